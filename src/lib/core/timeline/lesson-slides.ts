import type { LessonFile } from '../document/schemas.ts';
import { parseView } from '../time/parse-view.ts';
import { slide, type Lesson, type Slide } from './slides.ts';

/**
 * The slides of a lesson's file, its views read. Needs the reader of EDTF: at build time, or loaded
 * when a lesson is.
 */
export function lessonSlides(id: string, { title, minutes, slides }: LessonFile): Lesson {
	return {
		id,
		title,
		...(minutes !== undefined && { minutes }),
		slides: slides.map(slideOf)
	};
}

function slideOf(item: LessonFile['slides'][number]): Slide {
	const view = 'view' in item && item.view !== undefined ? parseView(item.view) : null;
	const heading = 'heading' in item ? (item.heading ?? {}) : {};
	const common = {
		...{ heading, notes: item.notes ?? {} },
		view: view && { startMs: view.startMs, endMs: view.endMs }
	};
	switch (item.kind) {
		case 'event':
			return slide('event', {
				...common,
				events: [item.event],
				questions: item.questions ?? [],
				hasCriticism: item.criticism ?? true
			});
		case 'events':
			return slide('events', { ...common, events: item.events });
		case 'order':
			return slide('order', { ...common, events: item.events });
		case 'questions':
			return slide('questions', { ...common, questions: item.questions });
		case 'title':
		case 'whole':
		case 'closing':
			return slide(item.kind, common);
	}
}
