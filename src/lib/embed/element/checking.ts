import { checkTimeline } from '#lib/core/document/check-timeline.ts';
import { readJson } from '#lib/core/document/json.ts';
import { asRecord } from '#lib/core/document/loose.ts';
import { schemaProblems } from '#lib/core/document/schema-problems.ts';
import { parseDate } from '#lib/core/time/edtf.ts';
import type { Language } from '#lib/core/time/language.ts';
import { ProblemList, ReadError, syntaxError } from '#lib/core/timeline/read-fault.ts';
import { LoadError } from '#lib/view/load/load-fault.ts';
import { EMBED_DATA_VERSION, type DocumentEmbed } from '../embed-data.ts';
import { embedSchema } from '../embed-schema.ts';
import type { DocumentChecking } from './parts.ts';

/** Reads the data of a document of any site, whose build nobody vouches for. */
export const readDocument: DocumentChecking['readDocument'] = (text, file, language) => {
	try {
		return read(text, file, language);
	} catch (error) {
		if (!(error instanceof ReadError)) throw error;
		const { fault } = error;
		throw new LoadError(fault.kind === 'invalid' ? { ...fault, file } : fault);
	}
};

function read(text: string, file: string, language: Language): DocumentEmbed {
	const { value, faults } = readJson(text);
	const syntax = faults.find(({ code }) => code === 'json-syntax');
	if (syntax) throw syntaxError(syntax);
	const version = asRecord(value)['version'];
	if (typeof version === 'number' && version > EMBED_DATA_VERSION) {
		throw new ReadError({ kind: 'newer', version, newest: EMBED_DATA_VERSION });
	}
	const problems = new ProblemList();
	problems.add(schemaProblems(embedSchema(language), file, value));
	problems.add(checkTimeline(file, value));
	problems.throwAny();
	// Nothing is wrong with it, so it has the form.
	const data = value as DocumentEmbed;
	const events = data.events.map((event) => ({ ...event, date: parseDate(event.date.edtf) }));
	return { ...data, events };
}
