import { createContext } from 'svelte';
import type { Language } from '#lib/core/time/language.ts';
import type { Span } from '#lib/core/time/view.ts';
import { dateEvents, domainOf, limitsOf, type DatedEvent } from '#lib/core/timeline/events.ts';
import type { CategoryData, EventData, ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import {
	isBasisOpen,
	shuffled,
	slide as emptySlide,
	slidesOf,
	stepCount,
	type Lesson,
	type Slide
} from '#lib/core/timeline/slides.ts';
import type { TakeHome } from '#lib/view/explorer-state.svelte.ts';
import { ReaderState } from '#lib/view/reader-state.svelte.ts';
import { dateLine } from '#lib/view/words.ts';
import type { Place } from './place.ts';

/** One step of one slide: what is on screen. */
export interface Scene {
	slide: Slide;
	/** 0-based. */
	index: number;
	step: number;
}

/** The slides, and where in them the presenter is. Made by the page, given by context. */
export class DeckState {
	readonly data: ExplorerData;
	readonly reader: ReaderState;
	/** In time order. */
	readonly events: readonly DatedEvent[];
	readonly limits: Span;
	/** Addresses: of an event's page, or of the document's for null. */
	readonly exploreHref: (event: string | null) => string;
	/** What the class may take home. */
	readonly takeHome: TakeHome & { file?: string };
	/** Those that come with the document. */
	readonly lessons: readonly Lesson[];
	/** The date of each as a label has it that does not tell how it is known. */
	readonly #openDateLines: ReadonlyMap<string, string>;
	readonly #byId: ReadonlyMap<string, EventData>;
	readonly #categories: ReadonlyMap<string, CategoryData>;
	readonly #own: Lesson;

	/** How the page shows texts before anybody chooses. */
	readonly #first: Pick<ReaderState, 'mode' | 'translation'>;

	#lesson = $state.raw<Lesson>({ id: '', title: {}, slides: [] });
	#index = $state(0);
	#step = $state(0);
	isBlack = $state(false);
	#orders = $state.raw<Place['orders']>({});

	constructor(
		data: ExplorerData,
		lessons: readonly Lesson[],
		addresses: {
			exploreHref: (event: string | null) => string;
			dataHref: (file: string) => string;
			/** `file`: all pages in one file; none where this is that file. */
			takeHome: TakeHome & { file?: string };
		}
	) {
		this.data = data;
		this.lessons = lessons;
		this.exploreHref = addresses.exploreHref;
		this.takeHome = addresses.takeHome;
		this.reader = new ReaderState(data, addresses.dataHref);
		this.#first = { mode: this.reader.mode, translation: this.reader.translation };
		const domain = domainOf(data.events) ?? { startMs: 0, endMs: 1 };
		this.limits = limitsOf(domain);
		const events = data.events.map((event) => ({ ...event, dateLine: dateLine(event) }));
		this.events = dateEvents(events, domain);
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made once, never changed after
		this.#openDateLines = new Map(
			data.events.map((event) => [event.id, dateLine({ ...event, basis: 'stated' })])
		);
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made once, never changed after
		this.#byId = new Map(data.events.map((event) => [event.id, event]));
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- made once, never changed after
		this.#categories = new Map(data.categories.map((category) => [category.id, category]));
		this.#own = { id: '', title: {}, slides: slidesOf(events) };
		this.#lesson = this.#own;
	}

	get language(): Language {
		return this.data.language;
	}

	get lesson(): Lesson {
		return this.#lesson;
	}

	/** The lesson with a title, as a file needs one. */
	get namedLesson(): Lesson {
		const isNamed = Object.keys(this.#lesson.title).length > 0;
		const title = { [this.language]: this.data.document.shortTitle };
		return isNamed ? this.#lesson : { ...this.#lesson, title };
	}

	/** Address of the handout with this lesson's questions. */
	get handoutHref(): string {
		const { id } = this.#lesson;
		return this.takeHome.handout + (id && `?lesson=${id}`);
	}

	get slides(): readonly Slide[] {
		return this.#lesson.slides;
	}

	get index(): number {
		return this.#index;
	}

	get step(): number {
		return this.#step;
	}

	readonly current = $derived.by((): Scene => this.sceneAt(this.#index, this.#step));
	/** What the next press shows; null at the end. */
	readonly next = $derived.by((): Scene | null => {
		const { slide, index, step } = this.current;
		if (step + 1 < stepCount(slide)) return { slide, index, step: step + 1 };
		return index + 1 < this.slides.length ? this.sceneAt(index + 1, 0) : null;
	});
	/** The event to explore from here: the slide's first. */
	readonly event = $derived.by((): string | null => {
		const { kind, events } = this.current.slide;
		return kind === 'event' ? (events[0] ?? null) : null;
	});

	sceneAt(index: number, step: number): Scene {
		return { slide: this.slides[index] ?? emptySlide('closing'), index, step };
	}

	eventOf(id: string | undefined): EventData | undefined {
		return id === undefined ? undefined : this.#byId.get(id);
	}

	/** Whether the class is yet to hear, at this scene, how an event's date is known. */
	isBasisOpen(event: string, scene: Scene): boolean {
		return isBasisOpen(this.slides, event, scene);
	}

	/** The events with their dates as a scene tells them. */
	eventsAt(scene: Scene): readonly DatedEvent[] {
		return this.events.map((event) => {
			const open = this.isBasisOpen(event.id, scene) && this.#openDateLines.get(event.id);
			return open ? { ...event, dateLine: open } : event;
		});
	}

	categoryOf(event: { category: string }): CategoryData | undefined {
		return this.#categories.get(event.category);
	}

	/** Takes up a lesson, from its first slide; the timeline's own sequence for null. */
	setLesson(lesson: Lesson | null): void {
		const taken = lesson ?? this.#own;
		// What is to be put in order, or lies in a view, is known in order of time.
		const inTime = (events: readonly string[]) =>
			this.events.map(({ id }) => id).filter((id) => events.includes(id));
		this.#lesson = {
			...taken,
			slides: taken.slides.map((one) => ({ ...one, events: inTime(one.events) }))
		};
		this.#orders = {};
		this.goTo(0);
	}

	/** Goes to a slide, held to those that there are. */
	goTo(index: number, step = 0): void {
		this.isBlack = false;
		this.#index = Math.min(Math.max(0, index), this.slides.length - 1);
		this.#step = Math.min(Math.max(0, step), stepCount(this.current.slide) - 1);
	}

	forward(): void {
		if (this.isBlack) this.isBlack = false;
		else if (this.next) this.goTo(this.next.index, this.next.step);
	}

	/** Goes back a step; to the last step of the slide before. */
	back(): void {
		if (this.isBlack) this.isBlack = false;
		else if (this.#step > 0) this.goTo(this.#index, this.#step - 1);
		else if (this.#index > 0) this.goTo(this.#index - 1, Infinity);
	}

	/** The order that the class has given the events of a slide; shuffled until then. */
	orderOf({ slide, index }: Scene): readonly string[] {
		const order = this.#orders[index];
		return order ? order.flatMap((at) => slide.events[at] ?? []) : shuffled(slide.events);
	}

	setOrder({ slide, index }: Scene, ids: readonly string[]): void {
		const order = ids.map((id) => slide.events.indexOf(id));
		this.#orders = { ...this.#orders, [index]: order };
	}

	/** The texts that are shown, one after another: original, both, translation. */
	async cycleTexts(): Promise<void> {
		const { reader } = this;
		const modes = ['original', 'parallel', 'translation'] as const;
		// With pinyin the original has to be there.
		const offered = reader.hasPinyin ? modes.slice(0, 2) : modes;
		const at = offered.findIndex((mode) => mode === reader.mode);
		await reader.setMode(offered[(at + 1) % offered.length] ?? 'original');
	}

	get place(): Place {
		const { reader } = this;
		return {
			lesson: this.#lesson.id,
			slide: this.#index,
			step: this.#step,
			isBlack: this.isBlack,
			mode: reader.mode === this.#first.mode ? null : reader.mode,
			translation: reader.translation === this.#first.translation ? null : reader.translation,
			hasPinyin: reader.hasPinyin,
			orders: this.#orders
		};
	}

	/** Goes to where an address or another window says. Its lesson must have been taken up before. */
	async setPlace(place: Place): Promise<void> {
		const { event } = place;
		const asked = this.slides.findIndex(
			({ kind, events }) => kind === 'event' && event !== undefined && events[0] === event
		);
		this.goTo(Math.max(asked, place.slide), place.step);
		this.isBlack = place.isBlack;
		this.#orders = Object.fromEntries(
			Object.entries(place.orders).filter(([at, order]) => {
				const slide = this.slides[Number(at)];
				return slide?.kind === 'order' && slide.events.length === order.length;
			})
		);
		const { reader } = this;
		const translation = place.translation ?? this.#first.translation;
		const mode = place.mode ?? this.#first.mode;
		if (translation !== reader.translation) {
			await reader.load(translation);
			reader.translation = translation;
		}
		if (place.hasPinyin !== reader.hasPinyin) await reader.setPinyin(place.hasPinyin);
		if (mode !== reader.mode) await reader.setMode(mode);
	}
}

export const [getDeck, setDeck] = createContext<DeckState>();
