import { describe, expect, test } from 'vitest';
import { LIGHT } from '#lib/core/picture/palette.ts';
import { toSvg } from '#lib/core/picture/svg.ts';
import type { EventData } from '#lib/core/timeline/explorer-data.ts';
import { estimateText } from '#lib/core/timeline/text-size.ts';
import { loadShareWords } from '#lib/share/messages.ts';
import { cardOf, pictureOf, type PictureSource } from '#lib/share/picture.ts';
import { loadMessages } from '#lib/view/messages.ts';
import { generateEvents } from '../../bench/data/generate.ts';
import { FRAME, SHAPES } from '../../bench/data/shapes.ts';

async function sourceOf(count: number): Promise<PictureSource> {
	const events = [...generateEvents(count)].map((event) => SHAPES.ours.event(event) as EventData);
	const [explore, share] = await Promise.all([loadMessages('en'), loadShareWords('en')]);
	const { document, categories, language } = FRAME;
	return {
		...{ document, categories, language, events, words: { explore, share } },
		...{ measure: estimateText, link: '' }
	};
}

describe('a picture of more events than it has room for', () => {
	test('has the most important, and says how many there are and how many are left out', async () => {
		const source = await sourceOf(2000);
		const svg = toSvg(pictureOf(source, LIGHT));
		expect(svg).toContain('2000 events');
		expect(svg).toContain('Not listed here: 1960 events more.');
		expect(toSvg(cardOf(source, LIGHT))).toContain('Not listed here: 1960 events more.');
		// As large as one of few.
		const few = toSvg(pictureOf(await sourceOf(40), LIGHT));
		expect(few).not.toContain('Not listed here');
		expect(svg.length).toBeLessThan(few.length * 1.5);
	});
});
