import { LANGUAGES } from '#lib/core/time/language.ts';
import { loadOfflineMessages } from '#lib/offline/messages.ts';
import { plainPage } from '#lib/server/plain-page.ts';

export const prerender = true;

/** What the service worker shows for a page that it has not kept; it fills in the site's root. */
export async function GET() {
	const lines = await Promise.all(
		LANGUAGES.map(async (language) => {
			const m = await loadOfflineMessages(language);
			return { language, text: `${m.not_kept()} ${m.not_kept_more()}` };
		})
	);
	const { not_kept_title } = await loadOfflineMessages('en');
	return plainPage(not_kept_title(), lines, '%home%');
}
