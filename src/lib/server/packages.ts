import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
	documentSchema,
	lessonSchema,
	timelineSchema,
	translationSchema,
	type DocumentPackage
} from '#lib/core/document/schemas.ts';
import { lessonSlides } from '#lib/core/timeline/lesson-slides.ts';
import type { Lesson } from '#lib/core/timeline/slides.ts';

/** Reads document packages while the site is built. `npm run check:data` has checked them before. */

const DATA = join(process.cwd(), 'data');
const cache = new Map<string, DocumentPackage>();

/** Ids of all documents, in alphabetical order. */
export function listDocuments(): string[] {
	return readdirSync(DATA, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(DATA, entry.name, 'document.json')))
		.map(({ name }) => name)
		.sort();
}

/** Paths of a package's files, relative to it. */
export function listFiles(id: string): string[] {
	const translations = readdirSync(join(DATA, id, 'translations'));
	return [
		'document.json',
		'timeline.json',
		'source.txt',
		...translations.sort().map((file) => `translations/${file}`),
		...lessonIds(id).map((lesson) => `lessons/${lesson}.json`)
	];
}

function lessonIds(id: string): string[] {
	const folder = join(DATA, id, 'lessons');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace(/\.json$/, ''))
		.sort();
}

/** The lessons that come with a document, by id. */
export function loadLessons(id: string): Lesson[] {
	return lessonIds(id).map((lesson) => {
		const file = v.parse(lessonSchema, JSON.parse(readFile(id, `lessons/${lesson}.json`)));
		return lessonSlides(lesson, file);
	});
}

/** A file of a package as text. */
export function readFile(id: string, file: string): string {
	return readFileSync(join(DATA, id, file), 'utf8');
}

/** @throws {v.ValiError} when a file is not what its schema says */
export function loadPackage(id: string): DocumentPackage {
	let loaded = cache.get(id);
	if (!loaded) {
		const json = (file: string): unknown => JSON.parse(readFile(id, file));
		const translations = listFiles(id)
			.filter((file) => file.startsWith('translations/'))
			.map((file) => v.parse(translationSchema, json(file)));
		loaded = {
			document: v.parse(documentSchema, json('document.json')),
			timeline: v.parse(timelineSchema, json('timeline.json')),
			translations: Object.fromEntries(translations.map((file) => [file.language, file])),
			sourceText: readFile(id, 'source.txt')
		};
		// While developing, a change of data shows with the next load.
		if (!import.meta.env.DEV) cache.set(id, loaded);
	}
	return loaded;
}
