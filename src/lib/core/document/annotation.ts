import type { TextRange } from './quote.ts';
import { sliceCodePoints, toCodePoints } from './text.ts';

/** Code points of context that an exported quote carries on either side. */
const CONTEXT = 32;

/** What an exported citation says. */
export interface AnnotationInput extends TextRange {
	/** Address of the annotation itself. */
	id?: string;
	/** Address of the event's page. */
	event: string;
	/** Address of the page that holds the document, without a fragment. */
	source: string;
	/** Paragraph id: the fragment of that page. */
	paragraph: string;
	/** The paragraph's text, in which `start` and `end` are UTF-16 indexes. */
	text: string;
	/** BCP 47 tag of the text. */
	language: string;
}

/** A W3C Web Annotation as JSON-LD. */
export interface WebAnnotation {
	'@context': 'http://www.w3.org/ns/anno.jsonld';
	id?: string;
	type: 'Annotation';
	motivation: 'identifying';
	body: string;
	target: {
		type: 'SpecificResource';
		source: { id: string; type: 'Text'; format: 'text/html'; language: string };
		selector: {
			type: 'FragmentSelector';
			conformsTo: 'http://tools.ietf.org/rfc/rfc3236';
			value: string;
			refinedBy: [TextQuoteSelector, TextPositionSelector];
		};
	};
}

interface TextQuoteSelector {
	type: 'TextQuoteSelector';
	exact: string;
	prefix?: string;
	suffix?: string;
}

/** Offsets in code points of the paragraph's text. */
interface TextPositionSelector {
	type: 'TextPositionSelector';
	start: number;
	end: number;
}

/** A citation as a Web Annotation: the paragraph by its fragment, the words by quote and position. */
export function toWebAnnotation(input: AnnotationInput): WebAnnotation {
	const { text, language } = input;
	const start = toCodePoints(text, input.start);
	const end = toCodePoints(text, input.end);
	const prefix = sliceCodePoints(text, Math.max(0, start - CONTEXT), start);
	const suffix = sliceCodePoints(text, end, end + CONTEXT);
	const quote: TextQuoteSelector = {
		type: 'TextQuoteSelector',
		exact: sliceCodePoints(text, start, end),
		...(prefix && { prefix }),
		...(suffix && { suffix })
	};
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		...(input.id !== undefined && { id: input.id }),
		type: 'Annotation',
		motivation: 'identifying',
		body: input.event,
		target: {
			type: 'SpecificResource',
			source: { id: input.source, type: 'Text', format: 'text/html', language },
			selector: {
				type: 'FragmentSelector',
				conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
				value: input.paragraph,
				refinedBy: [quote, { type: 'TextPositionSelector', start, end }]
			}
		}
	};
}
