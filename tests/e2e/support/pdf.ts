import { inflateSync } from 'node:zlib';

/**
 * Reads what Chromium prints: enough of PDF 1.4 to know the pages, how large they are, and their
 * words.
 */
export interface PdfPage {
	/** Points, 1/72 inch. */
	width: number;
	height: number;
	/** Its words without the spaces between them: where a line breaks says nothing of the text. */
	text: string;
}

interface PdfObject {
	/** Its dictionary as written. */
	head: string;
	/** What its stream holds, in Latin-1; empty without one. */
	stream: string;
}

type Objects = ReadonlyMap<number, PdfObject>;
/** From a glyph's number to the text that it stands for, and how many hex digits write a number. */
interface Glyphs {
	digits: number;
	texts: ReadonlyMap<number, string>;
}

export function readPdf(bytes: Buffer): PdfPage[] {
	const objects = readObjects(bytes);
	return [...objects.values()]
		.filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
		.map(({ head }) => {
			const [, , width = 0, height = 0] = numbers(/\/MediaBox\s*\[([^\]]*)\]/.exec(head)?.[1]);
			const contents = referred(objects, head, 'Contents');
			const text = contents
				.map(({ stream }) => textOf(objects, { head, drawing: stream }))
				.join('');
			return { width, height, text: squeeze(text) };
		});
}

/** A text as {@link PdfPage.text} has it. */
export function squeeze(text: string): string {
	return text.normalize('NFKC').replace(/\s+/gu, '');
}

function readObjects(bytes: Buffer): Objects {
	const raw = bytes.toString('latin1');
	const objects = new Map<number, PdfObject>();
	for (const match of raw.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*/g)) {
		const start = match.index + match[0].length;
		const streamAt = raw.slice(start).search(/stream\r?\n|endobj/) + start;
		const head = raw.slice(start, streamAt);
		let stream = '';
		if (raw.startsWith('stream', streamAt)) {
			const from = streamAt + (raw[streamAt + 6] === '\r' ? 8 : 7);
			const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
			const data = bytes.subarray(from, from + length);
			const isText = !/\/(FontFile\d?|Subtype\s*\/Image)/.test(head);
			if (isText) {
				stream = (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
			}
		}
		objects.set(Number(match[1]), { head, stream });
	}
	return objects;
}

const numbers = (text = '') => text.trim().split(/\s+/).map(Number);

/** The objects that a dictionary's entry names, one or a list. */
function referred(objects: Objects, head: string, entry: string): PdfObject[] {
	const value = new RegExp(`/${entry}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(head)?.[1] ?? '';
	return [...value.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => objects.get(Number(id)) ?? []);
}

/** What a page, or a drawing within it, may use of one kind: names and objects. */
function namedIn(objects: Objects, head: string, kind: 'Font' | 'XObject'): Map<string, number> {
	const elsewhere = /\/Resources\s*(\d+) 0 R/.exec(head)?.[1];
	const resources = elsewhere === undefined ? head : (objects.get(Number(elsewhere))?.head ?? '');
	const list = new RegExp(`/${kind}\\s*<<([^>]*)>>`).exec(resources)?.[1] ?? '';
	return new Map(
		[...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)])
	);
}

function fontsOf(objects: Objects, head: string): Map<string, Glyphs> {
	return new Map(
		[...namedIn(objects, head, 'Font')].map(([name, id]) => {
			const font = objects.get(id)?.head ?? '';
			const [map] = referred(objects, font, 'ToUnicode');
			const digits = /\/Subtype\s*\/Type3/.test(font) ? 2 : 4;
			return [name, { digits, texts: glyphsOf(map?.stream ?? '') }];
		})
	);
}

/** Reads a ToUnicode map: `<glyph> <text>`, or `<first> <last> <text of the first>`. */
function glyphsOf(map: string): Map<number, string> {
	const glyphs = new Map<number, string>();
	for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, glyph = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
			glyphs.set(parseInt(glyph, 16), utf16(text));
		}
	}
	for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, first = '', last = '', text = ''] of body.matchAll(
			/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g
		)) {
			const start = parseInt(first, 16);
			for (let glyph = start; glyph <= parseInt(last, 16); glyph++) {
				glyphs.set(glyph, String.fromCodePoint(parseInt(text, 16) + glyph - start));
			}
		}
	}
	return glyphs;
}

const utf16 = (hex: string) =>
	String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** The words of a page's drawing and of the drawings within it, in the order in which they stand. */
function textOf(objects: Objects, { head, drawing }: { head: string; drawing: string }): string {
	const fonts = fontsOf(objects, head);
	const inner = namedIn(objects, head, 'XObject');
	let text = '';
	let glyphs: Glyphs | undefined;
	for (const [, font, hex = '', other] of drawing.matchAll(
		/\/(\w+) [\d.]+ Tf|<([\da-fA-F]+)>|\/(\w+) Do/g
	)) {
		if (font !== undefined) glyphs = fonts.get(font);
		const within = objects.get(inner.get(other ?? '') ?? -1);
		if (within) text += textOf(objects, { head: within.head, drawing: within.stream });
		const { digits = 4, texts } = glyphs ?? {};
		for (let at = 0; at < hex.length; at += digits) {
			text += texts?.get(parseInt(hex.slice(at, at + digits), 16)) ?? '';
		}
	}
	return text;
}
