import type { MachineFields } from './draft.ts';
import { asList, asRecord, asText } from './loose.ts';
import type { Furniture, Paragraph } from './schemas.ts';

/**
 * How a fresh reading of the source differs from an existing document.json of unknown shape: a
 * line or a few per paragraph, none where nothing differs.
 */
export function diffMachineFields(existing: unknown, fresh: MachineFields): string[] {
	const document = asRecord(existing);
	const lines: string[] = [];
	const sha256 = asText(asRecord(document['source'])['sha256']);
	if (sha256 !== fresh.sha256) {
		lines.push(`source.txt: SHA-256 was ${sha256 ?? 'absent'}, is ${fresh.sha256}`);
	}
	const before = new Map(
		asList(document['paragraphs']).map((item) => [asText(asRecord(item)['id']) ?? '?', item])
	);
	for (const paragraph of fresh.paragraphs) {
		const old = before.get(paragraph.id);
		before.delete(paragraph.id);
		if (old === undefined) lines.push(`${paragraph.id}: new: ${paragraph.text}`);
		else lines.push(...diffParagraph(asRecord(old), paragraph));
	}
	for (const [id, old] of before) lines.push(`${id}: gone: ${asText(asRecord(old)['text']) ?? ''}`);
	lines.push(...diffFurniture(asList(document['furniture']), fresh.furniture));
	return lines;
}

function diffParagraph(old: Record<string, unknown>, fresh: Paragraph): string[] {
	const { id } = fresh;
	const lines: string[] = [];
	if (old['text'] !== fresh.text) {
		lines.push(`${id}: text`, `  - ${asText(old['text']) ?? ''}`, `  + ${fresh.text}`);
	}
	if (old['role'] !== fresh.role) {
		lines.push(`${id}: role was ${String(old['role'])}, is ${fresh.role}`);
	}
	if (!isSame(old['readings'], fresh.readings)) {
		const shown = fresh.readings.map((reading) => JSON.stringify(reading));
		const was = asList(old['readings']).map((reading) => JSON.stringify(reading));
		const gone = was.filter((reading) => !shown.includes(reading));
		const added = shown.filter((reading) => !was.includes(reading));
		lines.push(`${id}: readings`, `  - ${gone.join(' ')}`, `  + ${added.join(' ')}`);
	}
	const { start, end } = asRecord(old['source']);
	if (start !== fresh.source.start || end !== fresh.source.end) {
		const is = `${fresh.source.start}–${fresh.source.end}`;
		lines.push(`${id}: place in the source was ${String(start)}–${String(end)}, is ${is}`);
	}
	return lines;
}

function diffFurniture(old: unknown[], fresh: readonly Furniture[]): string[] {
	const key = (item: unknown) => {
		const { kind, text, source } = asRecord(item);
		const { start, end } = asRecord(source);
		return `${String(start)}–${String(end)} ${String(kind)}: ${String(text)}`;
	};
	const was = old.map(key);
	const is = fresh.map(key);
	return [
		...was.filter((line) => !is.includes(line)).map((line) => `furniture: gone: ${line}`),
		...is.filter((line) => !was.includes(line)).map((line) => `furniture: new: ${line}`)
	];
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
