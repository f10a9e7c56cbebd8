import { m } from './messages.ts';
import type { DocumentData, ParagraphData } from '#lib/core/timeline/explorer-data.ts';

/** How the interface names a paragraph: ¶4, the title, the publication line. */
export function paragraphName({ paragraphs }: DocumentData, id: string): string {
	const paragraph = paragraphs.find((paragraph) => paragraph.id === id);
	return paragraph ? nameOf(paragraph) : id;
}

export function nameOf({ role, number }: ParagraphData): string {
	if (role === 'title') return m.paragraph_title();
	return role === 'publication' ? m.paragraph_publication() : m.paragraph_number({ number });
}
