import type { Locator, Page } from '@playwright/test';

export interface DrawnText {
	/** What it belongs to: an event's id, a group's name, or the axis. */
	owner: string;
	text: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Every text that the timeline draws, with its box in CSS pixels of the window. */
export function drawnTexts(page: Page): Promise<DrawnText[]> {
	return page.getByTestId('timeline').evaluate((region) =>
		[...region.querySelectorAll('svg text')].flatMap((element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			const text = element.textContent.trim();
			if (!text || right - left === 0) return [];
			const event = element.closest<SVGElement>('[data-event]')?.dataset['event'];
			const group = element.closest('[role="button"]')?.getAttribute('aria-label');
			return [{ owner: event ?? group ?? 'axis', text, left, top, right, bottom }];
		})
	);
}

/**
 * Pairs of texts of different owners that cover each other. A line's box is a little higher than its
 * letters: three pixels of it may be shared.
 */
export function overlaps(texts: readonly DrawnText[]): string[] {
	return texts.flatMap((a, index) =>
		texts.slice(index + 1).flatMap((b) => {
			if (a.owner === b.owner && a.owner !== 'axis') return [];
			const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			return across > 1 && down > 3
				? [`“${a.text}” and “${b.text}” (${across.toFixed(1)} × ${down.toFixed(1)} px)`]
				: [];
		})
	);
}

/** Texts that stand out of the timeline or of the window. */
export async function clipped(page: Page, texts: readonly DrawnText[]): Promise<string[]> {
	const box = await page.getByTestId('timeline').boundingBox();
	const size = page.viewportSize();
	if (!box || !size) throw new Error('the timeline is not on screen');
	const slack = 1;
	const edges = {
		left: Math.max(box.x, 0) - slack,
		top: Math.max(box.y, 0) - slack,
		right: Math.min(box.x + box.width, size.width) + slack,
		bottom: Math.min(box.y + box.height, size.height) + slack
	};
	return texts.flatMap(({ text, left, top, right, bottom }) =>
		left < edges.left || top < edges.top || right > edges.right || bottom > edges.bottom
			? [
					`“${text}” at ${[left, top, right, bottom].map(Math.round).join(' ')} in ${Object.values(edges).map(Math.round).join(' ')}`
				]
			: []
	);
}

/** How many events the groups on screen say that they hold. */
export async function countGrouped(timeline: Locator): Promise<number> {
	const counts = await timeline
		.locator('[role="button"] text:last-of-type')
		.evaluateAll((texts) => texts.map(({ textContent }) => parseInt(textContent, 10)));
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Events that a pointer can't reach: all that is drawn of them lies under others. */
export function unreachable(timeline: Locator): Promise<string[]> {
	return timeline.evaluate((region) =>
		[...region.querySelectorAll<SVGElement>('[data-event]')].flatMap((link) => {
			const isReachable = [...link.querySelectorAll('rect, path, text, circle')].some((part) => {
				const { left, top, width, height } = part.getBoundingClientRect();
				return [0.25, 0.5, 0.75].some((share) => {
					const at = document.elementFromPoint(left + width * share, top + height / 2);
					return at?.closest('[data-event]') === link;
				});
			});
			return isReachable ? [] : [link.dataset['event'] ?? ''];
		})
	);
}
