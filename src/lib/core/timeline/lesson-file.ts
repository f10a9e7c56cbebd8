import type { LessonFile } from '../document/schemas.ts';
import { formatView } from '../time/view-param.ts';
import { View } from '../time/view.ts';
import type { Lesson, Slide, Texts } from './slides.ts';

type FileSlide = LessonFile['slides'][number];

/** A lesson as its file: what lessonSlides() reads back as the same. */
export function lessonFile({ title, minutes, slides }: Lesson, document: string): LessonFile {
	return {
		version: 1,
		document,
		title,
		...(minutes !== undefined && { minutes }),
		slides: slides.map(fileSlide)
	};
}

const isGiven = (texts: Texts) => Object.keys(texts).length > 0;

function fileSlide(slide: Slide): FileSlide {
	const { kind, events, view, questions, hasCriticism } = slide;
	const notes = isGiven(slide.notes) && { notes: slide.notes };
	const heading = isGiven(slide.heading) && { heading: slide.heading };
	const shown = view && { view: formatView(View.of(view)) };
	const asked = questions.length > 0 && { questions: [...questions] };
	switch (kind) {
		case 'event':
			return {
				...{ kind, event: events[0] ?? '' },
				...shown,
				...asked,
				...(!hasCriticism && { criticism: false }),
				...notes
			};
		case 'events':
			return { kind, events: [...events], ...heading, ...shown, ...notes };
		case 'order':
			return { kind, events: [...events], ...heading, ...notes };
		case 'questions':
			return { kind, ...heading, questions: [...questions], ...notes };
		case 'whole':
			return { kind, ...heading, ...shown, ...notes };
		case 'title':
		case 'closing':
			return { kind, ...heading, ...notes };
	}
}
