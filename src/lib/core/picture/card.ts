import type { TextStyle } from '../timeline/text-size.ts';
import { wrapLines } from './compose.ts';
import type { Palette } from './palette.ts';
import { colorOf, drawPlot, markShape, type Plot } from './plot.ts';
import { groupShape, rectShape, textShape, type Picture, type Shape } from './shapes.ts';

/** What a link's preview says in large letters. */
export interface CardText {
	/** BCP 47 tag. */
	language: string;
	/** Over the heading: an event's date, or what kind of thing this is. */
	kicker: string;
	heading: string;
	/** Under the heading: the document, or what it holds. */
	line: string;
	description: string;
	/** At the foot, from the left and from the right. */
	credit: string;
	site: string;
}

/** The size that networks ask for in a preview (Open Graph), in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 56;
/** The timeline is drawn for a narrow column and enlarged: a preview is shown at half its size. */
const SCALE = 1.4;
const HEAD = 204;
const FOOT = 48;

/** The size that the timeline on a card has to be laid out for, in CSS pixels. */
export const CARD_PLOT = {
	width: (CARD.width - 2 * MARGIN) / SCALE,
	height: (CARD.height - HEAD - FOOT) / SCALE
} as const;

const KICKER: TextStyle = { size: 30, weight: 600 };
/** A heading takes one line, or two smaller ones. */
const HEADINGS = [
	{ size: 48, weight: 600, maxLines: 1, baseline: 126 },
	{ size: 36, weight: 600, maxLines: 2, baseline: 108 }
] as const;
const LINE: TextStyle = { size: 26, weight: 400 };
const SMALL: TextStyle = { size: 22, weight: 400 };

/**
 * The picture that a link to a page is previewed with. Its plot is laid out at `CARD_PLOT` size.
 */
export function composeCard(plot: Plot, text: CardText, palette: Palette): Picture {
	const { measure } = plot;
	const width = CARD.width - 2 * MARGIN;
	const one = (line: string, style: TextStyle, room = width) =>
		wrapLines(line, room, 1, style, measure)[0] ?? '';
	const chosen = plot.drawing.events.find(({ event }) => event.id === plot.chosen)?.event;
	const color = chosen ? colorOf(plot, chosen.category, palette) : palette.accent;
	const symbol = plot.categories.find(({ id }) => id === chosen?.category)?.symbol;
	const mark: Shape[] =
		chosen && symbol
			? [
					groupShape(
						[markShape({ symbol, basis: chosen.basis, x: 0, y: 0, color, paper: palette.raised })],
						{ x: 13, y: 51, scale: 2.2 }
					)
				]
			: [];
	const foot = CARD.height - 18;
	const site = one(text.site, SMALL, width / 3);
	const siteStyle = { size: SMALL.size, weight: 600, family: 'serif' } as const;
	return {
		...CARD,
		language: text.language,
		title: text.heading,
		description: text.description,
		background: palette.raised,
		shapes: [
			rectShape({ x: 0, y: 0, width: CARD.width, height: 10 }, { fill: color }),
			groupShape(
				[
					...mark,
					textShape({
						...{ text: one(text.kicker, KICKER), x: mark.length > 0 ? 36 : 0, y: 62 },
						...{ ...KICKER, color }
					}),
					...headingShapes(text.heading, width, plot, palette),
					textShape({ text: one(text.line, LINE), x: 0, y: 180, ...LINE, color: palette.soft }),
					groupShape([drawPlot(plot, palette)], { y: HEAD, scale: SCALE }),
					textShape({
						...{ text: one(text.credit, SMALL, (width / 3) * 2 - 20), x: 0, y: foot },
						...{ ...SMALL, color: palette.soft }
					}),
					textShape({
						text: site,
						x: width,
						y: foot,
						anchor: 'end',
						...siteStyle,
						color: palette.ink
					})
				],
				{ x: MARGIN }
			)
		]
	};
}

function headingShapes(
	heading: string,
	width: number,
	{ measure }: Plot,
	{ ink }: Palette
): Shape[] {
	const sizes = HEADINGS.map(({ maxLines, ...style }) => ({
		...style,
		lines: wrapLines(heading, width, maxLines, style, measure)
	}));
	const { lines, size, weight, baseline } =
		sizes.find(({ lines }) => !lines.at(-1)?.endsWith('…')) ?? sizes[1] ?? NOTHING;
	return lines.map((text, index) =>
		textShape({
			...{ text, x: 0, y: baseline + index * size * 1.17 },
			...{ size, weight, family: 'serif', color: ink }
		})
	);
}

const NOTHING = { lines: [], ...HEADINGS[0] };
