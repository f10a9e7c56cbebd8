import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { LessonFile } from '../../src/lib/core/document/schemas.ts';
import { expectAccessibleInEveryLook } from './support/axe.ts';
import {
	DOCUMENT,
	eventOf,
	events,
	handoutWordsOf,
	LANGUAGES,
	statement,
	wordsOf,
	type Language
} from './support/content.ts';
import { untilRendered } from './support/explorer.ts';
import { readPdf, squeeze } from './support/pdf.ts';
import { slideWords } from './support/present.ts';
import { expect, test } from './support/test.ts';

const path = (language: Language) => `${language}/${DOCUMENT}/handout/`;

const lesson = JSON.parse(
	readFileSync(new URL(`../../data/${DOCUMENT}/lessons/source.json`, import.meta.url), 'utf8')
) as LessonFile;

/** Points, 1/72 inch: a browser rounds them to its pixels. */
const PAPERS = [
	{ format: 'A4', width: 595, height: 842, languages: ['en', 'zh'] },
	{ format: 'Letter', width: 612, height: 792, languages: ['ru'] }
] as const;

for (const { format, width, height, languages } of PAPERS) {
	test(`on ${format} paper nothing is missing or cut off`, async ({ page }) => {
		for (const language of languages) {
			const words = handoutWordsOf(language);
			await page.goto(path(language));
			const sheets = readPdf(await page.pdf({ format }));
			for (const sheet of sheets) {
				expect(Math.abs(sheet.width - width)).toBeLessThan(2);
				expect(Math.abs(sheet.height - height)).toBeLessThan(2);
			}
			// The document and its questions take a few sheets, not dozens.
			expect(sheets.length).toBeGreaterThan(4);
			expect(sheets.length).toBeLessThan(14);
			const [first, ...others] = sheets.map(({ text }) => text);
			if (language === 'zh') continue; // its glyphs can't all be told from the paper

			// One sheet has the timeline, with the number of every event and the key to the marks.
			for (let number = 1; number <= events.length; number++) expect(first).toContain(`${number}.`);
			expect(first).toContain(squeeze(wordsOf(language).legend_planned()));
			expect(first).not.toContain(squeeze(words.events()));
			expect(others[0]).toContain(squeeze(words.events()));

			const rest = others.join('');
			for (const { title, citations } of events) {
				expect(rest).toContain(squeeze(title[language]));
				for (const { quote } of citations) {
					expect(rest).toContain(squeeze(quote[language]?.exact ?? quote.zh?.exact ?? ''));
				}
			}
			// The source stands with what it is the source of, not on a sheet alone.
			expect(others[0]).toContain(statement.source.sha256);
			expect(others[0]).toContain(squeeze(events[0]?.title[language] ?? ''));

			// Answers stand on sheets of their own, the last.
			const at = sheets.findIndex(({ text }) => text.includes(squeeze(words.answers_for())));
			expect(at).toBeGreaterThan(0);
			expect(sheets[at]?.text).not.toContain(squeeze(words.question_order()));
			expect(sheets[at - 1]?.text).toContain(squeeze(words.question_order()));
		}
	});
}

test('a lesson’s questions are printed with room to write, and its answers apart', async ({
	page
}) => {
	const words = handoutWordsOf('en');
	const slides = slideWords('en');
	await page.goto(path('en'));
	await page.getByRole('link', { name: lesson.title.en ?? '' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Who wrote this?' })).toHaveCount(2);
	const sheets = readPdf(await page.pdf({ format: 'A4' }));
	const at = sheets.findIndex(({ text }) => text.includes(squeeze(words.answers_for())));
	const textOf = (some: typeof sheets) => some.map(({ text }) => text).join('');
	const asked = textOf(sheets.slice(0, at));
	const answered = textOf(sheets.slice(at));
	const asks = lesson.slides.flatMap((slide) => ('questions' in slide ? slide.questions : []));
	expect(asks.length).toBeGreaterThan(5);
	for (const { ask, answer } of asks) {
		expect(asked).toContain(squeeze(ask.en ?? ''));
		expect(answered).toContain(squeeze(answer?.en ?? words.answer_open()));
		if (answer) expect(asked).not.toContain(squeeze(answer.en ?? ''));
	}
	expect(asked).toContain(squeeze(slides.ask_omits()));
	expect(asked).toContain(squeeze(words.question_order()));
	expect(answered).toContain(squeeze(eventOf('diplomatic-ties-1949').derivation?.text.en ?? ''));
	// Each sheet says what it belongs to, once it is apart from the first.
	expect(sheets[at]?.text).toContain(squeeze(lesson.title.en ?? ''));

	// The longest words on the shorter paper: the timeline with its key still is one sheet.
	await page.goto(`${path('ru')}?lesson=source`);
	await expect(page.getByText(lesson.title.ru ?? '').first()).toBeVisible();
	const [first, second] = readPdf(await page.pdf({ format: 'Letter' }));
	expect(first?.text).toContain(squeeze(wordsOf('ru').legend_planned()));
	expect(second?.text).toContain(squeeze(handoutWordsOf('ru').events()));

	await page.goto(`${path('en')}?lesson=sorce`);
	await expect(page.getByRole('alert')).toHaveText(words.lesson_missing({ lesson: 'sorce' }));
	await expect(page.getByText(words.question_who())).toBeVisible();
	// A lesson that was kept before the data changed.
	await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
		`communique:lesson:${DOCUMENT}`,
		JSON.stringify({ ...lesson, slides: [{ kind: 'event', event: 'diplomatic-ties-1948' }] })
	] as const);
	await page.goto(`${path('en')}?lesson=mine`);
	await expect(page.getByRole('alert')).toContainText(/slides\[0\]\.event.*diplomatic-ties-1949/);
	await page.getByRole('link', { name: slides.lesson_mine() }).waitFor();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('sheets are chosen and printed', async ({ page }) => {
		const words = handoutWordsOf('en');
		await page.goto(path('en'));
		const answers = page.getByRole('heading', { name: words.answers(), exact: true });
		await expect(answers).toBeVisible();
		await expect(page.getByRole('listitem').getByRole('heading', { level: 4 })).toHaveCount(
			events.length
		);
		await page.getByLabel(words.answers()).uncheck();
		await page.getByLabel(words.events()).uncheck();
		await expect(answers).toBeHidden();
		const text = readPdf(await page.pdf({ format: 'A4' }))
			.map((sheet) => sheet.text)
			.join('');
		expect(text).toContain(squeeze(words.question_who()));
		expect(text).not.toContain(squeeze(words.answers_for()));
		expect(text).not.toContain(squeeze(words.print_parts()));
		await expect(page.getByRole('button', { name: words.print(), exact: true })).toBeHidden();
	});
});

/** How far a page is wider than its window, in CSS pixels. */
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of LANGUAGES) {
	test(`the handout is accessible and no wider than the screen, in ${language}`, async ({
		page
	}) => {
		await page.goto(path(language));
		await expect(page).toHaveTitle(new RegExp(handoutWordsOf(language).title()));
		expect.soft(await overflow(page)).toBe(0);
		await expectAccessibleInEveryLook(page, path(language));
	});
}

test('and so it is on a phone', { tag: '@phone' }, async ({ page }) => {
	for (const language of ['en', 'zh', 'ru'] as const) {
		await page.goto(path(language));
		await expect(page).toHaveTitle(new RegExp(handoutWordsOf(language).title()));
		expect.soft(await overflow(page), language).toBe(0);
	}
	await expectAccessibleInEveryLook(page, path('ru'));
});

test('it is found at the foot of the text, and leads back and to other languages', async ({
	page
}) => {
	await page.goto(`en/${DOCUMENT}/`);
	await untilRendered(page);
	await page.getByRole('link', { name: wordsOf('en').take_home_handout() }).click();
	await expect(page).toHaveURL(new RegExp(`/en/${DOCUMENT}/handout/$`));
	await page.getByRole('link', { name: 'Русский', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`/ru/${DOCUMENT}/handout/$`));
	await page.getByRole('banner').getByRole('heading', { level: 1 }).getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`/ru/${DOCUMENT}/$`));
	await untilRendered(page);
});
