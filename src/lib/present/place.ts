import { isLanguage, type Language } from '#lib/core/time/language.ts';
import type { ReadingMode } from '#lib/view/reader-state.svelte.ts';

/**
 * Where a presentation is and how it looks: all that a reload, another window or a link needs to
 * show the same. Written as the query of an address: `?slide=7&step=2`.
 */
export interface Place {
	/** Which lesson; empty for the timeline's own sequence. */
	lesson: string;
	/** 0-based. */
	slide: number;
	/** In the address that leads here from the explorer: the event to begin with. */
	event?: string;
	step: number;
	isBlack: boolean;
	/** Null: as the page begins. */
	mode: ReadingMode | null;
	translation: Language | null;
	hasPinyin: boolean;
	/** How the class has ordered the events of a slide, by their places in time; by its 0-based number. */
	orders: Readonly<Record<number, readonly number[]>>;
}

export const START: Place = {
	lesson: '',
	slide: 0,
	step: 0,
	isBlack: false,
	mode: null,
	translation: null,
	hasPinyin: false,
	orders: {}
};

const MODES: readonly string[] = ['original', 'translation', 'parallel'];
/** Larger numbers in an address are nonsense. */
const MOST = 9999;

/** Reads a place from a query; what makes no sense in it is left out. Null where it names no slide. */
export function readPlace(query: string): Place | null {
	const fields = new URLSearchParams(query);
	const number = (name: string): number | null => {
		const text = fields.get(name) ?? '';
		return /^\d{1,4}$/.test(text) ? Math.min(Number(text), MOST) : null;
	};
	const slide = number('slide');
	const lesson = fields.get('lesson') ?? '';
	const event = fields.get('event') ?? '';
	if (slide === null && lesson === '' && event === '') return null;
	const mode = fields.get('text') ?? '';
	const translation = fields.get('with') ?? '';
	return {
		// Whatever it says: that there is no such lesson is told.
		lesson: lesson.slice(0, 64),
		slide: Math.max(0, (slide ?? 1) - 1),
		...(slide === null && /^[a-z0-9-]{1,64}$/.test(event) && { event }),
		step: number('step') ?? 0,
		isBlack: fields.has('black'),
		mode: MODES.includes(mode) ? (mode as ReadingMode) : null,
		translation: isLanguage(translation) ? translation : null,
		hasPinyin: fields.has('pinyin'),
		orders: Object.fromEntries(fields.getAll('order').flatMap(readOrder))
	};
}

/** `3-1.0.2`: on the third slide, the second event in time stands first. */
function readOrder(text: string): [number, number[]][] {
	const [, slide, places = ''] = /^([1-9]\d{0,3})-(\d{1,2}(?:\.\d{1,2})+)$/.exec(text) ?? [];
	const order = places.split('.').map(Number);
	const isWhole = order.every((_, index) => order.includes(index));
	return slide !== undefined && isWhole ? [[Number(slide) - 1, order]] : [];
}

/** The query that stands for a place, with its question mark. */
export function placeQuery(place: Place): string {
	const fields = new URLSearchParams();
	if (place.lesson) fields.set('lesson', place.lesson);
	fields.set('slide', String(place.slide + 1));
	if (place.step > 0) fields.set('step', String(place.step));
	if (place.mode) fields.set('text', place.mode);
	if (place.translation) fields.set('with', place.translation);
	if (place.hasPinyin) fields.set('pinyin', '1');
	for (const [slide, order] of Object.entries(place.orders)) {
		fields.append('order', `${Number(slide) + 1}-${order.join('.')}`);
	}
	if (place.isBlack) fields.set('black', '1');
	return `?${fields}`;
}
