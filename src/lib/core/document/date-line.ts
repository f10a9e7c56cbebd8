/** Month names as dates have them, and their three-letter forms: June, 6, июня. */
const MONTHS = [
	['jan', 'янв'],
	['feb', 'фев'],
	['mar', 'мар'],
	['apr', 'апр'],
	['may', 'мая'],
	['jun', 'июн'],
	['jul', 'июл'],
	['aug', 'авг'],
	['sep', 'сен'],
	['oct', 'окт'],
	['nov', 'ноя'],
	['dec', 'дек']
];

const TIME = String.raw`(?:[T,\s]+\d{1,2}:\d{2}(?::\d{2})?)?`;
const FORMS = [
	String.raw`(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})`,
	String.raw`(?<y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})`,
	String.raw`(?<y>\d{4})\.(?<m>\d{1,2})\.(?<d>\d{1,2})`,
	String.raw`(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日`,
	String.raw`(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})`,
	String.raw`(?<d>\d{1,2}) (?<m>\p{L}{3,9}),? (?<y>\d{4})(?: ?г\.| года)?`,
	String.raw`(?<m>\p{L}{3,9}) (?<d>\d{1,2}), (?<y>\d{4})`
].map((form) => new RegExp(`^${form}${TIME}$`, 'u'));

/**
 * The day that a line gives which is nothing but a date, in figures or in words, with a time of day
 * or without: `2024-05-17`; undefined for any other line.
 */
export function readDateLine(line: string): string | undefined {
	for (const form of FORMS) {
		const { y = '', m = '', d = '' } = form.exec(line)?.groups ?? {};
		const month = /^\d/.test(m) ? Number(m) : monthOf(m);
		const day = Number(d);
		if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
			return `${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`;
	}
	return undefined;
}

function monthOf(name: string): number {
	const start = name.toLowerCase().slice(0, 3);
	return MONTHS.findIndex((names) => names.includes(start)) + 1;
}
