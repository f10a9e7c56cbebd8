import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { LessonFile } from '../../src/lib/core/document/schemas.ts';
import { expectAccessible } from './support/axe.ts';
import { DOCUMENT, eventOf, LANGUAGES, wordsOf } from './support/content.ts';
import { heading, openSlides, slidesPath, slideWords, stage } from './support/present.ts';
import { expect, test } from './support/test.ts';

const words = slideWords('en');
const now = (page: Page) => page.getByRole('heading', { name: /^Now: / });
const slideOf = (page: Page) => Number(new URL(page.url()).searchParams.get('slide'));

test(
	'two windows in step, whichever is used, closed, reloaded or opened again',
	{ tag: ['@desktop', '@projector'] },
	async ({ page, context }, { project }) => {
		if (project.name === 'desktop') await page.setViewportSize({ width: 1920, height: 1080 });
		await openSlides(page, '?lesson=source&slide=1');
		const opened = page.waitForEvent('popup');
		await page.keyboard.press('s');
		const speaker = await opened;
		const screen = page.viewportSize();
		if (screen) await speaker.setViewportSize(screen);
		await expect(speaker.getByText(words.in_step())).toBeVisible();
		await expect(speaker.getByText(/^1 minute\. /)).toBeVisible();
		await expect(speaker.getByText(words.timer_of({ minutes: 20 }))).toBeVisible();

		// Slides lead.
		await page.keyboard.press('PageDown');
		await expect.poll(() => slideOf(speaker)).toBe(2);
		await expect(speaker.getByText('Who wrote this?').first()).toBeVisible();
		// The speaker leads: by key, button and list.
		await speaker.keyboard.press('PageDown');
		await expect(stage(page)).toContainText('By its title, two states');
		await speaker.getByRole('button', { name: words.forward() }).click();
		await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('2');
		const treaty = eventOf('good-neighbour-treaty-2001').title.en;
		await speaker.getByRole('navigation').getByRole('button', { name: treaty }).click();
		await expect(heading(page)).toHaveText(treaty);
		await expect(speaker.getByRole('heading', { name: /^Next: / })).toContainText('step 2 of 5');
		await speaker.getByRole('button', { name: words.black_screen() }).click();
		await expect(page.getByRole('button', { name: words.black_return() })).toBeVisible();
		await speaker.keyboard.press('b');
		await expect(page.getByRole('button', { name: words.black_return() })).toHaveCount(0);
		await speaker.keyboard.press('y');
		await expect(stage(page).locator('rt').first()).toBeVisible();
		await page.keyboard.press('y');

		// A slide's number and Enter, though the focus is on a button, which Enter would press.
		await speaker.getByRole('button', { name: words.forward() }).focus();
		await speaker.keyboard.type('11');
		await expect(speaker.getByText(words.go_to_digits({ digits: '11' }))).toBeVisible();
		await speaker.keyboard.press('Enter');
		await expect.poll(() => slideOf(page)).toBe(11);
		await expect(speaker.getByText(words.go_to_digits({ digits: '11' }))).toHaveCount(0);
		await speaker.keyboard.type('4');
		await speaker.keyboard.press('Escape');
		await now(speaker).click();
		await speaker.keyboard.press('Enter');
		await speaker.keyboard.press('ArrowDown');
		await expect.poll(() => slideOf(page)).toBe(12);

		// The order that the class makes is seen by the speaker.
		await page.keyboard.type('3');
		await page.keyboard.press('Enter');
		await stage(page)
			.getByRole('button', { name: /^Move down: / })
			.first()
			.click();
		await expect(speaker).toHaveURL(/order=/);

		// A reload of either finds the place.
		for (const one of [page, speaker]) {
			await one.reload();
			await expect(speaker.getByText(words.in_step())).toBeVisible();
			expect([slideOf(page), slideOf(speaker)]).toEqual([3, 3]);
		}

		// The slides close: the speaker goes on alone, and opens them again where it is.
		await page.close();
		await expect(speaker.getByText(words.alone())).toBeVisible();
		await speaker.keyboard.press('ArrowDown');
		await expect.poll(() => slideOf(speaker)).toBe(4);
		const again = context.waitForEvent('page');
		await speaker.getByRole('link', { name: words.open_slides() }).click();
		const slides = await again;
		await stage(slides).waitFor();
		await expect.poll(() => slideOf(slides)).toBe(4);
		await expect(speaker.getByText(words.in_step())).toBeVisible();

		// The speaker closes: the slides go on; one opened by hand, with no place, finds theirs.
		await speaker.close();
		await slides.keyboard.press('ArrowDown');
		await expect.poll(() => slideOf(slides)).toBe(5);
		const late = await context.newPage();
		await late.goto(slidesPath('en', 'speaker/'));
		await expect.poll(() => slideOf(late)).toBe(5);
		await expect(now(late)).toContainText(treaty);
	}
);

test('says so where windows cannot talk, and goes on', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
	await page.goto(slidesPath('en', 'speaker/?slide=3'));
	await expect(page.getByText(words.no_channel())).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => slideOf(page)).toBe(4);
	await openSlides(page, '?slide=3');
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => slideOf(page)).toBe(4);
});

test('messages that make no sense change nothing', async ({ page }) => {
	await openSlides(page, '?slide=3');
	await page.evaluate(() => {
		const path = location.pathname.replace(/present\/$/, '').replace(/\/$/, '');
		const channel = new BroadcastChannel(`communique/present/${path}`);
		const from = { protocol: 'communique/present', from: 'speaker', kind: 'place' };
		for (const data of [null, 7, {}, from, { ...from, query: 5 }, { ...from, query: '?slide=x' }]) {
			channel.postMessage(data);
		}
		channel.postMessage({ ...from, query: '?slide=99999' });
		channel.postMessage({ ...from, query: '?slide=5' });
	});
	// The one that makes sense arrives last.
	await expect.poll(() => slideOf(page)).toBe(5);
});

for (const language of LANGUAGES) {
	test(`the speaker’s window is accessible, in ${language}`, async ({ page }) => {
		await page.goto(slidesPath(language, 'speaker/?lesson=source&slide=5'));
		await expect(page.getByRole('timer')).toBeVisible();
		await expect(page.locator('.preview .slide').first()).toBeAttached();
		await expectAccessible(page, `speaker, ${language}`);
	});
}

test('a lesson of one’s own: made, kept, saved as a file, opened again', async ({ page }) => {
	await openSlides(page);
	const open = async () => {
		await page.getByRole('button', { name: words.lessons(), exact: true }).click();
		return page.getByRole('dialog', { name: words.lessons() });
	};
	let dialog = await open();
	await dialog.getByRole('button', { name: words.lesson_make() }).click();
	await dialog.getByLabel(words.lesson_title(), { exact: true }).fill('My own');
	const whole = words.kind_whole();
	await dialog.getByRole('button', { name: words.lesson_remove({ title: whole }) }).click();
	const first = dialog.getByRole('listitem').filter({ hasText: eventOf('victory-1945').title.en });
	await first.getByText(words.lesson_details()).click();
	await first.getByLabel(words.lesson_question({ number: 1 })).fill('What was this?');
	await first.getByLabel(words.notes(), { exact: true }).fill('Two minutes.');
	await expectAccessible(page, 'making a lesson');
	// Keys typed into a field are the field's.
	await first.getByLabel(words.lesson_view()).fill('1940/1950 b.o');
	// What is half made is there again when its dialog has been closed.
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	dialog = await open();
	await expect(dialog.getByLabel(words.lesson_title(), { exact: true })).toHaveValue('My own');
	await first.getByText(words.lesson_details()).click();
	await first.getByLabel(words.lesson_view()).blur();
	await dialog.getByRole('button', { name: words.lesson_save() }).click();
	await expect(dialog.getByRole('alert')).toContainText(
		/slides\[1\]\.view: found "1940\/1950 b\.o"/
	);
	await first.getByLabel(words.lesson_view()).fill('1940/1950');
	await dialog.getByRole('button', { name: words.lesson_save() }).click();
	await expect(dialog).toHaveCount(0);
	await expect(stage(page)).toContainText('My own');
	await page.keyboard.press('ArrowDown');
	await expect(heading(page)).toHaveText(eventOf('victory-1945').title.en);
	await page.keyboard.press('PageDown');
	await expect(stage(page)).toContainText('What was this?');
	await page.reload();
	await expect(stage(page)).toContainText('What was this?');

	dialog = await open();
	const saving = page.waitForEvent('download');
	await dialog.getByRole('button', { name: words.lesson_export() }).click();
	const path = await (await saving).path();
	const file = JSON.parse(readFileSync(path, 'utf8')) as LessonFile;
	expect(file).toMatchObject({ document: DOCUMENT, title: { en: 'My own' } });
	// It is deleted only when the teacher says so twice; by the keyboard.
	const remove = dialog.getByRole('button', { name: words.lesson_delete() });
	await remove.press('Enter');
	await expect(dialog.getByRole('alert')).toHaveText(words.lesson_deletes());
	await page.keyboard.press('Enter');
	await expect(remove).toBeFocused();
	await remove.press('Enter');
	await remove.press('Enter');
	await expect(dialog.getByRole('button', { name: words.lesson_mine() })).toHaveCount(0);
	const input = dialog.locator('input[type="file"]');
	await input.setInputFiles({
		name: 'bad.json',
		mimeType: 'application/json',
		buffer: Buffer.from(
			JSON.stringify({ ...file, slides: [{ kind: 'event', event: 'victory-1954' }] })
		)
	});
	await expect(dialog.getByRole('alert')).toContainText(
		'bad.json: slides[0].event: found "victory-1954", expected the id of an event; nearest: victory-1945'
	);
	await input.setInputFiles(path);
	await expect(dialog).toHaveCount(0);
	await expect(stage(page)).toContainText('My own');

	// Another one takes its place only when the teacher says so.
	const long = {
		kind: 'questions',
		questions: ['first', 'second', 'third', 'last'].map((which) => ({
			ask: { en: `The ${which} question goes on. `.repeat(8) },
			answer: { en: `Its answer, the ${which}, too. `.repeat(16) }
		}))
	};
	const other = {
		name: 'other.json',
		mimeType: 'application/json',
		buffer: Buffer.from(
			JSON.stringify({ ...file, title: { en: 'Another' }, slides: [long, ...file.slides] })
		)
	};
	dialog = await open();
	await dialog.locator('input[type="file"]').setInputFiles(other);
	await expect(dialog.getByRole('alert')).toHaveText(words.lesson_replaces());
	await dialog.getByRole('button', { name: words.lesson_cancel() }).click();
	await expect(stage(page)).toContainText('My own');
	await dialog.locator('input[type="file"]').setInputFiles(other);
	await dialog.getByRole('button', { name: words.lesson_replace() }).click();
	await expect(dialog).toHaveCount(0);
	// Where answers leave no room for the other questions, they are seen without scrolling.
	for (let step = 1; step <= 4; step++) await page.keyboard.press('PageDown');
	await expect(stage(page).getByText(/^Its answer, the last/)).toBeInViewport({ ratio: 1 });

	// The class takes its questions home on paper.
	await page.keyboard.press('End');
	await page.getByRole('link', { name: wordsOf('en').take_home_handout() }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'What was this?' })).toHaveCount(2);
});

test('an address whose lesson is not here says so', async ({ page }) => {
	await openSlides(page, '?lesson=mine');
	await expect(page.getByRole('alert')).toHaveText(words.lesson_missing());
	await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible();
});
