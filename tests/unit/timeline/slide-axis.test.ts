import fc from 'fast-check';
import { expect, test } from 'vitest';
import { View } from '#lib/core/time/view.ts';
import { dateEvents, domainOf, limitsOf } from '#lib/core/timeline/events.ts';
import { layOutSlideAxis } from '#lib/core/timeline/slide-axis.ts';
import { LINE, type SlideLabel } from '#lib/core/timeline/slide-labels.ts';
import { MARK } from '#lib/core/timeline/slide-lanes.ts';
import { estimateText } from '#lib/core/timeline/text-size.ts';
import { event, places, timelines, viewAt } from './timelines.ts';

const sizes = fc.record({
	width: fc.integer({ min: 320, max: 2000 }),
	height: fc.integer({ min: 120, max: 900 }),
	size: fc.integer({ min: 18, max: 44 })
});

/** The box of a label's text, in CSS pixels. */
function boxOf({ side, width, lines, baseline }: SlideLabel, x: number, size: number) {
	const left = side === 'start' ? x : x - width;
	return {
		left,
		right: left + width,
		top: baseline - (lines.length - 1) * LINE * size - size * 0.75,
		bottom: baseline
	};
}

test('at any size and view no names overlap, none leaves the drawing, and all events are accounted for', () => {
	expect.hasAssertions();
	fc.assert(
		fc.property(timelines, sizes, places, fc.nat(29), (timeline, box, place, at) => {
			const domain = domainOf(timeline) ?? { startMs: 0, endMs: 1 };
			const events = dateEvents(timeline, domain);
			const view = View.of(viewAt(limitsOf(domain), place));
			const focus = events[at % events.length]?.id ?? '';
			const axis = layOutSlideAxis(events, {
				...{ ...box, view, focus: [focus], tickLines: 2, measure: estimateText },
				nameGroup: ({ members }) => ['May 2024', `${members.length} events`]
			});
			const toX = view.scale(box.width);
			const labels = [
				...axis.events.map(({ event, label }) => ({ x: toX(event.anchorMs), label })),
				...axis.groups.map(({ group, label }) => ({ x: toX(group.anchorMs), label }))
			].flatMap(({ x, label }) => (label ? [boxOf(label, x, box.size)] : []));
			const half = (MARK * box.size) / 2;
			const marks = axis.events
				.filter(({ name }) => name === null)
				.map(({ event, y }) => ({ x: toX(event.anchorMs), top: y - half }));
			for (const [index, one] of labels.entries()) {
				for (const { x, top } of marks) {
					const isBeside = x + half <= one.left || one.right <= x - half;
					expect(isBeside || one.bottom < top).toBe(true);
				}
				expect(one.left).toBeGreaterThanOrEqual(-0.01);
				expect(one.right).toBeLessThanOrEqual(box.width + 0.01);
				expect(one.top).toBeGreaterThanOrEqual(-0.01);
				for (const other of labels.slice(index + 1)) {
					const isApart =
						one.right <= other.left + 0.01 ||
						other.right <= one.left + 0.01 ||
						one.bottom <= other.top + 0.01 ||
						other.bottom <= one.top + 0.01;
					expect(isApart).toBe(true);
				}
			}
			const named = axis.events.filter(({ label, name }) => label ?? name);
			const grouped = axis.groups
				.filter(({ label }) => label)
				.flatMap(({ group }) => group.members);
			const rest = axis.events.filter(
				(one) => !named.includes(one) && !grouped.some(({ id }) => id === one.event.id)
			);
			expect(axis.unnamedCount).toBe(rest.length);
			// A slide about one event names it, but for a drawing that has no room for a label at all.
			const about = axis.events.find(({ isFocus }) => isFocus);
			const isRoomy = box.height > 14 * box.size && box.width > 26 * box.size;
			const { anchorMs = -Infinity } = about?.event ?? {};
			if (isRoomy && about && anchorMs > view.startMs && anchorMs < view.endMs) {
				expect(about.label ?? about.name).not.toBeNull();
			}
			const visible = events.filter(
				({ startMs, endMs }) => endMs > view.startMs && startMs < view.endMs
			);
			const drawn = axis.events.map(({ event }) => event.id);
			for (const { id } of visible) expect(drawn).toContain(id);
		}),
		{ numRuns: 150 }
	);
});

test.each([
	['is wider', 'Государственный визит в Китай', 15],
	['takes a line more', 'Распад Советского Союза', 13]
])('on a phone a title %s before it is cut', (_, title, day) => {
	const events = [
		event('visit', '2024-05-16', { title }),
		event('before', '2024-05-14'),
		event('after', '2024-05-18')
	];
	const dated = dateEvents(events, domainOf(events) ?? { startMs: 0, endMs: 1 });
	const axis = layOutSlideAxis(dated, {
		...{ width: 350, height: 500, size: 18, focus: ['visit'], tickLines: 2 },
		view: View.of({ startMs: Date.UTC(2024, 4, day), endMs: Date.UTC(2024, 4, day + 7) }),
		measure: estimateText,
		nameGroup: () => []
	});
	const [, ...lines] = axis.events.find(({ isFocus }) => isFocus)?.label?.lines ?? [];
	expect(lines.join(' ')).toBe(title);
});
