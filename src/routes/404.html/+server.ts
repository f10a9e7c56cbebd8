import { plainPage } from '#lib/server/plain-page.ts';
import { SITE_URL } from '#lib/server/site.ts';

export const prerender = true;

export function GET() {
	return plainPage(
		'404',
		[
			{ language: 'en', text: 'There is no page at this address.' },
			{ language: 'zh', text: '此地址没有页面。' },
			{ language: 'ru', text: 'По этому адресу нет страницы.' }
		],
		// Where the site stands is only known when the build was told.
		SITE_URL === null ? null : new URL(SITE_URL).pathname
	);
}
