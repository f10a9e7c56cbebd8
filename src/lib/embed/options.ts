import { nearestOf } from '#lib/core/document/nearest.ts';
import { formatValue } from '#lib/core/document/problem.ts';
import { LANGUAGES, type Language } from '#lib/core/time/language.ts';
import { parseView } from '#lib/core/time/parse-view.ts';
import { formatView } from '#lib/core/time/view-param.ts';
import type { View } from '#lib/core/time/view.ts';

/**
 * What an editor may ask of an embedded timeline: in the query of the frame's address, or in the
 * attributes of the element. Both are read here.
 */
export interface EmbedOptions {
	/** Id of the event that is open from the start. */
	event: string | null;
	/** The stretch of time that is on screen from the start; null for the whole. */
	view: View | null;
	/** Ids of the categories that are switched off from the start. */
	hide: readonly string[];
	/**
	 * `auto`: as high as the content, of which the host is told. A number: the same, with that many
	 * CSS pixels at rest. `fixed`: as high as the frame, whatever that is.
	 */
	height: 'auto' | 'fixed' | number;
	theme: 'auto' | 'light' | 'dark';
	/** Whether the document's text stands below the timeline. */
	pane: 'none' | 'document';
	/** Whether buttons and switches are shown; keys and gestures work either way. */
	controls: 'show' | 'hide';
	/** Null for the language of the address. */
	lang: Language | null;
}

export const DEFAULT_OPTIONS: EmbedOptions = {
	event: null,
	view: null,
	hide: [],
	height: 'auto',
	theme: 'auto',
	pane: 'none',
	controls: 'show',
	lang: null
};

/** Least and most CSS pixels that an embedded timeline may be high. */
export const HEIGHT_LIMITS = { least: 200, most: 5000 } as const;

/** The ids that a timeline has. */
export interface KnownIds {
	events: readonly string[];
	categories: readonly string[];
}

export interface OptionReading {
	options: EmbedOptions;
	/** A sentence for the host's developer for each option that is not taken. */
	problems: string[];
}

const CHOICES = {
	theme: ['auto', 'light', 'dark'],
	pane: ['none', 'document'],
	controls: ['show', 'hide'],
	lang: LANGUAGES
} as const;

/** What older publishing systems add to the address of every frame (Pym's parent). */
const HOSTS_OWN = ['childId', 'initialWidth', 'parentTitle', 'parentUrl'];

const NAMES = Object.keys(DEFAULT_OPTIONS) as (keyof EmbedOptions)[];
const isName = (text: string): text is keyof EmbedOptions =>
	(NAMES as readonly string[]).includes(text);

/** Reads options from pairs of name and value. What is unknown or wrong is told and left out. */
export function readOptions(
	pairs: Iterable<readonly [name: string, value: string]>,
	known: KnownIds
): OptionReading {
	const options = { ...DEFAULT_OPTIONS };
	const problems: string[] = [];
	const seen = new Set<string>();
	for (const [name, value] of pairs) {
		if (HOSTS_OWN.includes(name)) continue;
		if (!isName(name)) {
			problems.push(`There is no option ${formatValue(name)}${hint(name, NAMES)}.`);
		} else if (seen.has(name)) {
			problems.push(`${name} is given twice: the first counts.`);
		} else {
			seen.add(name);
			problems.push(...takeOption(options, name, value, known));
		}
	}
	return { options, problems };
}

/** Options as text, in one order; defaults are left out. */
export function optionPairs(options: Partial<EmbedOptions>): [name: string, value: string][] {
	return NAMES.flatMap((name): [string, string][] => {
		const value = options[name];
		if (value === undefined || value === null || value === DEFAULT_OPTIONS[name]) return [];
		const text =
			name === 'view' ? formatView(value as View) : Array.isArray(value) ? value.join() : value;
		return text === '' ? [] : [[name, String(text)]];
	});
}

/** The query that asks for options: empty, or with its `?`. */
export function formatOptions(options: Partial<EmbedOptions>): string {
	const pairs = optionPairs(options).map(([name, value]) => `${name}=${encode(value)}`);
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Slashes, colons and commas may stand in a query as they are, and read better so. */
function encode(text: string): string {
	return encodeURIComponent(text)
		.replaceAll('%2F', '/')
		.replaceAll('%3A', ':')
		.replaceAll('%2C', ',');
}

/** Sets one option; gives what is wrong with its value. */
function takeOption(
	options: EmbedOptions,
	name: keyof EmbedOptions,
	value: string,
	known: KnownIds
): string[] {
	const refuse = (expected: string, nearest = '') => [
		`${name}: found ${formatValue(value)}, expected ${expected}${nearest}.`
	];
	switch (name) {
		case 'event':
			if (!known.events.includes(value))
				return refuse('the id of an event', hint(value, known.events));
			options.event = value;
			return [];
		case 'view': {
			const view = parseView(value);
			if (!view) return refuse('an EDTF interval with two ends, such as 1991/2001');
			options.view = view;
			return [];
		}
		case 'hide': {
			const ids = value.split(',').map((id) => id.trim());
			options.hide = [...new Set(ids.filter((id) => known.categories.includes(id)))];
			return ids
				.filter((id) => !known.categories.includes(id))
				.map(
					(id) =>
						`hide: found ${formatValue(id)}, expected ids of categories with commas between${hint(id, known.categories)}.`
				);
		}
		case 'height': {
			const height = readHeight(value);
			const { least, most } = HEIGHT_LIMITS;
			if (height === null) return refuse(`auto, fixed, or CSS pixels from ${least} to ${most}`);
			options.height = height;
			return [];
		}
		default: {
			const choice = CHOICES[name].find((one) => one === value);
			if (choice === undefined)
				return refuse(CHOICES[name].join(' or '), hint(value, CHOICES[name]));
			Object.assign(options, { [name]: choice });
			return [];
		}
	}
}

function readHeight(text: string): EmbedOptions['height'] | null {
	if (text === 'auto' || text === 'fixed') return text;
	const pixels = /^\d{1,4}(?:px)?$/.test(text) ? parseInt(text, 10) : NaN;
	return pixels >= HEIGHT_LIMITS.least && pixels <= HEIGHT_LIMITS.most ? pixels : null;
}

function hint(word: string, candidates: readonly string[]): string {
	const nearest = nearestOf(word, candidates);
	return nearest === undefined ? '' : `; nearest: ${nearest}`;
}
