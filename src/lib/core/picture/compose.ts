import { wrapTitle, type MeasureText, type TextStyle } from '../timeline/text-size.ts';
import { legendOf, legendShapes, ruleShape, type LegendKind } from './legend.ts';
import type { Palette } from './palette.ts';
import { drawPlot, type Plot } from './plot.ts';
import { groupShape, textShape, type Family, type Picture, type Shape } from './shapes.ts';

/** What a picture says besides the timeline. */
export interface PictureText {
	/** BCP 47 tag. */
	language: string;
	/** The document's title. */
	title: string;
	/** What of it is shown: a stretch of time, an event. */
	subtitle: string;
	/** The picture in a sentence, for those who don't see it. */
	description: string;
	/** Where it comes from, and what is to be known of it; one paragraph each. */
	notes: readonly string[];
	wordOf: (kind: LegendKind) => string;
}

const PADDING = 24;
const TITLE: TextStyle = { size: 19, weight: 600 };
/** Titles of treaties are long; none is cut short before this. */
const MAX_LINES = 5;
const SUBTITLE: TextStyle = { size: 14, weight: 400 };
const NOTE: TextStyle = { size: 11.5, weight: 400 };

/** A timeline as a picture by itself: its document's title over it, legend and source under it. */
export function composePicture(plot: Plot, text: PictureText, palette: Palette): Picture {
	const { frame } = plot.layout;
	const { width } = frame;
	const { measure } = plot;
	const shapes: Shape[] = [];
	let y = 0;
	const add = (paragraph: string, style: TextStyle, more: { color: string; family?: Family }) => {
		for (const line of wrapLines(paragraph, width, MAX_LINES, style, measure)) {
			y += Math.round(style.size * 1.35);
			const baseline = y - Math.round(style.size * 0.3);
			shapes.push(textShape({ text: line, x: 0, y: baseline, ...style, ...more }));
		}
	};
	add(text.title, TITLE, { color: palette.ink, family: 'serif' });
	y += 4;
	add(text.subtitle, SUBTITLE, { color: palette.soft });
	y += 16;
	shapes.push(ruleShape(y, width, palette), groupShape([drawPlot(plot, palette)], { y }));
	y += frame.height + 14;
	const legend = legendShapes(legendOf(plot), { width, wordOf: text.wordOf, measure, palette });
	shapes.push(groupShape(legend.shapes, { y }));
	y += legend.height + 10;
	shapes.push(ruleShape(y, width, palette));
	y += 6;
	for (const note of text.notes) add(note, NOTE, { color: palette.soft });
	return {
		width: width + 2 * PADDING,
		height: Math.ceil(y + 2 * PADDING),
		language: text.language,
		title: `${text.title}. ${text.subtitle}`,
		description: text.description,
		background: palette.paper,
		shapes: [groupShape(shapes, { x: PADDING, y: PADDING })]
	};
}

/** Breaks a text into lines of at most `width` CSS pixels. */
export function wrapLines(
	text: string,
	width: number,
	maxLines: number,
	style: TextStyle,
	measure: MeasureText
): string[] {
	return wrapTitle(text, width, maxLines, (part) => measure(part, style)).lines;
}
