import { describe, expect, it } from 'vitest';
import type { ReadFault } from '#lib/core/timeline/read-fault.ts';
import { LoadError } from '#lib/view/load/load-fault.ts';
import { loadTimeline } from '#lib/view/load/load-timeline.ts';
import type { LoadedEvent } from '#lib/view/load/loaded-timeline.ts';

const load = (content: BlobPart) =>
	loadTimeline(new File([content], 'events.csv'), { language: 'en' });

async function eventsOf(content: BlobPart): Promise<LoadedEvent[]> {
	return (await load(content)).events();
}

async function faultOf(content: BlobPart): Promise<ReadFault> {
	const error: unknown = await load(content).catch((thrown: unknown) => thrown);
	if (!(error instanceof LoadError)) throw error;
	return error.fault as ReadFault;
}

async function problemsOf(content: BlobPart) {
	const fault = await faultOf(content);
	return fault.kind === 'invalid' ? fault.problems : [fault];
}

const FULL = [
	'id,date,title_en,title_zh,title_ru,summary_en,category,importance,basis,modality,quote,paragraph,reference,reference_url',
	'treaty,2001-07-16,"Treaty of ""friendship""",条约,Договор,The statement cites it.,Treaty,1,stated,commemorated,条约,p6,,',
	'visit,2024-05-16/2024-05-17,"Visit, with\na line break",访问,Визит,,Visit,"0,7",external,past,,,An almanac,https://example.org/a',
	''
].join('\n');

describe('a table of events in CSV', () => {
	it('reads every column', async () => {
		const timeline = await load(FULL);
		expect(timeline.categories.map(({ label, color }) => [label, color])).toEqual([
			['Treaty', 'vermilion'],
			['Visit', 'indigo']
		]);
		expect(timeline.events()).toMatchObject([
			{
				id: 'treaty',
				title: 'Treaty of "friendship"',
				summary: 'The statement cites it.',
				basis: 'stated',
				modality: 'commemorated',
				importance: 1,
				quotes: [{ paragraph: 'p6', texts: { zh: '条约' } }]
			},
			{
				id: 'visit',
				title: 'Visit, with a line break',
				// A table in several languages may have summaries in one of them.
				summary: 'Visit, with a line break',
				extent: 'duration',
				importance: 0.7,
				grounds: { text: 'An almanac', url: 'https://example.org/a' }
			}
		]);
	});

	it('needs a date and a title only, and says that there is no source', async () => {
		const timeline = await load('Date,Title\n1949,Ties established\n\n1991-12,Dissolution\n');
		expect(timeline.categories.map(({ label }) => label)).toEqual(['Events']);
		expect(timeline.events()).toMatchObject([
			{ id: 'row-2', title: 'Ties established', basis: 'external', modality: 'past' },
			{ id: 'row-4', grounds: { text: 'The table names no source for this date.' } }
		]);
	});

	it('reads derived dates', async () => {
		const table = [
			'id,date,title,derived_from,derived_years,derived_during,derivation,quote',
			'a,1949,Ties,2024,-75,,75 years before,x',
			'b,2024-05-16/2024-05-17,Visit,,,,,x',
			'c,2024-05-16,Talks,,,b,During the visit,x'
		].join('\n');
		expect((await eventsOf(table)).map(({ id, basis }) => [id, basis])).toEqual([
			['a', 'derived'],
			['b', 'stated'],
			['c', 'derived']
		]);
	});

	it.each([
		['semicolons and decimal commas', 'date;title;importance\r\n1949;A;0,25\r\n'],
		['a byte-order mark', '\ufeffdate,title,importance\n1949,A,0.25\n'],
		['tabs', 'date\ttitle\timportance\n1949\tA\t0.25'],
		['the separator named first', 'sep=;\ndate;title;importance\n1949;A;0.25'],
		['old line ends', 'date,title,importance\r1949,A,0.25\r'],
		['UTF-16', Buffer.from('\ufeffdate\ttitle\timportance\r\n1949\tA\t0.25\r\n', 'utf16le')]
	])('reads %s', async (_, content) => {
		expect(await eventsOf(content)).toMatchObject([{ title: 'A', importance: 0.25 }]);
	});

	it('keeps what looks like a formula or markup as text', async () => {
		const events = await eventsOf('date,title\n1949,=HYPERLINK(1)\n1950,<img src=x onerror=y>\n');
		expect(events.map(({ title }) => title)).toEqual(['=HYPERLINK(1)', '<img src=x onerror=y>']);
	});

	it('gives the same wherever the pieces end', async () => {
		const bytes = new TextEncoder().encode(FULL);
		const whole = await eventsOf(FULL);
		for (let cut = 1; cut < bytes.length; cut += 1) {
			const stream = new ReadableStream<Uint8Array>({
				start(control) {
					control.enqueue(bytes.slice(0, cut));
					control.enqueue(bytes.slice(cut));
					control.close();
				}
			});
			const timeline = await loadTimeline(stream, { language: 'en', format: 'csv' });
			expect(timeline.events()).toEqual(whole);
		}
	});
});

describe('what is wrong with a table', () => {
	it('is told by row and column, with the nearest match', async () => {
		const table =
			'date,titel,Basis\n16.05.2024,"a\nb",statd\n2024,ok,external\n2024-13,x\u200by,external\n';
		expect(await problemsOf(table)).toMatchObject([
			{ code: 'column-unknown', cell: { row: 1, column: 'titel' }, nearest: 'title' },
			{ code: 'column-missing', cell: { row: 1, column: 'title' } }
		]);
		expect(await problemsOf(table.replace('titel', 'title_en'))).toMatchObject([
			{ code: 'date-invalid', cell: { row: 2, column: 'date' }, nearest: '2024-05-16' },
			{ code: 'value-unknown', cell: { row: 2, column: 'basis' }, nearest: 'stated' },
			{ code: 'date-invalid', cell: { row: 4, column: 'date' } },
			...['en', 'zh', 'ru', 'en', 'zh', 'ru'].map(() => ({
				code: 'hidden-character',
				cell: { row: 4, column: 'title_en' }
			}))
		]);
	});

	it('is a title that lacks a language that has a column', async () => {
		expect(await problemsOf('date,title_en,title_zh\n1949,A,\n')).toMatchObject([
			{ code: 'language-missing', cell: { row: 2, column: 'title_zh' } },
			{ code: 'language-missing', cell: { row: 2, column: 'title_zh' } }
		]);
	});

	it('is an id that stands in another row too, and a column that stands twice', async () => {
		expect(await problemsOf('id,date,title\na,1,\na,1949,A\na,1950,B\n')).toContainEqual(
			expect.objectContaining({ code: 'id-repeated', expected: 'another than that of row 2' })
		);
		expect(await problemsOf('date,title,Title\n1949,A,B\n')).toMatchObject([
			{ code: 'column-repeated', cell: { row: 1, column: 'Title' } }
		]);
	});

	it('is a seventh category, likely a misspelling', async () => {
		const rows = ['Treaty', 'Visit', 'War', 'Summit', 'Trade', 'Culture', 'Traety'];
		const table = ['date,title,category', ...rows.map((one) => `1949,A,${one}`)].join('\n');
		expect(await problemsOf(table)).toMatchObject([
			{
				code: 'category-unknown',
				cell: { row: 8, column: 'category' },
				found: '"Traety"',
				nearest: 'Treaty'
			}
		]);
	});

	it('is a quotation mark that is never closed, however long the table', async () => {
		const open = `date,title\n1949,A\n1950,"never closed\n${'1951,B\n'.repeat(200_000)}`;
		expect(await faultOf(open)).toMatchObject({ kind: 'syntax', line: 3 });
		expect(await faultOf('date,title\n1949,A\n1950,"B"x\n1951,C\n')).toMatchObject({
			kind: 'syntax',
			line: 3
		});
	});

	it('is another encoding, as spreadsheets use it if not told', async () => {
		const bytes = Buffer.from('date,title\n1949,Договор\n', 'utf8');
		bytes[bytes.length - 3] = 0xe4;
		expect(await faultOf(bytes)).toEqual({ kind: 'encoding', line: 2, column: 12 });
	});

	it('is that nothing is in it', async () => {
		expect(await problemsOf('')).toMatchObject([{ code: 'column-missing' }, {}]);
		expect(await problemsOf('date,title\n')).toContainEqual(
			expect.objectContaining({ code: 'list-empty', path: 'events' })
		);
	});
});
