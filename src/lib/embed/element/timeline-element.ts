import { flushSync, mount, unmount } from 'svelte';
import { isLanguage, type Language } from '#lib/core/time/language.ts';
import { formatView } from '#lib/core/time/view-param.ts';
import type { View } from '#lib/core/time/view.ts';
import { LoadError } from '#lib/view/load/load-fault.ts';
import type { LoadedTimeline } from '#lib/view/load/loaded-timeline.ts';
import type { LoadFailure } from '#lib/view/load/loading.svelte.ts';
import { EmbedState, type EmbedHandlers } from '../embed-state.svelte.ts';
import { DEFAULT_OPTIONS, readOptions, type EmbedOptions } from '../options.ts';
import type {
	ErrorDetail,
	ReadyDetail,
	SelectDetail,
	TimelineEventMap,
	ViewDetail
} from './events.ts';
import { ElementLoading } from './element-loading.svelte.ts';
import { ElementStage } from './element-stage.svelte.ts';
import ElementShell from './ElementShell.svelte';
import type { ElementData } from './load-data.ts';
import { watchPage } from './page-theme.ts';
import type { ElementParts } from './parts.ts';

/** Attributes that say which timeline it is; the rest, how it is shown. */
const SOURCES = ['src', 'document', 'lang'] as const;
const OPTIONS = (Object.keys(DEFAULT_OPTIONS) as (keyof EmbedOptions)[]).filter(
	// The text belongs to a frame of the site itself.
	(name) => name !== 'lang' && name !== 'pane'
);
/** Those that have a property of their name; every element has `lang`. */
const PROPERTIES = ['src', 'document', ...OPTIONS] as const;

/** Nothing to extend where pages are written by a server. */
const Base =
	typeof HTMLElement === 'undefined' ? (class {} as unknown as typeof HTMLElement) : HTMLElement;

/** `<diplomatic-timeline>`: a timeline in any page, with styles and events of its own. */
export class TimelineElement extends Base {
	/** Set by who defines the element. */
	static parts: ElementParts;
	static readonly observedAttributes: readonly string[] = [...SOURCES, ...OPTIONS];
	static #sheet: CSSStyleSheet | undefined;
	static #largeSheet: CSSStyleSheet | undefined;

	readonly #stage = new ElementStage();
	readonly #wrapper: HTMLDivElement;
	readonly #slot: HTMLSlotElement;
	#shell: Record<string, unknown> | null = null;
	#off: (() => void) | null = null;
	/** Events, where they are many. */
	#table: LoadedTimeline | null = null;
	/** Attributes that have changed since they were last looked at. */
	readonly #changed = new Set<string>();

	constructor() {
		super();
		const root = this.attachShadow({ mode: 'open' });
		// Made once, and exempt from a page's policy on styles.
		TimelineElement.#sheet ??= sheetOf(TimelineElement.parts.css);
		root.adoptedStyleSheets = [TimelineElement.#sheet];
		this.#wrapper = document.createElement('div');
		this.#wrapper.className = 'communique';
		this.#slot = document.createElement('slot');
		root.append(this.#wrapper, this.#slot);
	}

	connectedCallback(): void {
		if (this.#shell) return;
		for (const name of PROPERTIES) this.#upgrade(name);
		const { fullscreenEnabled } = document;
		this.#shell = mount(ElementShell, {
			target: this.#wrapper,
			props: {
				stage: this.#stage,
				onfullscreen: fullscreenEnabled ? () => this.#toggleFullscreen() : undefined
			}
		});
		const onfullscreenchange = () => this.#fit();
		const stopWatching = watchPage(this, (theme) => (this.#wrapper.dataset['page'] = theme));
		this.addEventListener('fullscreenchange', onfullscreenchange);
		this.#off = () => {
			stopWatching();
			this.removeEventListener('fullscreenchange', onfullscreenchange);
		};
		if (this.#stage.embed) this.#fit();
		else this.#load();
	}

	/** What is only moved is connected again at once. */
	disconnectedCallback(): void {
		queueMicrotask(() => {
			if (this.isConnected || !this.#shell) return;
			this.#stage.loading?.stop();
			this.#off?.();
			void unmount(this.#shell);
			this.#shell = null;
		});
	}

	attributeChangedCallback(name: string, before: string | null, now: string | null): void {
		if (before === now || !this.#shell) return;
		if (this.#changed.size === 0) queueMicrotask(() => this.#change());
		this.#changed.add(name);
	}

	/** Tries again to show what could not be loaded. */
	retry(): void {
		this.#stage.loading?.retry();
	}

	/** The open event, and which is to be opened. */
	get event(): string | null {
		const { embed } = this.#stage;
		return embed ? (embed.chosen?.id ?? null) : this.getAttribute('event');
	}

	set event(id: string | null) {
		if (id === null) this.removeAttribute('event');
		else this.setAttribute('event', id);
		// The attribute may have it already, and the reader have opened another.
		this.#stage.embed?.show(id);
	}

	/** The view on screen, and which is to be shown: an EDTF interval. */
	get view(): string | null {
		const { embed } = this.#stage;
		return embed ? formatView(embed.timeline.view.current) : this.getAttribute('view');
	}

	set view(interval: string | null) {
		if (interval === null) this.removeAttribute('view');
		else this.setAttribute('view', interval);
		this.#changed.add('view');
		this.#change();
	}

	get #language(): Language {
		const said = this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
		const [subtag = ''] = said.toLowerCase().split('-');
		return isLanguage(subtag) ? subtag : 'en';
	}

	#load(): void {
		const stage = this.#stage;
		stage.loading?.stop();
		stage.embed = null;
		stage.loading = null;
		const [src, document] = [this.getAttribute('src'), this.getAttribute('document')];
		if (src === null && document === null) return this.#showSlot(true);
		stage.loading = new ElementLoading(
			{ src, document, language: this.#language },
			TimelineElement.parts,
			{
				ondata: (data) => this.#draw(data),
				onfailure: (failure, error) => this.#fail(failure, error)
			}
		);
		this.#theme(this.#read().theme);
		this.#showSlot(true);
	}

	async #draw({ data, words, pages, large }: ElementData): Promise<void> {
		const stage = this.#stage;
		const { loading } = stage;
		const handlers: EmbedHandlers = {
			href: (event) =>
				pages && (event === null ? pages : `${pages}events/${encodeURIComponent(event)}/`),
			onselect: (event) => this.#tell<SelectDetail>('select', { event }),
			onview: (view) => this.#tellView(view)
		};
		const prepared = await large?.drawing.prepare(large.table, data, words.embed, handlers);
		// Another may have been asked for meanwhile.
		if (stage.loading !== loading) return;
		if (large) this.#adopt(large.drawing.css);
		const embed = prepared?.embed ?? new EmbedState(data, words.embed, handlers);
		this.#table = large?.table ?? null;
		this.#changed.clear();
		stage.embed = null;
		embed.start(this.#read(data));
		stage.draw = prepared?.draw ?? null;
		stage.embed = embed;
		this.#fit();
		try {
			flushSync();
		} catch (error) {
			stage.embed = null;
			throw error;
		}
		stage.loading = null;
		this.#showSlot(false);
		const { language } = data;
		this.#tell<ReadyDetail>('ready', { events: embed.timeline.count, language });
	}

	#fail(failure: LoadFailure, error: unknown): void {
		const { kind } = failure;
		if (kind === 'program') console.error(error);
		const message =
			error instanceof Error ? error.message : new LoadError({ kind: 'unreachable' }).message;
		this.#tell<ErrorDetail>('error', { kind, message, failure });
	}

	/** Does what the attributes that have changed ask for. */
	#change(): void {
		const changed = new Set(this.#changed);
		this.#changed.clear();
		if (SOURCES.some((name) => changed.has(name))) return this.#load();
		const { embed } = this.#stage;
		const options = this.#read(embed?.data);
		embed?.change(options, changed as ReadonlySet<keyof EmbedOptions>);
		this.#fit();
	}

	/** Reads the attributes; what is not taken is told in the console, once there is a timeline. */
	#read(data?: EmbedState['data']): EmbedOptions {
		const pairs = OPTIONS.flatMap((name) => {
			const value = this.getAttribute(name);
			return value === null ? [] : [[name, value] as const];
		});
		const { options, problems } = readOptions(pairs, {
			events: this.#table?.ids() ?? data?.events.map(({ id }) => id) ?? [],
			categories: data?.categories.map(({ id }) => id) ?? []
		});
		if (data) {
			for (const problem of problems) {
				console.warn(`Communiqué, <${this.localName}>: ${problem}`);
			}
		}
		return options;
	}

	/** Gives the whole the height and the theme that are asked for. */
	#fit(): void {
		const { theme, height } = this.#read();
		const isFull = document.fullscreenElement === this;
		const isFixed = isFull || height === 'fixed';
		const { embed } = this.#stage;
		if (embed) embed.isFixed = isFixed;
		this.#wrapper.classList.toggle('fills', isFixed);
		const { style } = this.#wrapper;
		if (typeof height === 'number') style.setProperty('--rest-height', `${height}px`);
		else style.removeProperty('--rest-height');
		this.#theme(theme);
	}

	#theme(theme: EmbedOptions['theme']): void {
		this.#wrapper.dataset['theme'] = theme;
	}

	#adopt(css: string): void {
		TimelineElement.#largeSheet ??= sheetOf(css);
		const { shadowRoot } = this;
		const own = TimelineElement.#sheet;
		if (shadowRoot && own) shadowRoot.adoptedStyleSheets = [own, TimelineElement.#largeSheet];
	}

	#toggleFullscreen(): void {
		void (document.fullscreenElement === this
			? document.exitFullscreen()
			: this.requestFullscreen());
	}

	/** What the page has put into the element stands until there is a timeline. */
	#showSlot(isShown: boolean): void {
		this.#slot.hidden = !isShown;
	}

	#tellView(view: View): void {
		if (!this.#stage.embed) return;
		const { startMs, endMs } = view;
		this.#tell<ViewDetail>('viewchange', { view: formatView(view), startMs, endMs });
	}

	#tell<Detail>(type: keyof TimelineEventMap, detail: Detail): void {
		this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
	}

	/** Takes what was set as a property before the element was defined. */
	#upgrade(name: (typeof PROPERTIES)[number]): void {
		if (!Object.hasOwn(this, name)) return;
		const own = this as unknown as Record<string, string | null>;
		const value = own[name] ?? null;
		delete own[name];
		own[name] = value;
	}
}

function sheetOf(css: string): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	return sheet;
}

/** Attributes as properties, but for those that tell what the reader has done. */
for (const name of PROPERTIES.filter((name) => name !== 'event' && name !== 'view')) {
	Object.defineProperty(TimelineElement.prototype, name, {
		configurable: true,
		enumerable: true,
		get(this: TimelineElement) {
			return this.getAttribute(name);
		},
		set(this: TimelineElement, value: unknown) {
			if (value === null || value === undefined) this.removeAttribute(name);
			else this.setAttribute(name, String(value as string | number));
		}
	});
}
