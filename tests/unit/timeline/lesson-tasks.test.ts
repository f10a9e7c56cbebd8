import { expect, test } from 'vitest';
import { lessonTasks } from '#lib/core/timeline/lesson-tasks.ts';
import { slide, type Slide } from '#lib/core/timeline/slides.ts';

const ask = (en: string) => ({ ask: { en } });

/** Numbers of its tasks, and how many are questions. */
const read = (slides: Slide[]) =>
	lessonTasks(slides).map(({ slide: { kind }, first, asks }) => `${kind} ${first}+${asks.length}`);

test('what a lesson asks is numbered through, and slides that ask nothing are left out', () => {
	const slides = [
		slide('title'),
		slide('questions', { questions: [ask('Who?'), ask('When?')] }),
		slide('whole'),
		slide('order', { events: ['a', 'b', 'c'] }),
		slide('event', { events: ['a'], questions: [ask('Why?')] }),
		slide('event', { events: ['b'], hasCriticism: false }),
		slide('event', { events: ['c'], hasCriticism: false, questions: [ask('What?')] }),
		slide('closing')
	];
	expect(read(slides)).toEqual(['questions 1+2', 'order 3+0', 'event 4+4', 'event 8+1']);
});
