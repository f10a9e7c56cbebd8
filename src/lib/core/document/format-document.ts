import type { DocumentFile, SourceRange } from './schemas.ts';

/** Mark of a value that is written on one line; a control character can't stand in a document. */
const INLINE = '\u0001';

/**
 * document.json as text: two spaces, keys in the order of the format, readings and source ranges on
 * one line each, a newline at the end.
 */
export function formatDocument(document: DocumentFile): string {
	const { source, paragraphs, furniture, ...rest } = document;
	const ordered = {
		$schema: rest.$schema,
		version: rest.version,
		id: rest.id,
		language: rest.language,
		shortTitle: rest.shortTitle,
		description: rest.description,
		parties: rest.parties,
		source: {
			file: source.file,
			sha256: source.sha256,
			url: source.url,
			publisher: source.publisher
		},
		standing: rest.standing,
		authenticLanguages: inline(rest.authenticLanguages),
		completeness: rest.completeness,
		paragraphs: paragraphs.map(({ id, role, text, source: range, readings }) => ({
			id,
			role,
			text,
			source: inlineRange(range),
			readings: inline(readings)
		})),
		furniture: furniture.map(({ kind, text, source: range }) => ({
			kind,
			text,
			source: inlineRange(range)
		}))
	};
	const text = JSON.stringify(ordered, null, 2);
	return `${text.replace(/"\\u0001((?:[^"\\]|\\.)*)"/g, (_, inside: string) => unquote(inside))}\n`;
}

function inline(value: unknown): string {
	return INLINE + JSON.stringify(value).replaceAll(',', ', ');
}

function inlineRange({ start, end }: SourceRange): string {
	return `${INLINE}{ "start": ${start}, "end": ${end} }`;
}

function unquote(inside: string): string {
	return JSON.parse(`"${inside}"`) as string;
}
