// Makes the pictures that links to the site are previewed with (Open Graph) from the drawings that
// a build has of them: those that changed, in Chromium. They are kept in the repository, so that a
// build needs no browser and is the same everywhere.
//   npm run cards
//   npm run check:cards   only says whether they are current
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.js';
import { ensureBrowser } from './support/browser.js';
import { ensureBuild } from './support/build.js';
import {
	compareCards,
	listPictures,
	pngOf,
	readDrawings,
	readManifest,
	svgOf,
	type Manifest
} from './support/cards.ts';
import { root } from './support/main.js';
import { Problem, runMain } from './support/problem.js';
import { shrinkPng } from './support/shrink-png.ts';

const DRAWINGS = join(root, 'build/cards');
const PICTURES = join(root, 'static/cards');
const MANIFEST = join(root, 'scripts/cards.json');
/** Enough for flat colours and the edges of letters. */
const COLORS = 64;
/** As many names as are told; the rest are counted. */
const MOST_TOLD = 5;

await runMain(async () => {
	const isCheck = process.argv.includes('--check');
	if (!isCheck) await ensureBuild();
	if (!existsSync(DRAWINGS)) throw new Problem('There is no build. “npm run build” makes it.');
	const drawings = readDrawings(DRAWINGS);
	const { outdated, orphaned } = compareCards(
		drawings,
		readManifest(MANIFEST),
		listPictures(PICTURES)
	);
	if (isCheck) return report(outdated, orphaned, Object.keys(drawings).length);
	for (const name of orphaned) rmSync(pngOf(PICTURES, name), { force: true });
	if (outdated.length > 0) {
		if (!(await ensureBrowser())) return 1;
		await takePictures(outdated);
	}
	writeManifest(drawings);
	console.log(
		`${outdated.length} pictures made, ${orphaned.length} removed. Build again to publish them.`
	);
	return 0;
});

function report(outdated: string[], orphaned: string[], count: number): number {
	const changed = [...outdated, ...orphaned.map((name) => `${name} (no longer there)`)];
	if (changed.length === 0) {
		console.log(`The ${count} preview pictures are current.`);
		return 0;
	}
	for (const name of changed.slice(0, MOST_TOLD)) console.error(`cards: ${name}`);
	if (changed.length > MOST_TOLD) console.error(`… and ${changed.length - MOST_TOLD} more`);
	console.error(
		'What these pictures show has changed. “npm run cards” makes them anew; commit them.'
	);
	return 1;
}

async function takePictures(names: readonly string[]): Promise<void> {
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
		for (const name of names) {
			await page.goto(pathToFileURL(svgOf(DRAWINGS, name)).href);
			const png = shrinkPng(await page.screenshot(), { colors: COLORS, keep: colorsOf(name) });
			const file = pngOf(PICTURES, name);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, png);
			console.log(`${name} (${Math.ceil(png.length / 1024)} KB)`);
		}
	} finally {
		await browser.close();
	}
}

/** The colours that a drawing names: a category's own may be rare, and must not become another's. */
function colorsOf(name: string): number[] {
	const svg = readFileSync(svgOf(DRAWINGS, name), 'utf8');
	const named = svg.matchAll(/="#([\da-f]{6})"/g);
	return [...new Set([...named].map(([, hex = '']) => Number.parseInt(hex, 16)))];
}

function writeManifest(drawings: Manifest): void {
	writeFileSync(MANIFEST, `${JSON.stringify(drawings, null, 2)}\n`);
}
