import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTags } from '../../../scripts/support/html.ts';
import { CARD, composeCard } from '#lib/core/picture/card.ts';
import { composePicture, type PictureText } from '#lib/core/picture/compose.ts';
import { legendOf } from '#lib/core/picture/legend.ts';
import { DARK, LIGHT, type Palette } from '#lib/core/picture/palette.ts';
import type { TextShape } from '#lib/core/picture/shapes.ts';
import { toSvg } from '#lib/core/picture/svg.ts';
import { event, timelines } from '../timeline/timelines.ts';
import { flatten, plotOf, textsOf } from './plots.ts';

const text: PictureText = {
	...{ language: 'en', title: 'Treaty of friendship', subtitle: '1945–2025', description: 'All.' },
	...{ notes: ['Communiqué, CC BY 4.0. https://example.org/'], wordOf: (kind) => `<${kind}>` }
};

const cardText = {
	...{ language: 'en', kicker: '16 July 2001', heading: 'Treaty', line: 'Statement' },
	...{ description: 'All.', credit: 'Working translation', site: 'Communiqué' }
};

describe('a picture of a timeline', () => {
	test('has its title, its source, and every event that the drawing has', () => {
		fc.assert(
			fc.property(timelines, (events) => {
				const plot = plotOf(events);
				const { shapes } = composePicture(plot, text, LIGHT);
				const texts = textsOf(shapes);
				expect(texts).toEqual(
					expect.arrayContaining([
						text.title,
						text.subtitle,
						'Communiqué, CC BY 4.0. https://example.org/'
					])
				);
				const symbol = plot.categories[0]?.symbol;
				const marks = [...flatten(shapes)].filter(
					({ shape }) => shape.kind === 'path' && shape.d === symbol && shape.strokeWidth === 1.75
				);
				// One of them is the legend's.
				expect(marks).toHaveLength(plot.drawing.events.length + 1);
				for (const { label, event } of plot.drawing.events) {
					if (label)
						expect(texts).toEqual(expect.arrayContaining([event.dateLine, ...event.lines]));
				}
			})
		);
	});

	test('holds all of its words inside its edges', () => {
		fc.assert(
			fc.property(timelines, fc.string({ unit: 'grapheme', maxLength: 300 }), (events, title) => {
				const plot = plotOf(events);
				const { shapes, width, height } = composePicture(plot, { ...text, title }, LIGHT);
				for (const { shape, y, scale } of flatten(shapes)) {
					if (shape.kind !== 'text') continue;
					expect(y).toBeLessThanOrEqual(height);
					expect(y - shape.size * scale).toBeGreaterThanOrEqual(0);
				}
				expect(width).toBe(plot.layout.frame.width + 48);
			})
		);
	});

	test('tells in its legend what occurs, and nothing else', () => {
		const plain = plotOf([event('a', '1950-07-16'), event('b', '2001-07-16')]);
		expect(legendOf(plain).kinds).toEqual(['stated']);
		expect(legendOf(plain).categories.map(({ id }) => id)).toEqual(['treaty']);
		const rich = plotOf([
			event('a', '1950~/1991~', { extent: 'duration', basis: 'external' }),
			event('b', '2025', { modality: 'planned', category: 'visit' }),
			event('c', '1945', { basis: 'derived' })
		]);
		expect(legendOf(rich).kinds).toEqual(
			expect.arrayContaining([
				'stated',
				'derived',
				'external',
				'duration',
				'approximate',
				'planned'
			])
		);
		expect(legendOf(rich).categories).toHaveLength(2);
	});

	test('slants what is planned, and nothing in Chinese', () => {
		const planned = [event('a', '2025', { modality: 'planned', title: 'Anniversary' })];
		const isSlanted = (hasItalics: boolean) =>
			[...flatten(composePicture(plotOf(planned, { hasItalics }), text, LIGHT).shapes)].some(
				({ shape }) => shape.kind === 'text' && shape.isItalic
			);
		expect(isSlanted(true)).toBe(true);
		expect(isSlanted(false)).toBe(false);
	});
});

describe('the preview of a link', () => {
	test('is as large as networks ask for, with its words in full or in an ellipsis', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (heading) => {
				const plot = plotOf([event('a', '2001-07-16')], { chosen: 'a' });
				const picture = composeCard(plot, { ...cardText, heading }, LIGHT);
				expect([picture.width, picture.height]).toEqual([CARD.width, CARD.height]);
				for (const { shape, x, scale } of flatten(picture.shapes)) {
					if (shape.kind !== 'text') continue;
					const length = plot.measure(shape.text, shape) * scale;
					if (shape.anchor === 'start') expect(x + length).toBeLessThanOrEqual(CARD.width);
				}
			})
		);
	});

	test('points its event out in the colour of its category', () => {
		const events = [event('a', '2001-07-16'), event('b', '2024', { category: 'visit' })];
		const accents = ['a', 'b'].map((chosen) => {
			const { shapes } = composeCard(plotOf(events, { chosen }), cardText, LIGHT);
			const kicker = [...flatten(shapes)].find(
				({ shape }) => shape.kind === 'text' && shape.text === cardText.kicker
			);
			return (kicker?.shape as TextShape).color;
		});
		expect(accents).toEqual([LIGHT.categories['indigo'], LIGHT.categories['teal']]);
	});
});

describe('an SVG file', () => {
	test('keeps whatever its texts hold as text', () => {
		const plain = toSvg(composePicture(plotOf([event('a', '2001')]), text, LIGHT));
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.constantFrom(
						'<script>alert(1)</script>',
						'"/><a onload="x"',
						']]>&amp;<!--',
						'\u0000\ufffe'
					)
				),
				(title) => {
					const hostile = toSvg(
						composePicture(
							plotOf([event('a', '2001')]),
							{ ...text, subtitle: title, language: title },
							LIGHT
						)
					);
					const names = (svg: string) => new Set(readTags(svg).map(({ name }) => name));
					for (const name of names(hostile)) expect(names(plain)).toContain(name);
					const attributes = readTags(hostile).flatMap((tag) => [...tag.attributes.keys()]);
					expect(attributes.filter((name) => /^on|href|^style$/.test(name))).toEqual([]);
					expect(hostile).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
				}
			)
		);
	});

	test('is the same each time', () => {
		const make = () =>
			toSvg(
				composePicture(plotOf([event('a', '1950~/1991~', { extent: 'duration' })]), text, LIGHT)
			);
		expect(make()).toBe(make());
		expect(make()).toContain('<linearGradient');
	});
});

test('the colours are those of the pages', () => {
	const css = readFileSync('src/app.css', 'utf8');
	const token = (name: string) =>
		new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1) ?? [];
	const names = {
		...{ paper: 'paper', raised: 'paper-raised', ink: 'ink', soft: 'ink-soft', rule: 'rule' },
		...{ strong: 'rule-strong', accent: 'accent' }
	} as const;
	const flat = ({ categories, ...rest }: Palette) => ({ ...rest, ...categories });
	for (const [index, palette] of [LIGHT, DARK].entries()) {
		for (const [key, color] of Object.entries(flat(palette))) {
			expect(color, key).toBe(token(key in names ? names[key as keyof typeof names] : key)[index]);
		}
	}
});
