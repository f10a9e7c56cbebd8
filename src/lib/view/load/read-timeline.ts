import { readTimeline } from '#lib/core/document/check-timeline.ts';
import { readJson } from '#lib/core/document/json.ts';
import { TableBuilder } from '#lib/core/timeline/build-table.ts';
import type { TimelineTable } from '#lib/core/timeline/table.ts';
import { LoadError } from './load-fault.ts';

/** Problems that are told in full. */
const SHOWN = 20;

/** Checks a whole file and makes its table. */
export function readTable(bytes: Uint8Array<ArrayBuffer>): TimelineTable {
	const { value, faults } = readJson(new TextDecoder().decode(bytes));
	const [fault] = faults;
	if (fault) {
		const { line, column, found, expected } = fault;
		throw new LoadError({ kind: 'syntax', line, column, found, expected });
	}
	const { timeline, problems } = readTimeline(value);
	if (!timeline) {
		const newer = problems.find(({ code }) => code === 'version-newer');
		if (newer) throw new LoadError({ kind: 'newer', version: Number(newer.value), newest: 1 });
		throw new LoadError({
			kind: 'invalid',
			problems: problems.slice(0, SHOWN),
			more: Math.max(0, problems.length - SHOWN)
		});
	}
	const { events, categories, document } = timeline;
	const texts = events.map((event) => JSON.stringify(event));
	const encoder = new TextEncoder();
	const builder = new TableBuilder();
	const encoded = encoder.encode(texts.join('\n'));
	let from = 0;
	events.forEach((event, index) => {
		const to = from + encoder.encode(texts[index] ?? '').length;
		builder.add(
			event,
			categories.findIndex(({ id }) => id === event.category),
			from,
			to
		);
		from = to + 1;
	});
	return builder.finish(document ?? null, categories, encoded);
}
