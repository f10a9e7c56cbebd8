import { CARD_PLOT, composeCard } from '#lib/core/picture/card.ts';
import { composePicture } from '#lib/core/picture/compose.ts';
import type { LegendKind } from '#lib/core/picture/legend.ts';
import type { Palette } from '#lib/core/picture/palette.ts';
import type { Plot } from '#lib/core/picture/plot.ts';
import type { Picture } from '#lib/core/picture/shapes.ts';
import { LANGUAGE_TAG, type Language } from '#lib/core/time/language.ts';
import { chooseTicks } from '#lib/core/time/ticks.ts';
import { View, type Span } from '#lib/core/time/view.ts';
import { formatSpan } from '#lib/core/time/wording.ts';
import { draw } from '#lib/core/timeline/draw.ts';
import { domainOf, FEW_EVENTS, limitsOf } from '#lib/core/timeline/events.ts';
import {
	standingOf,
	type CategoryData,
	type DocumentData,
	type EventData
} from '#lib/core/timeline/explorer-data.ts';
import type { EventGroup } from '#lib/core/timeline/groups.ts';
import { layOut } from '#lib/core/timeline/layout.ts';
import type { MeasureText } from '#lib/core/timeline/text-size.ts';
import { dateLine } from '#lib/view/words.ts';
import type { ExploreWords, ShareWords } from './messages.ts';

/** What a picture is made from; it is made the same while the site is built and in a browser. */
export interface PictureSource {
	document: DocumentData;
	categories: readonly CategoryData[];
	/** Those to show, in time order. */
	events: readonly EventData[];
	language: Language;
	/** The stretch that all of the document's events span, and the one to show; all of it by default. */
	domain?: Span;
	view?: Span;
	/** The event to point out. */
	chosen?: string;
	measure: MeasureText;
	words: { explore: ExploreWords; share: ShareWords };
	/** Address of the page, for the credit; empty where it is not known. */
	link: string;
}

/** The size of the timeline in a picture for print or an article, in CSS pixels. */
const PLOT = { width: 912, height: 430 } as const;
/** A description names so many events: who can't see the picture has the list on the page. */
const NAMED = 3;

/** The timeline with its document's title, a legend and its source. */
export function pictureOf(source: PictureSource, palette: Palette): Picture {
	const { document, language, words, link } = source;
	const plot = plotOf(source, PLOT);
	const chosen = source.events.find(({ id }) => id === source.chosen);
	const left = leftOut(plot, source);
	const span = spanIn(plot, language);
	const count = shownIn(plot).length + left;
	const subtitle = words.share.picture_subtitle({ span, count });
	return composePicture(
		plot,
		{
			language: LANGUAGE_TAG[language],
			title: document.titles[language] ?? document.shortTitle,
			subtitle: chosen ? `${chosen.dateText}: ${chosen.title}` : subtitle,
			description: describe(plot, source),
			notes: [
				[
					...(left > 0 ? [saysLeft(left, words)] : []),
					...[...caveats(source), words.share.picture_source(), link]
				].join(language === 'zh' ? '' : ' ')
			],
			wordOf: (kind) => legendWord(kind, words.explore)
		},
		palette
	);
}

/** The picture that a link to a document's or an event's page is previewed with. */
export function cardOf(source: PictureSource, palette: Palette): Picture {
	const { document, events, language, words } = source;
	const chosen = events.find(({ id }) => id === source.chosen);
	const plot = plotOf(source, CARD_PLOT);
	const left = leftOut(plot, source);
	return composeCard(
		plot,
		{
			language: LANGUAGE_TAG[language],
			...(chosen
				? { kicker: withWords(chosen, words), heading: chosen.title, line: document.shortTitle }
				: {
						kicker: words.share.card_kicker(),
						heading: document.shortTitle,
						line: words.share.card_count({ count: events.length, span: spanIn(plot, language) })
					}),
			description: describe(plot, source),
			credit: [
				...{
					authentic: [],
					'official-translation': [words.share.card_official()],
					'working-translation': [words.share.card_translation()]
				}[standingOf(document, language)],
				...(document.isComplete ? [] : [words.share.card_incomplete()]),
				...(left > 0 ? [saysLeft(left, words)] : [])
			].join(' · '),
			site: 'Communiqué'
		},
		palette
	);
}

function plotOf(
	{ events, categories, language, words, measure, ...source }: PictureSource,
	size: { width: number; height: number }
): Plot {
	const domain = source.domain ?? domainOf(events) ?? { startMs: 0, endMs: 1 };
	const drawn = drawnOf({ events, ...source });
	// A group stands for all of its time, also for what there is no room for.
	const countIn = (group: EventGroup) =>
		drawn.length === events.length
			? group.members.length
			: events.filter((event) => meets(event, group)).length;
	const layout = layOut(
		drawn.map((event) => ({
			...event,
			dateLine: withWords(event, words)
		})),
		{
			...{ ...size, measure, domain },
			nameGroup: (group) => [
				formatSpan(group.startMs, group.endMs, language),
				words.explore.events_count({ count: countIn(group) })
			]
		}
	);
	const limits = limitsOf(domain);
	const view = View.of(source.view ?? limits).clamp(limits);
	return {
		...{ layout, view, measure, categories },
		drawing: draw(layout, view),
		ticks: chooseTicks(view, size.width, language),
		chosen: source.chosen ?? null,
		hasItalics: language !== 'zh'
	};
}

/** Of more events than a picture has room for, the most important that meet its view. */
function drawnOf({ events, view, chosen }: Pick<PictureSource, 'events' | 'view' | 'chosen'>) {
	if (events.length <= FEW_EVENTS) return events;
	const meeting = view ? events.filter((event) => meets(event, view)) : [...events];
	const weigh = ({ id, importance }: EventData) => (id === chosen ? Infinity : importance);
	const most = new Set(
		meeting.sort((a, b) => (weigh(a) === weigh(b) ? 0 : weigh(b) - weigh(a))).slice(0, FEW_EVENTS)
	);
	return events.filter((event) => most.has(event));
}

function meets({ date }: EventData, { startMs, endMs }: Span): boolean {
	return date.endMs > startMs && date.startMs < endMs;
}

/** How many events meet the view that there is no room for. */
function leftOut(plot: Plot, { events }: PictureSource): number {
	if (events.length <= FEW_EVENTS) return 0;
	return events.filter((event) => meets(event, plot.view)).length - shownIn(plot).length;
}

function saysLeft(count: number, { explore }: PictureSource['words']): string {
	return explore.not_listed({ events: explore.events_count({ count }) });
}

function withWords(event: EventData, words: PictureSource['words']): string {
	return dateLine(event, words.explore);
}

/** The stretch on show in words: the events' own where all of it is. */
function spanIn({ layout, view }: Plot, language: Language): string {
	const { startMs, endMs } = view.equals(layout.limits) ? layout.domain : view;
	return formatSpan(startMs, endMs, language);
}

/** The events whose date meets the view. */
function shownIn({ layout, view }: Plot) {
	return layout.events.filter((event) => event.endMs > view.startMs && event.startMs < view.endMs);
}

function describe(plot: Plot, source: PictureSource): string {
	const { language, words } = source;
	const shown = shownIn(plot);
	const span = spanIn(plot, language);
	if (shown.length === 0) return words.share.picture_none({ span });
	const first = [...shown]
		.sort((a, b) => b.importance - a.importance)
		.slice(0, NAMED)
		.sort((a, b) => a.startMs - b.startMs)
		.map(({ dateLine, title }) => `${dateLine}: ${title}`);
	const list = first.join(language === 'zh' ? '\uff1b' : '; ');
	return words.share.picture_description({
		count: shown.length + leftOut(plot, source),
		span,
		first: `${list}${language === 'zh' ? '。' : '.'}`
	});
}

/** What is to be known of the text, wherever it is shown. */
function caveats({ document, language, words }: PictureSource): string[] {
	const { share, explore } = words;
	const original = {
		en: explore.language_en,
		zh: explore.language_zh,
		ru: explore.language_ru
	}[document.language];
	const inOriginal = { language: original() };
	return [
		...{
			authentic: [],
			'official-translation': [share.picture_official(inOriginal)],
			'working-translation': [share.picture_translation(inOriginal)]
		}[standingOf(document, language)],
		...(document.isComplete ? [] : [share.picture_incomplete()])
	];
}

function legendWord(kind: LegendKind, words: ExploreWords): string {
	return {
		stated: words.legend_stated,
		derived: words.legend_derived,
		external: words.legend_external,
		duration: words.legend_duration,
		window: words.legend_window,
		approximate: words.legend_approximate,
		planned: words.legend_planned
	}[kind]();
}
