import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLesson } from '#lib/core/document/check-lesson.ts';
import { lessonFile } from '#lib/core/timeline/lesson-file.ts';
import { lessonSlides } from '#lib/core/timeline/lesson-slides.ts';
import { slidesOf } from '#lib/core/timeline/slides.ts';
import { setAt } from '../../fixtures/small-package.ts';
import { event } from '../timeline/timelines.ts';

const context = { document: 'small', events: ['war', 'ties', 'treaty'], isPublished: false };

const small = () => ({
	version: 1,
	document: 'small',
	title: { en: 'A lesson' },
	slides: [
		{ kind: 'title' },
		{ kind: 'event', event: 'ties', view: '1940/1960', questions: [{ ask: { en: 'Who?' } }] },
		{ kind: 'order', events: ['war', 'ties', 'treaty'] }
	]
});

const problemsOf = (value: unknown, more: Partial<typeof context> = {}) =>
	readLesson(value, 'my.json', { ...context, ...more }).problems.map(({ code, path, nearest }) =>
		[code, path, nearest].filter(Boolean).join(' ')
	);

describe('a lesson', () => {
	it('of the small kind has nothing wrong with it', () => {
		expect(problemsOf(small())).toEqual([]);
	});

	it.each<[string, (string | number)[], unknown]>([
		['event-unknown slides[1].event ties', ['slides', 1, 'event'], 'tie'],
		['event-unknown slides[2].events[0] war', ['slides', 2, 'events', 0], 'wor'],
		['id-repeated slides[2].events[2]', ['slides', 2, 'events', 2], 'war'],
		['list-too-short slides[2].events', ['slides', 2, 'events'], ['war', 'ties']],
		['date-invalid slides[1].view', ['slides', 1, 'view'], '1940-13'],
		['date-invalid slides[1].view', ['slides', 1, 'view'], '1940/..'],
		['value-unknown slides[0].kind title', ['slides', 0, 'kind'], 'titel'],
		['field-unknown slides[1].note notes', ['slides', 1, 'note'], { en: 'x' }],
		['text-empty title', ['title'], {}],
		['type-wrong title.en', ['title', 'en'], 5],
		['file-mismatch document', ['document'], 'other'],
		['version-newer version', ['version'], 2],
		['number-out-of-range minutes', ['minutes'], 0],
		['hidden-character title.en', ['title', 'en'], 'a\u202eb'],
		['field-missing slides', ['slides'], undefined]
	])('says %s', (expected, path, value) => {
		const lesson = small();
		setAt(lesson, path, value);
		expect(problemsOf(lesson)).toEqual([expected]);
	});

	it('never throws, whatever it is given', () => {
		for (const value of [null, 1, 'x', [], { version: 1 }, { version: 1, slides: [null, 1] }]) {
			expect(problemsOf(value).length).toBeGreaterThan(0);
		}
	});

	it('that is published has each text in every language', () => {
		expect(problemsOf(small(), { isPublished: true })).toEqual(
			[
				'title.zh',
				'title.ru',
				'slides[1].questions[0].ask.zh',
				'slides[1].questions[0].ask.ru'
			].map((path) => `language-missing ${path}`)
		);
	});
});

describe('the file of a lesson', () => {
	const timeline = [event('war', '1945'), event('ties', '1949'), event('treaty', '2001-07-16')];

	it('brings back what the timeline makes by itself', () => {
		const lesson = { id: 'mine', title: { en: 'x' }, slides: slidesOf(timeline) };
		const file = lessonFile(lesson, 'small');
		expect(problemsOf(file)).toEqual([]);
		expect(lessonSlides('mine', file)).toEqual(lesson);
	});

	it('brings back the lesson of the first document', () => {
		const path = 'data/joint-statement-2024/lessons/source.json';
		const text = readFileSync(path, 'utf8');
		const { events } = JSON.parse(
			readFileSync('data/joint-statement-2024/timeline.json', 'utf8')
		) as { events: { id: string }[] };
		const { lesson } = readLesson(JSON.parse(text), path, {
			document: 'joint-statement-2024',
			events: events.map(({ id }) => id),
			isPublished: true
		});
		if (!lesson) throw new Error('the lesson has problems');
		const slides = lessonSlides('source', lesson);
		expect(lessonSlides('source', lessonFile(slides, lesson.document))).toEqual(slides);
		expect(slides.slides.some(({ questions }) => questions.length > 0)).toBe(true);
	});
});
