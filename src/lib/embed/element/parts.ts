import type { Language } from '#lib/core/time/language.ts';
import type { LoadWords } from '#lib/view/load/words.ts';
import type { ReadOptions, readOpened } from '#lib/view/load/read-opened.ts';
import type { OpenedSource } from '#lib/view/load/open-source.ts';
import type { Attachment } from 'svelte/attachments';
import type { LoadedTimeline } from '#lib/view/load/loaded-timeline.ts';
import type { DocumentEmbed, EmbedData } from '../embed-data.ts';
import type { EmbedHandlers, EmbedState } from '../embed-state.svelte.ts';
import type { EmbedWords } from '../words.ts';

/** The strings of an element in one language. */
export interface ElementWords {
	embed: EmbedWords;
	load: LoadWords;
}

/** Reads timelines that were not built with the site: fetched when one is asked for. */
export interface TimelineReading {
	readHere: (
		opened: OpenedSource,
		options: Omit<ReadOptions, 'createReader'>
	) => ReturnType<typeof readOpened>;
}

/** Checks data of documents that this site has not built: fetched when one is asked for. */
export interface DocumentChecking {
	/**
	 * @param file its address, for what is told of it
	 * @throws {LoadError}
	 */
	readDocument: (text: string, file: string, language: Language) => DocumentEmbed;
}

/** What the element does for a drawing. */
export interface DrawingProps {
	onopen: (card: HTMLElement) => void;
	onfullscreen: (() => void) | undefined;
}

/** A timeline that something else draws than the element's own components. */
export interface PreparedDrawing {
	embed: EmbedState;
	draw: (props: DrawingProps) => Attachment<HTMLElement>;
}

/** Draws timelines of many events: fetched when there is one. */
export interface LargeDrawing {
	/** What its components need besides the element's style sheet. */
	css: string;
	/** @param table the events, where they are not the data's own */
	prepare: (
		table: LoadedTimeline | null,
		data: EmbedData,
		words: EmbedWords,
		handlers: EmbedHandlers
	) => Promise<PreparedDrawing>;
}

/** What an element is made of besides its code: whoever defines it says where that comes from. */
export interface ElementParts {
	/** The whole style sheet of its shadow root. */
	css: string;
	/** Address of the folder with the data of documents that are named by their id; null without one. */
	data: string | null;
	words: (language: Language) => Promise<ElementWords>;
	reading: () => Promise<TimelineReading>;
	checking: () => Promise<DocumentChecking>;
	large: () => Promise<LargeDrawing>;
}
