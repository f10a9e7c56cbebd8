import type { Problem } from '#lib/core/document/problem.ts';
import type { LessonFile } from '#lib/core/document/schemas.ts';
import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';
import type { Lesson } from '#lib/core/timeline/slides.ts';

/** The id of the lesson that this browser keeps. */
export const MINE = 'mine';

/** What a lesson is held against: the document and its events. */
export interface LessonPlace {
	document: string;
	events: readonly string[];
}

export type LoadedLesson =
	{ lesson: Lesson; problems: [] } | { lesson: null; problems: readonly Problem[] };

/** What a lesson of this document must fit. */
export const placeOf = ({ document, events }: ExplorerData): LessonPlace => ({
	document: document.id,
	events: events.map(({ id }) => id)
});

/**
 * The lesson of that id: one that comes with the document, or the one that this browser keeps; null
 * where there is none.
 */
export async function findLesson(
	id: string,
	published: readonly Lesson[],
	place: LessonPlace
): Promise<LoadedLesson | null> {
	if (id !== MINE) {
		const lesson = published.find((one) => one.id === id);
		return lesson ? { lesson, problems: [] } : null;
	}
	const text = keptLesson(place.document);
	return text === null ? null : readLessonText(text, `${MINE}.json`, place);
}

const keyOf = (document: string) => `communique:lesson:${document}`;

/**
 * Reads a lesson's text: JSON, checked as strictly as those of a package. The checks are fetched when
 * a lesson is read, and not before.
 */
export async function readLessonText(
	text: string,
	file: string,
	{ document, events }: LessonPlace
): Promise<LoadedLesson> {
	const [{ readJson }, { readLesson }, { lessonSlides }, { createProblem }] = await Promise.all([
		import('#lib/core/document/json.ts'),
		import('#lib/core/document/check-lesson.ts'),
		import('#lib/core/timeline/lesson-slides.ts'),
		import('#lib/core/document/problem.ts')
	]);
	const { value, faults } = readJson(text);
	if (faults.length > 0) {
		const problems = faults.map(({ code, keys, line, column, found, expected }) =>
			createProblem(code, file, keys, {
				value: `${found} at line ${line}, column ${column}`,
				expected
			})
		);
		return { lesson: null, problems };
	}
	const { lesson, problems } = readLesson(value, file, { document, events, isPublished: false });
	if (lesson === undefined) return { lesson: null, problems };
	return { lesson: lessonSlides(MINE, lesson), problems: [] };
}

/** The text of the lesson that this browser keeps for a document; null without one. */
export function keptLesson(document: string): string | null {
	try {
		return localStorage.getItem(keyOf(document));
	} catch {
		// No storage here, as in a sandboxed frame.
		return null;
	}
}

/** Keeps a lesson in this browser. False where that is not possible. */
export function keepLesson(document: string, file: LessonFile): boolean {
	try {
		localStorage.setItem(keyOf(document), lessonText(file));
		return true;
	} catch {
		return false;
	}
}

export function forgetLesson(document: string): void {
	try {
		localStorage.removeItem(keyOf(document));
	} catch {
		// Nothing was kept.
	}
}

/** A lesson's file as text. */
export function lessonText(file: LessonFile): string {
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 1000);
}
