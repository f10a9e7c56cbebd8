import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import type { Page } from '@playwright/test';
import { publint } from 'publint';
import { serve } from '../../scripts/serve.js';
import {
	APPS,
	buildPages,
	INSTALLED,
	installPackage,
	typeProblems,
	writeApp
} from './support/apps.ts';
import { readSnippets, type Snippet } from './support/guide.ts';
import { expect, test } from './support/host.ts';

/* Every piece of code in docs/embedding.md, tried; and the npm package that some of them use. */

// The package is built once for all of them.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const EVENT = 'good-neighbour-treaty-2001';

let tarball: string;

let apps: Awaited<ReturnType<typeof serve>> | undefined;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	tarball = await installPackage();
});

test.afterAll(() => apps?.close());

/** Serves the apps from an origin of their own. */
async function serveApps(): Promise<string> {
	apps = await serve({ directory: APPS, port: 0, base: '/' });
	return apps.url;
}

/** A piece of the guide, by what it is. */
function snippet(site: string, kind: string): Snippet {
	const found = readSnippets(site).get(kind);
	if (!found) throw new Error(`docs/embedding.md has no ${kind}`);
	return found;
}

/** The policy that the guide names, in the words of a header. */
const policyFor = (site: string, kind: string) =>
	snippet(site, `${kind}-policy`)
		.code.replace(/^Content-Security-Policy: /, '')
		.trim();

const drawn = (page: Page) => page.getByTestId('timeline').locator(`[data-event="${EVENT}"]`);

test.describe('the npm package', () => {
	test('is what its package.json and its types say', async () => {
		const { messages } = await publint({ pkgDir: join(APPS, 'dist'), strict: true });
		expect(messages).toEqual([]);

		const analysis = await checkPackage(
			createPackageFromTarballData(new Uint8Array(readFileSync(tarball)))
		);
		if (!analysis.types) throw new Error('the package has no types');
		// It is for import alone, in what reads “exports”.
		const problems = analysis.problems.filter(
			(one) => !('resolutionKind' in one) || !/node10|cjs/.test(one.resolutionKind)
		);
		expect(problems).toEqual([]);

		// A server that only imports it has no elements.
		const entry = pathToFileURL(join(INSTALLED, 'index.js')).href;
		const { DiplomaticTimelineElement } = (await import(entry)) as {
			DiplomaticTimelineElement: { observedAttributes: readonly string[] };
		};
		const read = (name: string) => JSON.parse(readFileSync(join(INSTALLED, name), 'utf8')) as never;
		interface Tags {
			tags: { attributes: { name: string }[] }[];
		}
		const { tags } = read('html-custom-data.json') as Tags;
		const named = tags[0]?.attributes.map(({ name }) => name) ?? [];
		expect(named.length).toBeGreaterThan(8);
		expect(DiplomaticTimelineElement.observedAttributes).toEqual(expect.arrayContaining(named));
		const readme = readFileSync(join(INSTALLED, 'README.md'), 'utf8');
		for (const name of named) expect(readme).toContain(`| \`${name}\` |`);
		expect(readFileSync(join(INSTALLED, 'THIRD-PARTY-LICENSES.md'), 'utf8')).toContain(
			'## svelte 5'
		);
	});

	test('is installed, typed, built and run as the guide says', async ({ page, site }) => {
		const code = (kind: string) => snippet(site, kind).code;
		expect(code('commands').trim().split('\n')).toEqual([
			'npm run build:package',
			'npm pack ./dist',
			'npm install ./diplomatic-timeline-*.tgz'
		]);
		writeApp('vite.ts', code('vite'));
		writeApp('Timeline.tsx', code('react'));
		writeApp(
			'react.tsx',
			"import { createRoot } from 'react-dom/client';\n" +
				"import { Timeline } from './Timeline';\n" +
				"createRoot(document.getElementById('app') as Element).render(<Timeline />);\n"
		);
		writeApp('Timeline.vue', code('vue'));
		writeApp('vite.config.js', code('vue-config'));
		writeApp(
			'vue.ts',
			"import { createApp } from 'vue';\nimport Timeline from './Timeline.vue';\ncreateApp(Timeline).mount('#app');\n"
		);
		writeApp('App.svelte', code('svelte'));
		writeApp(
			'svelte.ts',
			"import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.body });\n"
		);
		// As the component is used in App.svelte.
		writeApp(
			'svelte-types.ts',
			"import { mount } from 'svelte';\n" +
				"import DiplomaticTimeline from 'diplomatic-timeline/svelte';\n" +
				'mount(DiplomaticTimeline, { target: document.body, props: {\n' +
				"document: '', lang: 'en', onselect: ({ detail }) => detail.event?.toUpperCase() } });\n"
		);
		expect(typeProblems(['vite.ts', 'react.tsx', 'svelte-types.ts'])).toEqual([]);
		await buildPages(['vite', 'react', 'vue', 'svelte'], 'vite.config.js');
		writeApp('look.css', code('look'));
		writeApp(
			'plain.html',
			`<!doctype html><title>plain</title><link rel="stylesheet" href="look.css">${code('module')}`
		);
		// Svelte and Vue make their own markup by a policy that they name.
		writeApp(
			'_headers',
			`/*\n  Content-Security-Policy: default-src 'none'; style-src 'self'; ${policyFor(site, 'npm')}\n`
		);
		const address = await serveApps();
		const settings = JSON.parse(code('editor')) as Record<string, string[]>;
		const [file] = settings['html.customData'] ?? [];
		expect(existsSync(join(APPS, file ?? ''))).toBe(true);
		for (const path of ['plain', 'built/vite', 'built/react', 'built/vue', 'built/svelte']) {
			await page.goto(`${address}${path}.html`);
			await expect(drawn(page), path).toBeVisible();
			if (path === 'plain') {
				const title = page.getByRole('heading', { level: 1 });
				await expect(title).toHaveCSS('font-style', 'italic');
				await expect(title).toHaveCSS('font-family', 'Georgia, serif');
				continue;
			}
			const told = page.waitForEvent('console');
			await drawn(page).locator('text').last().click();
			expect((await told).text(), path).toBe(EVENT);
		}
	});
});

test.describe('on a page of another site', () => {
	// A strict policy leaves out their style attributes, as the guide says.
	test.use({ expectedProblems: /request to elsewhere|style-src-attr|inline style/ });

	test('each snippet runs under the policy that the guide names', async ({
		page,
		host,
		site,
		request
	}) => {
		const open = async (kind: string, policy = kind) => {
			const embed = snippet(site, kind).code;
			await page.goto(host('guide.html', { policy: policyFor(site, policy), embed }));
		};

		await open('element');
		await expect(drawn(page)).toBeVisible();

		await open('frame', 'iframe');
		const frame = page.frameLocator('iframe');
		await expect(frame.getByTestId('timeline').locator(`[data-event="${EVENT}"]`)).toBeVisible();
		await frame.locator('summary').click();
		const height = () => page.locator('iframe').evaluate((node) => node.clientHeight);
		await expect.poll(height).toBeGreaterThan(700);

		await open('picture');
		// Its place is kept: the size that is written is the picture's own.
		const [written, own] = await page.getByRole('img').evaluate(async (node: HTMLImageElement) => {
			await node.decode();
			const attributes = ['width', 'height'].map((name) => Number(node.getAttribute(name)));
			return [attributes, [node.naturalWidth, node.naturalHeight]];
		});
		expect(own).toEqual(written);

		const texts = ['link', 'markdown'].map((kind) => snippet(site, kind).code).join('\n');
		const addresses = texts.match(/https?:[^)\s]+/g) ?? [];
		expect(addresses).toHaveLength(3);
		for (const address of addresses) {
			expect((await request.get(address)).status(), address).toBe(200);
		}
	});
});
