import { escape as escapeMarkup } from '#lib/embed/snippet.ts';

export interface PictureRequest {
	/** Absolute addresses of the picture, and of the page that it leads to. */
	src: string;
	href: string;
	/** CSS pixels: they keep its place free until it has loaded. */
	width: number;
	height: number;
	/** What it shows, for who can't see it. */
	alt: string;
}

/** A picture that leads to the page, for where neither frames nor scripts are let in. */
export function pictureSnippet({ src, href, width, height, alt }: PictureRequest): string {
	const image = [
		`<img src="${escapeMarkup(src)}"`,
		`width="${width}" height="${height}"`,
		`style="max-width:100%;height:auto"`,
		`loading="lazy" alt="${escapeMarkup(alt)}">`
	].join(' ');
	return `<a href="${escapeMarkup(href)}">${image}</a>`;
}
