import { loadCardMessages } from '#lib/view/card-messages.ts';

export async function load({ parent }) {
	const { language } = await parent();
	return { cardMessages: await loadCardMessages(language) };
}
