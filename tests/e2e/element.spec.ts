import { elementSnippet } from '../../src/lib/embed/snippet.ts';
import { DOCUMENT, eventOf, statement } from './support/content.ts';
import { expect, test } from './support/host.ts';
import { swipeUp } from './support/touch.ts';

const snippet = (site: string) =>
	elementSnippet({ site, language: 'en', document: DOCUMENT, title: statement.shortTitle.en });

/** Rules of a page that would spoil a timeline, if they reached it. */
const HOSTILE =
	'<style>* { all: revert; color: red !important; display: inline !important; font-size: 40px !important; text-indent: 3em !important }</style>';

test('lets a finger scroll the page past it, and leaves nothing behind when it is taken out', async ({
	openBrowser,
	host,
	site
}) => {
	const phone = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true };
	const page = await (await openBrowser(phone)).newPage();
	await page.goto(host('article.html', { width: '640', embed: snippet(site) }));
	const timeline = page.getByTestId('timeline');
	await expect(timeline.locator('[data-event]').first()).toBeVisible();

	const devtools = await page.context().newCDPSession(page);
	const box = await timeline.boundingBox();
	if (!box) throw new Error('no timeline');
	const view = await timeline.getAttribute('data-view-start');
	await swipeUp(devtools, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 200);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
	expect(await timeline.getAttribute('data-view-start')).toBe(view);

	/** Elements, listeners and bytes that remain after the element was put in and taken out. */
	const remains = async (times: number) => {
		await page.evaluate(async (times) => {
			const element = document.querySelector('diplomatic-timeline');
			const place = document.querySelector('#below');
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			for (let time = 0; time < times; time++) {
				element?.remove();
				await frame();
				if (element) place?.before(element);
				await frame();
			}
		}, times);
		await devtools.send('HeapProfiler.collectGarbage');
		const { metrics } = await devtools.send('Performance.getMetrics');
		const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
		return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize') };
	};
	await devtools.send('Performance.enable');
	const before = await remains(5);
	const after = await remains(25);
	expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
	expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
	expect(after.heap).toBeLessThanOrEqual(before.heap + 1_000_000);
});

test('keeps its own look on a page with rules for everything, and lets none out', async ({
	page,
	host,
	site
}) => {
	await page.goto(
		host('article.html', { width: '640', dir: 'rtl', embed: snippet(site) + HOSTILE })
	);
	const title = page.getByRole('heading', { name: statement.shortTitle.en });
	await expect(title).toBeVisible();
	await expect(title).not.toHaveCSS('color', 'rgb(255, 0, 0)');
	await expect(title).not.toHaveCSS('font-size', '40px');
	await expect(page.locator('#below')).toHaveCSS('font-size', '40px');
	const timeline = page.getByTestId('timeline');
	await expect(timeline).toHaveCSS('direction', 'ltr');
	const element = page.locator('diplomatic-timeline');
	expect((await timeline.boundingBox())?.x).toBe((await element.boundingBox())?.x);
	// A page in another encoding reads the script in that.
	expect(await (await fetch(`${site}embed.js`)).text()).not.toMatch(/[\u0080-\uffff]/);
});

test('takes what was set before it was defined, tells what the reader does, and does what it is told', async ({
	page,
	host,
	site
}) => {
	const data = `${site}data/${DOCUMENT}/`;
	const embed = `<diplomatic-timeline lang="en"></diplomatic-timeline><script>
		const timeline = document.querySelector('diplomatic-timeline');
		Object.assign(timeline, { document: ${JSON.stringify(data)}, event: 'state-visit', told: [] });
		for (const type of ['ready', 'select', 'viewchange', 'error']) {
			timeline.addEventListener(type, ({ detail }) => timeline.told.push([type, detail]));
		}
		</script><script src="${site}embed.js"></script>`;
	await page.goto(host('article.html', { width: '640', embed }));
	const timeline = page.locator('diplomatic-timeline');
	const card = (id: string) => timeline.getByRole('article', { name: eventOf(id).title.en });
	await expect(card('state-visit')).toBeVisible();
	await timeline.getByRole('button', { name: /^Next/ }).click();
	const told = () => timeline.evaluate((element) => (element as unknown as { told: unknown }).told);
	await expect.poll(told).toContainEqual(['select', { event: 'harbin-expo' }]);
	expect(await told()).toContainEqual(['ready', { events: 18, language: 'en' }]);

	const set = (properties: Record<string, string | null>) =>
		timeline.evaluate((element, properties) => void Object.assign(element, properties), properties);
	await set({ event: 'good-neighbour-treaty-2001', view: '1991/2001', lang: 'en' });
	await expect(card('good-neighbour-treaty-2001')).toBeVisible();
	const view = { view: '1991/2001', startMs: Date.UTC(1991), endMs: Date.UTC(2002) };
	await expect.poll(told).toContainEqual(['viewchange', view]);
	await set({ lang: 'ru', event: null, view: null });
	await expect(timeline.getByRole('heading', { name: statement.shortTitle.ru })).toBeVisible();
	await expect(timeline.getByRole('article')).toHaveCount(0);

	// However low it is made, there is a drawing.
	await timeline.evaluate((element) => (element.style.height = '300px'));
	await set({ height: 'fixed', event: 'state-visit' });
	await expect(timeline.getByRole('article')).toBeAttached();
	expect((await timeline.boundingBox())?.height).toBe(300);
	const drawing = timeline.getByTestId('timeline');
	expect((await drawing.boundingBox())?.height).toBeGreaterThan(140);
	const frame = await timeline.boundingBox();
	await drawing.locator('a[tabindex="0"]').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	const heading = timeline.getByRole('article').getByRole('heading').first();
	const below = async () => ((await heading.boundingBox())?.y ?? 0) - (frame?.y ?? 0);
	await expect.poll(below).toBeLessThan(260);

	// Shown smaller, as a deck shows its slides, it zooms about the pointer all the same.
	await set({ event: null, view: '1991/2001' });
	await timeline.evaluate((element) => (element.style.transform = 'scale(0.5)'));
	const end = () => drawing.evaluate(({ dataset }) => Number(dataset['viewEnd']));
	const box = await drawing.boundingBox();
	if (!box) throw new Error('no drawing');
	await page.mouse.move(box.x + box.width - 1, box.y + 20);
	await page.keyboard.down('Control');
	const before = await drawing.getAttribute('data-view-start');
	await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await expect(drawing).not.toHaveAttribute('data-view-start', before ?? '');
	expect(Math.abs((await end()) - Date.UTC(2002))).toBeLessThan(30 * 86_400_000);
});
