import type { CleanedSource, Finding } from '#lib/core/document/clean.ts';

/** What a person must look at in a new document.json. */
export const NEW_DOCUMENT_HINTS: readonly string[] = [
	'This is a new document. Please review in document.json:',
	'  language            guessed by the script of the text',
	'  shortTitle          the joined title lines stand in for every language',
	'  description         add one',
	'  source.url          where the text was retrieved, and source.publisher',
	'  standing            "authentic" is only a guess',
	'  authenticLanguages  in which languages it was issued',
	'  completeness        says that nobody has reviewed the text'
];

/** What cleaning found, line by line. */
export function ingestReport(sourceFile: string, cleaned: CleanedSource): string[] {
	const { paragraphs, furniture, findings } = cleaned;
	const count = (role: string) => paragraphs.filter((paragraph) => paragraph.role === role).length;
	const readings = paragraphs.reduce((sum, paragraph) => sum + paragraph.readings.length, 0);
	const kept = findings.filter(({ kind }) => kind === 'bracket-kept');
	const doubtful = findings.filter(({ kind }) => kind !== 'bracket-kept');
	const place = ({ line, column }: Finding) => `${sourceFile}:${line}:${column}`;
	return [
		`Paragraphs  ${count('title')} title, ${count('publication')} publication, ${count('body')} body`,
		...paragraphs.map(({ id, text }) => `  ${id.padEnd(4)} ${shorten(text)}`),
		`Readings    ${readings}`,
		`Kept        ${kept.length} brackets of the text itself`,
		...kept.map((finding) => `  ${place(finding)} ${finding.text}`),
		`Furniture   ${furniture.length} lines that are not part of the document`,
		...furniture.map(({ kind, text }) => `  ${kind.padEnd(9)} ${shorten(text)}`),
		`Doubtful    ${doubtful.length}`,
		...doubtful.map((finding) => `  ${place(finding)} ${shorten(finding.text)}: ${finding.reason}`)
	];
}

function shorten(text: string): string {
	const chars = [...text];
	return chars.length <= 36 ? text : `${chars.slice(0, 35).join('')}…`;
}
