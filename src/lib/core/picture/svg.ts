import { FONTS, type Fade, type Picture, type Shape, type TextShape } from './shapes.ts';

/**
 * A picture as an SVG file. It has no style sheet and no `style` attributes, so that it looks the
 * same under any page's content policy; whatever its texts hold, they stay text.
 */
export function toSvg(picture: Picture): string {
	const { width, height, language, title, description, background, shapes } = picture;
	const definitions: string[] = [];
	const define = (element: (id: string) => string): string => {
		const id = `d${definitions.length}`;
		definitions.push(element(id));
		return `url(#${id})`;
	};
	const body = shapes.map((shape) => element(shape, define)).join('\n');
	const head = definitions.length > 0 ? `<defs>${definitions.join('')}</defs>\n` : '';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}"` +
		` viewBox="0 0 ${number(width)} ${number(height)}" lang="${escape(language)}"` +
		` xml:lang="${escape(language)}" font-family="${FONTS.sans}" role="img" aria-labelledby="title description">\n` +
		`<title id="title">${escape(title)}</title>\n<desc id="description">${escape(description)}</desc>\n` +
		`${head}<rect width="100%" height="100%" fill="${escape(background)}"/>\n${body}\n</svg>\n`
	);
}

type Define = (element: (id: string) => string) => string;

function element(shape: Shape, define: Define): string {
	if (shape.kind === 'text') return textElement(shape);
	if (shape.kind === 'path') {
		const { d, x = 0, y = 0, fill, stroke, strokeWidth, dash, opacity } = shape;
		return `<path${attributes({
			d: rounded(d),
			transform: x === 0 && y === 0 ? undefined : `translate(${number(x)} ${number(y)})`,
			fill: fill === undefined ? 'none' : typeof fill === 'string' ? fill : fade(fill, define),
			stroke,
			'stroke-width': strokeWidth,
			'stroke-dasharray': dash?.join(' '),
			opacity
		})}/>`;
	}
	const { x, y, scale, clip, shapes } = shape;
	const zoom = scale === 1 ? '' : ` scale(${number(scale)})`;
	const inside = shapes.map((one) => element(one, define)).join('\n');
	const clipped =
		clip === null
			? undefined
			: define((id) => `<clipPath id="${id}"><rect${attributes({ ...clip })}/></clipPath>`);
	return `<g${attributes({ transform: `translate(${number(x)} ${number(y)})${zoom}`, 'clip-path': clipped })}>\n${inside}\n</g>`;
}

function textElement({
	text,
	x,
	y,
	size,
	weight,
	family,
	color,
	anchor,
	isItalic
}: TextShape): string {
	return `<text${attributes({
		x,
		y,
		fill: color,
		'font-family': family === 'sans' ? undefined : FONTS[family],
		'font-size': size,
		'font-weight': weight === 400 ? undefined : weight,
		'font-style': isItalic ? 'italic' : undefined,
		'text-anchor': anchor === 'end' ? 'end' : undefined
	})}>${escape(text)}</text>`;
}

function fade({ color, x1, x2, stops }: Fade, define: Define): string {
	const parts = stops.map(
		([offset, opacity]) =>
			`<stop${attributes({ offset, 'stop-color': color, 'stop-opacity': opacity })}/>`
	);
	return define(
		(id) =>
			`<linearGradient${attributes({ id, gradientUnits: 'userSpaceOnUse', x1, x2, y1: 0, y2: 0 })}>${parts.join('')}</linearGradient>`
	);
}

function attributes(values: Record<string, string | number | undefined>): string {
	return Object.entries(values)
		.filter(([, value]) => value !== undefined)
		.map(
			([name, value]) =>
				` ${name}="${typeof value === 'number' ? number(value) : escape(value ?? '')}"`
		)
		.join('');
}

/** Hundredths of a pixel are enough, and keep the file small. */
function number(value: number): string {
	return String(Math.round(value * 100) / 100 || 0);
}

function rounded(path: string): string {
	return path.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (text) => number(Number(text)));
}

/** What XML can't hold at all is left out. */
function escape(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
