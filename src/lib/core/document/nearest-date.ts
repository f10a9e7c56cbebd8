import { tryParseDate } from '../time/edtf.ts';

/** Ways to write a day that leave no doubt which number is which. */
const FORMS: readonly { pattern: RegExp; order: readonly ('year' | 'month' | 'day')[] }[] = [
	// 1949年10月1日
	{ pattern: /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?$/, order: ['year', 'month', 'day'] },
	{ pattern: /^(\d{4})年$/, order: ['year'] },
	// 2024/5/16, 2024.05.16, 2024-5-16
	{ pattern: /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/, order: ['year', 'month', 'day'] },
	// 16.05.2024, as in Europe
	{ pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: ['day', 'month', 'year'] },
	{ pattern: /^(\d{1,2})\.(\d{4})$/, order: ['month', 'year'] },
	// 16/5/2024 and 5/16/2024, where only one of the two can be the month
	{ pattern: /^(1[3-9]|2\d|3[01])\/(0?[1-9]|1[0-2])\/(\d{4})$/, order: ['day', 'month', 'year'] },
	{ pattern: /^(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(\d{4})$/, order: ['month', 'day', 'year'] }
];

/**
 * The EDTF of a date as a spreadsheet or a text has it, to suggest a mend; undefined where there is
 * none, or more than one (3/4/2024). A date is never read so by itself.
 */
export function nearestDate(text: string): string | undefined {
	const trimmed = text.slice(0, 40).trim();
	if (trimmed !== text && tryParseDate(trimmed)) return trimmed;
	for (const { pattern, order } of FORMS) {
		const match = pattern.exec(trimmed);
		if (!match) continue;
		const numbers = match.slice(1).filter((part) => part === undefined || /\d/.test(part));
		const part = (name: 'year' | 'month' | 'day') => numbers[order.indexOf(name)];
		const parts = [part('year'), part('month'), part('day')].filter((one) => one !== undefined);
		const edtf = parts.map((one) => one.padStart(2, '0')).join('-');
		return tryParseDate(edtf) ? edtf : undefined;
	}
	return undefined;
}
