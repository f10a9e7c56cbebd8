/** @typedef {string | { selectors?: string[], match: Record<string, string> }[]} Message */
/** @typedef {Record<string, Message>} Messages */

/** @param {Message} message */
const textsOf = (message) =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** @param {Message} message the inputs that its texts name, in alphabetical order */
function inputsOf(message) {
	const names = textsOf(message).flatMap((text) =>
		[...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
	);
	return [...new Set(names)].sort();
}

/** @param {Message} message the plural forms that it tells apart; none when it does not count */
function formsOf(message) {
	if (typeof message === 'string') return [];
	const keys = message.flatMap(({ match }) => Object.keys(match));
	return keys.flatMap((key) => [...key.matchAll(/Plural=(\w+)/g)].map(([, form = '']) => form));
}

/**
 * What keeps the interface from being whole in every language: strings that one has and another
 * lacks, empty ones, other inputs than elsewhere, plural forms that a language needs.
 *
 * @param {Record<string, Messages>} languages messages by language
 * @param {string} folder where their files are, for the reports
 * @returns {string[]} one line a problem; empty when there is none
 */
export function messageProblems(languages, folder) {
	const problems = [];
	const keys = [...new Set(Object.values(languages).flatMap(Object.keys))].sort();
	for (const key of keys.filter((key) => !key.startsWith('$'))) {
		const having = Object.entries(languages).filter(([, messages]) => key in messages);
		const [first] = having;
		for (const [language, messages] of Object.entries(languages)) {
			const message = messages[key];
			const at = `${folder}/${language}.json: ${key}`;
			if (message === undefined) {
				problems.push(`${at} is missing; ${having.map(([name]) => name).join(' and ')} have it`);
				continue;
			}
			if (textsOf(message).some((text) => text.trim() === '')) problems.push(`${at} is empty`);
			const inputs = inputsOf(message).join(', ');
			const expected = first ? inputsOf(/** @type {Message} */ (first[1][key])).join(', ') : inputs;
			if (inputs !== expected) {
				problems.push(`${at} has the inputs “${inputs}”; ${first?.[0]} has “${expected}”`);
			}
			const forms = formsOf(message);
			if (forms.length === 0) continue;
			const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
			const lacking = needed.filter((form) => !forms.includes(form));
			if (lacking.length > 0) problems.push(`${at} lacks the plural ${lacking.join(', ')}`);
		}
	}
	return problems;
}
