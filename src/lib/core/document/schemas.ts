import type * as v from 'valibot';
import type {
	documentSchema,
	furnitureSchema,
	paragraphSchema,
	readingSchema
} from './document-schema.ts';
import type {
	categorySchema,
	citationSchema,
	derivationSchema,
	eventSchema,
	quoteSchema,
	referenceSchema,
	timelineSchema
} from './timeline-schema.ts';
import type { lessonSchema } from './lesson-schema.ts';
import type { translationSchema } from './translation-schema.ts';
import type { localized, sourceRangeSchema, standingSchema } from './fields.ts';

export { lessonSchema } from './lesson-schema.ts';
export { documentSchema } from './document-schema.ts';
export { timelineSchema } from './timeline-schema.ts';
export { translationSchema } from './translation-schema.ts';

/** A text in each language of the interface. */
export type Localized = v.InferOutput<ReturnType<typeof localized>>;
export type Standing = v.InferOutput<typeof standingSchema>;
/** `[start, end)` in Unicode code points of `source.txt`. */
export type SourceRange = v.InferOutput<typeof sourceRangeSchema>;

/** `document.json`. */
export type DocumentFile = v.InferOutput<typeof documentSchema>;
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
/** Index of a character in the clean text, in code points, and its reading. */
export type Reading = v.InferOutput<typeof readingSchema>;
export type Furniture = v.InferOutput<typeof furnitureSchema>;

/** `translations/<language>.json`. */
export type TranslationFile = v.InferOutput<typeof translationSchema>;

/** `lessons/<id>.json`. */
export type LessonFile = v.InferOutput<typeof lessonSchema>;

/** `timeline.json`. */
export type TimelineFile = v.InferOutput<typeof timelineSchema>;
export type Category = v.InferOutput<typeof categorySchema>;
export type TimelineEvent = v.InferOutput<typeof eventSchema>;
export type Derivation = v.InferOutput<typeof derivationSchema>;
export type Reference = v.InferOutput<typeof referenceSchema>;
/** As it stands in the file; {@link ResolvedCitation} in resolve.ts has the offsets. */
export type Citation = v.InferOutput<typeof citationSchema>;
/** A W3C Web Annotation TextQuoteSelector. */
export type QuoteSelector = v.InferOutput<typeof quoteSchema>;

/** The files of `data/<document>/`, checked. */
export interface DocumentPackage {
	document: DocumentFile;
	/** By language; the document's own language has none. */
	translations: Partial<Record<TranslationFile['language'], TranslationFile>>;
	timeline: TimelineFile;
	sourceText: string;
}
