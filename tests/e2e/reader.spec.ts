import { createHash } from 'node:crypto';
import {
	statement,
	events,
	eventOf,
	LANGUAGES,
	source,
	textOf,
	translatorsNote,
	wordsOf,
	verifyWordsOf
} from './support/content.ts';
import {
	clickEvent,
	drawn,
	openExplorer,
	quotes,
	restingView,
	spanOf,
	viewNow
} from './support/explorer.ts';
import { expect, test } from './support/test.ts';

const words = wordsOf('en');
const everywhere = { tag: ['@desktop', '@projector', '@phone'] };

test('every paragraph stands there whole, under its id', async ({ page }) => {
	await openExplorer(page);
	const texts = await page
		.getByRole('region', { name: words.document_pane() })
		.locator('[data-language="zh"]')
		.evaluateAll((versions) =>
			versions.map((version) => [version.closest('[id]')?.id, version.textContent.trim()])
		);
	expect(Object.fromEntries(texts)).toEqual(
		Object.fromEntries(statement.paragraphs.map(({ id, text }) => [id, text]))
	);
	await expect(page.getByText(words.text_stops())).toBeAttached();
	if (statement.completeness.complete) throw new Error('this document is not whole');
	await expect(page.getByText(statement.completeness.note.en)).toBeAttached();
});

test('the text is read in the original, in translation, or in both', async ({ page }) => {
	await openExplorer(page);
	const pane = page.getByRole('region', { name: words.document_pane() });
	const versions = page.locator('#p4 [data-language]');
	const shown = () =>
		versions.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['language']));
	const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();

	expect(await shown()).toEqual(['zh', 'en']);
	await press(words.mode_original());
	await expect(versions).toHaveCount(1);
	expect(await shown()).toEqual(['zh']);
	await press(words.mode_translation());
	await expect(versions).toHaveText([textOf('p4', 'en')]);
	await expect(pane).toContainText(translatorsNote('en'));
	await expect(pane).toContainText(words.standing_working({ language: words.language_en() }));
	await expect(versions).toHaveAttribute('lang', 'en');

	await pane.getByLabel(words.translation_language()).selectOption('ru');
	await expect(versions).toHaveText([textOf('p4', 'ru')]);
	await expect(pane).toContainText(translatorsNote('ru'));
	await press(words.mode_parallel());
	await expect(versions).toHaveText([textOf('p4', 'zh'), textOf('p4', 'ru')]);
	expect(await shown()).toEqual(['zh', 'ru']);
});

test('every citation is marked word for word, in all languages', async ({ page }) => {
	await openExplorer(page);
	const select = page.getByLabel(words.translation_language());
	const wanted = events.flatMap(({ id, citations }) =>
		citations.map(({ paragraph, quote }) => ({ id, paragraph, quote }))
	);
	const check = async (language: 'en' | 'ru' | 'zh') => {
		const marked = await page.evaluate((language) => {
			const found: Record<string, string> = {};
			for (const mark of document.querySelectorAll<HTMLElement>(
				`[data-language="${language}"] mark`
			)) {
				const words = mark.querySelector('a')?.textContent ?? '';
				const line = mark.closest<HTMLElement>('[data-paragraph], [id]');
				const paragraph = line?.dataset['paragraph'] ?? line?.id ?? '';
				for (const id of (mark.dataset['event'] ?? '').split(' ')) {
					const key = `${id} ${paragraph}`;
					found[key] = (found[key] ?? '') + words;
				}
			}
			return found;
		}, language);
		for (const { id, paragraph, quote } of wanted) {
			const { exact } = quote[language] ?? { exact: '(none)' };
			// The figures of the publication line are the same in every language, and stand there once.
			if (paragraph === 'h1' && language !== 'zh') continue;
			expect
				.soft(marked[`${id} ${paragraph}`], `${language}, ${id}, ${paragraph}`)
				.toContain(exact);
		}
	};
	await check('zh');
	await check('en');
	await select.selectOption('ru');
	await expect(page.locator('#p4 [data-language="ru"]')).toBeAttached();
	await check('ru');
});

test(
	'an event brings its words into sight, lights them and opens its card',
	everywhere,
	async ({ page }, { project }) => {
		await openExplorer(page, { view: '1985/2005' });
		const event = eventOf('judicial-assistance-treaty-1992');
		await clickEvent(page, event.id);
		await expect(page).toHaveURL(/events\/judicial-assistance-treaty-1992\/\?view=1985\/2005/);

		const card = page.getByRole('article', { name: event.title.en });
		await expect(card).toBeInViewport();
		const [citation] = event.citations;
		for (const text of [
			'19 June 1992',
			words.basis_stated(),
			words.precision_of({ unit: words.precision_day() }),
			'1992年6月19日',
			citation?.quote.zh?.exact ?? '-',
			citation?.quote.en?.exact ?? '-',
			words.paragraph_number({ number: 20 }),
			words.working_translation()
		]) {
			await expect.soft(card, text).toContainText(text);
		}
		const mark = quotes(page, event.id, 'zh');
		await expect(mark).toHaveText(citation?.quote.zh?.exact ?? '');
		if (project.name === 'phone') {
			await card.getByRole('link', { name: /¶20/ }).click();
		}
		await expect(mark).toBeInViewport({ ratio: 0.5 });
		const lit = await mark.evaluate((element) => {
			const other = document.querySelector('#p8 mark a');
			const link = element.querySelector('a');
			if (!link || !other) throw new Error('no links in the marks');
			return getComputedStyle(link).backgroundColor !== getComputedStyle(other).backgroundColor;
		});
		expect(lit).toBe(true);
		await expect(drawn(page, event.id)).toHaveAttribute('aria-current', 'true');
		if (project.name === 'phone') return;
		await expect(page.getByRole('group', { name: words.overview_name() })).toBeInViewport();
		const switches = page.getByRole('list', { name: words.categories() }).getByRole('button');
		for (const button of await switches.all()) await expect(button).toBeInViewport({ ratio: 1 });
	}
);

test('a card says how its date is known, in all its places', async ({ page }) => {
	await openExplorer(page, { event: 'diplomatic-ties-1949' });
	const card = page.getByRole('article', { name: eventOf('diplomatic-ties-1949').title.en });
	await expect(card).toContainText('2024 − 75 = 1949');
	await expect(card).toContainText(words.basis_derived());
	await expect(card).toContainText('建交75周年');
	await expect(card.getByRole('heading', { name: /3/ })).toHaveText(
		words.what_text_says({ count: 3 })
	);
	for (const { quote } of eventOf('diplomatic-ties-1949').citations) {
		await expect(card).toContainText(quote.zh?.exact ?? '-');
		await expect(card).toContainText(quote.en?.exact ?? '-');
	}

	await openExplorer(page, { event: 'soviet-dissolution-1991' });
	const external = page.getByRole('article', { name: eventOf('soviet-dissolution-1991').title.en });
	await expect(external).toContainText(words.basis_external());
	await expect(external).toContainText(words.date_not_written());
	await expect(external).toContainText('The statement dates neither');
	await openExplorer(page, { event: 'cold-war' });
	await expect(page.getByRole('link', { name: words.open_reference() })).toHaveAttribute(
		'href',
		/^https:\/\/www\.britannica\.com\//
	);

	// Cited in two paragraphs: both are named, both lead there.
	await openExplorer(page, { event: 'good-neighbour-treaty-2001' });
	const twice = page.getByRole('article', { name: eventOf('good-neighbour-treaty-2001').title.en });
	await expect(twice).toContainText('¶4');
	await twice.getByRole('link', { name: /¶6/ }).click();
	await expect(page.locator('#p6 [data-language="zh"] mark').first()).toBeInViewport();
});

test('the card leads to the event before and the event after', everywhere, async ({ page }) => {
	await openExplorer(page, { event: 'judicial-assistance-treaty-1992' });
	// The card leaves the event's mark in sight, on a phone's page too.
	await expect
		.poll(() =>
			page.locator('[data-event="judicial-assistance-treaty-1992"] .symbol').evaluate((symbol) => {
				const { x, y, width, height } = symbol.getBoundingClientRect();
				const top = document.elementFromPoint(x + width / 2, y + height / 2);
				return top?.closest('[data-testid="timeline"]') !== null && top !== null;
			})
		)
		.toBe(true);
	const before = eventOf('soviet-dissolution-1991').title.en;
	const after = eventOf('good-neighbour-treaty-2001').title.en;
	await page.getByRole('link', { name: words.next_event({ title: after }) }).click();
	await expect(page).toHaveURL(/events\/good-neighbour-treaty-2001\//);
	const title = eventOf('judicial-assistance-treaty-1992').title.en;
	await page.getByRole('link', { name: words.previous_event({ title }) }).click();
	await page.getByRole('link', { name: words.previous_event({ title: before }) }).click();
	await expect(page.getByRole('article', { name: before })).toBeVisible();
	await expect(page).toHaveURL(/events\/soviet-dissolution-1991\//);
});

test('a passage moves the timeline to its event', everywhere, async ({ page }) => {
	await openExplorer(page, { view: '1945/1950' });
	const before = await restingView(page);
	await quotes(page, 'judicial-assistance-treaty-1992', 'zh').getByRole('link').click();
	await expect(page).toHaveURL(/events\/judicial-assistance-treaty-1992\//);
	const after = await restingView(page);
	expect(after.startMs).not.toBe(before.startMs);
	const signed = Date.UTC(1992, 5, 19);
	expect(after.startMs).toBeLessThanOrEqual(signed);
	expect(after.endMs).toBeGreaterThan(signed);
	await expect(
		drawn(page, 'judicial-assistance-treaty-1992').locator('text').first()
	).toBeVisible();
	const card = page.getByRole('article', {
		name: eventOf('judicial-assistance-treaty-1992').title.en
	});
	await expect(card).toBeInViewport();
});

test('a passage that cites several events offers them', everywhere, async ({ page }) => {
	await openExplorer(page);
	const both = page.locator(
		'#p4 [data-language="zh"] mark[data-event~="diplomatic-ties-1949"][data-event~="anniversary-75"]'
	);
	await both.getByRole('link').click();
	const choice = page.getByRole('group', { name: words.choose_event() });
	await expect(choice.getByRole('button')).toHaveCount(2);
	for (const button of await choice.getByRole('button').all()) {
		await expect(button).toBeInViewport({ ratio: 1 });
	}
	await page.keyboard.press('Escape');
	await expect(choice).toHaveCount(0);
	await both.getByRole('link').click();
	await choice.getByRole('button', { name: /1949/ }).click();
	await expect(page).toHaveURL(/events\/diplomatic-ties-1949\//);
	await expect(choice).toHaveCount(0);
});

test('a paragraph shows all that it cites on the timeline', async ({ page }) => {
	await openExplorer(page);
	const before = await restingView(page);
	await page
		.locator('#p1')
		.getByRole('button', { name: words.paragraph_show({ number: 1, events: '6 events' }) })
		.click();
	const after = await restingView(page);
	expect(spanOf(after)).toBeLessThan(spanOf(before) / 10);
	expect(after.startMs).toBeLessThanOrEqual(Date.UTC(2024, 0, 1));
	expect(after.endMs).toBeGreaterThanOrEqual(Date.UTC(2026, 0, 1) - 1);
});

test(
	'a way back leads to the word that was left',
	{ tag: ['@desktop', '@phone'] },
	async ({ page }) => {
		await openExplorer(page);
		const treaty = 'good-neighbour-treaty-2001';
		const left = page.locator(`#p4 [data-language="zh"] mark[data-event~="${treaty}"] a`);
		await left.click();
		const card = page.getByRole('article', { name: eventOf(treaty).title.en });
		await card.getByRole('link', { name: /¶6/ }).click();
		await expect(page.locator('#p6 [data-language="zh"] mark').first()).toBeInViewport();
		await page
			.getByRole('button', { name: words.back_to({ place: '¶4' }) })
			.first()
			.click();
		await expect(left).toBeInViewport();
		await expect(left).toBeFocused();
	}
);

test('words that two events share have the colour of the chosen one', async ({ page }) => {
	await openExplorer(page, { event: 'culture-years-opening' });
	const marks = page.locator(
		'#p1 [data-language="zh"] mark[data-event~="culture-years-opening"] a'
	);
	const colours = await marks.evaluateAll((links) => [
		...new Set(links.map((link) => getComputedStyle(link).textDecorationColor))
	]);
	expect(await marks.count()).toBeGreaterThan(2);
	expect(colours).toHaveLength(1);
});

test('the coverage strip says what each paragraph cites, and leads there', async ({ page }) => {
	await openExplorer(page);
	const strip = page.getByRole('navigation', { name: words.coverage() });
	await expect(
		strip.getByRole('link', { name: words.coverage_none({ name: '¶3' }), exact: true })
	).toHaveCount(1);
	const row = strip.getByRole('link', { name: /^¶5:/ });
	await expect(row.locator('path'), 'a bar from start to end, and its mark').toHaveCount(2);
	await page.getByRole('button', { name: 'World history' }).click();
	await expect(row.locator('path'), 'still a date that is cited').toHaveCount(2);
	const cites = words.coverage_row({ name: '¶20', dates: '19 June 1992' });
	await strip.getByRole('link', { name: cites, exact: true }).click();
	await expect(page.locator('#p20')).toBeInViewport();
	await expect(page.locator('#p20')).toBeFocused();
	// The axis goes along.
	const signed = Date.UTC(1992, 5, 19);
	await expect.poll(async () => spanOf(await viewNow(page))).toBeLessThan(20 * 365 * 86_400_000);
	const view = await restingView(page);
	expect(view.startMs).toBeLessThan(signed);
	expect(view.endMs).toBeGreaterThan(signed);
});

test('“How do we know?” shows the source itself and checks it', everywhere, async ({ page }) => {
	await openExplorer(page, { event: 'judicial-assistance-treaty-1992' });
	const card = page.getByRole('article', {
		name: eventOf('judicial-assistance-treaty-1992').title.en
	});
	await card.getByText(words.how_we_know()).click();
	const proof = card.locator('details');
	const slice = await proof.locator('pre').textContent();
	const text = String(await proof.textContent());
	const [, start = '', end = ''] = /characters (\d+) to (\d+)/.exec(text) ?? [];
	expect([...source].slice(Number(start), Number(end)).join('')).toBe(slice);
	expect(slice).toContain('1992年');
	expect(text).toContain(createHash('sha256').update(source).digest('hex'));
	await expect(proof.getByRole('link', { name: 'source.txt' })).toBeVisible();
	await proof.getByRole('button', { name: words.verify() }).click();
	await expect(proof.getByRole('status')).toHaveText(verifyWordsOf('en').match());
});

test('the pinyin stands over the characters and out of the quotes', async ({ page }) => {
	await openExplorer(page);
	await page.getByRole('button', { name: words.pinyin() }).click();
	const text = page.locator('#p4 [data-language="zh"]');
	await expect(text.locator('ruby rt').first()).toBeVisible();
	const plain = await text.evaluate((element) => {
		const copy = element.cloneNode(true) as HTMLElement;
		for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
		return copy.textContent.trim();
	});
	expect(plain).toBe(textOf('p4', 'zh'));
	await expect(text.locator('rt').first()).toHaveText(/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+$/i);
	await expect(text.locator('rt').first()).toHaveAttribute('lang', 'zh-Latn');
	await page.getByRole('button', { name: words.pinyin() }).click();
	await expect(text.locator('ruby')).toHaveCount(0);
});

for (const language of LANGUAGES) {
	test(`dates and standing are worded in ${language}`, async ({ page }) => {
		const own = wordsOf(language);
		await openExplorer(page, { language, event: 'state-visit' });
		const card = page.getByRole('article', { name: eventOf('state-visit').title[language] });
		const when = { en: '16–17 May 2024', zh: '2024年5月16日至17日', ru: '16–17 мая 2024' };
		await expect(card).toContainText(when[language]);
		await expect(card).toContainText(own.basis_stated());
		await expect(card).toContainText(own.original());
		const note = statement.completeness.complete ? '' : statement.completeness.note[language];
		await expect(page.getByRole('region', { name: own.document_pane() })).toContainText(note);
	});
}
