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

/** All that a look can change; the rest is the same in each. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page, or a part of it, as it stands: rule, element and why. */
export const violations = (page: Page, part = ':root'): Promise<string[]> =>
	run(page, part, {
		runOnly: { type: 'tag', values: TAGS },
		rules: { 'target-size': { enabled: true } }
	});

async function run(page: Page, part: string, options: axe.RunOptions): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
	return page.evaluate(
		async ({ options, part }) => {
			const { violations } = await window.axe.run(part, {
				...options,
				resultTypes: ['violations']
			});
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(
					({ target, failureSummary }) =>
						`${id}: ${target.join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240)}`
				)
			);
		},
		{ options, part }
	);
}

/** Texts in the very colour of what they stand on, which axe does not look for in the system's colours. */
const unseenTexts = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const paperOf = (element: Element | null): string => {
			if (!element) return 'rgb(255, 255, 255)';
			const { backgroundColor } = getComputedStyle(element);
			return /, 0\)$/.test(backgroundColor) ? paperOf(element.parentElement) : backgroundColor;
		};
		const isText = ({ nodeType, nodeValue }: Node) => nodeType === 3 && nodeValue?.trim() !== '';
		return [...document.body.querySelectorAll<HTMLElement>('*')]
			.filter((element) => element.checkVisibility() && [...element.childNodes].some(isText))
			.filter((element) => getComputedStyle(element).color === paperOf(element))
			.map(({ textContent }) => `unseen: ${textContent.trim()}`);
	});

export async function expectAccessible(page: Page, where: string, part?: string): Promise<void> {
	expect.soft(await violations(page, part), `axe, ${where}`).toEqual([]);
}

/** The same in each look that a page can have: light, dark, and with the system's own colours. */
export async function expectAccessibleInEveryLook(page: Page, where: string): Promise<void> {
	const looks = {
		dark: { colorScheme: 'dark', forcedColors: 'none' },
		forced: { colorScheme: 'light', forcedColors: 'active' }
	} as const;
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
	const found: Record<string, string[]> = { light: await violations(page) };
	for (const [look, media] of Object.entries(looks)) {
		await page.emulateMedia(media);
		found[look] = await run(page, ':root', { runOnly: COLOUR_RULES });
	}
	found['forced']?.push(...(await unseenTexts(page)));
	await page.emulateMedia({ colorScheme: null, forcedColors: null });
	expect.soft(found, `axe, ${where}`).toEqual({ light: [], dark: [], forced: [] });
}
