import type { PictureOptions } from './picture-options.ts';

/** A slide as it is projected, at a size that a guide has room for. */
const SLIDE = { width: 800, height: 600 };
/** As wide as A4 is between its margins, as high as the first sheet is full, in CSS pixels. */
const SHEET = { width: 680, height: 868 };

const DOCUMENT = 'en/joint-statement-2024';
const slide = (query: string) => `${DOCUMENT}/present/?lesson=source&${query}`;

const PICTURES: Record<string, Pick<PictureOptions, 'path' | 'width' | 'height' | 'isPaper'>> = {
	order: { path: slide('slide=3'), ...SLIDE },
	verdict: { path: slide('slide=3&step=1'), ...SLIDE },
	whole: { path: slide('slide=4'), ...SLIDE },
	event: { path: slide('slide=5'), ...SLIDE },
	answer: { path: slide('slide=6&step=4'), ...SLIDE },
	spring: { path: slide('slide=8'), ...SLIDE },
	speaker: {
		path: `${DOCUMENT}/present/speaker/?lesson=source&slide=5`,
		...{ width: 1180, height: 780 }
	},
	handout: { path: `${DOCUMENT}/handout/`, ...SHEET, isPaper: true }
};

/** The pictures of docs/teaching.md: its lesson as a class sees it. */
export const GUIDE_PICTURES: readonly PictureOptions[] = Object.entries(PICTURES).map(
	([name, picture]) => ({
		...picture,
		themes: ['light'],
		out: `docs/pictures/teaching/${name}.png`
	})
);
