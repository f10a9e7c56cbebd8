import type { LessonFile } from '#lib/core/document/schemas.ts';
import { lessonFile } from '#lib/core/timeline/lesson-file.ts';
import { MINE } from '#lib/lesson/lesson-store.ts';
import { worded } from '#lib/lesson/lesson-words.ts';
import type { DeckState } from './deck-state.svelte.ts';

export type DraftSlide = LessonFile['slides'][number] & { key: number };

/** A lesson while it is made. It outlasts the dialog, which a click beside it closes. */
export class LessonDraft {
	/** What it is made from. */
	readonly start: LessonFile;
	/** Whether that is the one that is kept. */
	readonly isChange: boolean;
	title = $state('');
	slides = $state<DraftSlide[]>([]);
	#keys = 0;

	constructor(deck: DeckState) {
		this.start = lessonFile(deck.namedLesson, deck.data.document.id);
		this.isChange = deck.lesson.id === MINE;
		this.title = worded(this.start.title, deck.language).text;
		for (const slide of this.start.slides) this.add(slide);
	}

	add(slide: LessonFile['slides'][number]): void {
		this.slides.push({ ...slide, key: this.#keys++ });
	}
}
