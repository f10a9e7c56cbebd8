import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './test.ts';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page, or a part of it, as it stands: rule, element and why. */
export async function violations(page: Page, part = ':root'): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
	return page.evaluate(
		async ({ values, part }) => {
			const { violations } = await window.axe.run(part, {
				runOnly: { type: 'tag', values },
				rules: { 'target-size': { enabled: true } },
				resultTypes: ['violations']
			});
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(
					({ target, failureSummary }) =>
						`${id}: ${target.join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240)}`
				)
			);
		},
		{ values: TAGS, part }
	);
}

export async function expectAccessible(page: Page, where: string, part?: string): Promise<void> {
	expect.soft(await violations(page, part), `axe, ${where}`).toEqual([]);
}

/** The same in each look that a page can have: light, dark, and with the system's own colours. */
export async function expectAccessibleInEveryLook(page: Page, where: string): Promise<void> {
	const looks = {
		light: { colorScheme: 'light', forcedColors: 'none' },
		dark: { colorScheme: 'dark', forcedColors: 'none' },
		forced: { colorScheme: 'light', forcedColors: 'active' }
	} as const;
	const found: Record<string, string> = {};
	for (const [look, media] of Object.entries(looks)) {
		await page.emulateMedia(media);
		for (const violation of await violations(page)) {
			found[violation] = `${found[violation] ?? ''} ${look}`;
		}
	}
	expect.soft(found, `axe, ${where}`).toEqual({});
}
