import { asksOf, type Criticism, type Question, type Slide } from './slides.ts';

/** What one slide of a lesson asks, numbered through the lesson as on paper. */
export interface SlideTasks {
	slide: Slide;
	/** Number of its first task, from 1. */
	first: number;
	/** Questions to write an answer to; none where its events are to be put in order, one task. */
	asks: readonly (Question | Criticism)[];
}

/** What a lesson asks its class, slide by slide; slides that ask nothing are left out. */
export function lessonTasks(slides: readonly Slide[]): SlideTasks[] {
	const tasks: SlideTasks[] = [];
	let first = 1;
	for (const slide of slides) {
		const asks = asksOf(slide);
		const count = slide.kind === 'order' ? 1 : asks.length;
		if (count === 0) continue;
		tasks.push({ slide, first, asks });
		first += count;
	}
	return tasks;
}
