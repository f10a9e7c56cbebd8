import { describe, expect, it } from 'vitest';
import { findChromium, launchOptions, listChromiums } from '../../../scripts/chromium.js';

function machine(platform: NodeJS.Platform, env: Record<string, string>, files: string[]) {
	const exists = (path: string) => files.includes(path);
	return { platform, env, exists, downloaded: () => '/cache/ms-playwright/chrome' };
}

const cached = '/cache/ms-playwright/chrome';

describe('findChromium', () => {
	it('takes the one that CHROME_PATH names before all others', () => {
		const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' };
		expect(findChromium(machine('linux', env, ['/usr/bin/chromium', '/opt/chrome']))).toBe(
			'/opt/chrome'
		);
	});

	it('takes no other when CHROME_PATH names one that is not there', () => {
		const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' };
		expect(findChromium(machine('linux', env, ['/usr/bin/chromium', cached]))).toBeUndefined();
	});

	it('lists the usual ones in their order, then the download', () => {
		const env = { PATH: '/home/a/bin:/usr/bin' };
		const files = [
			cached,
			'/usr/bin/chromium-browser',
			'/usr/bin/google-chrome',
			'/usr/bin/chromium',
			'/usr/bin/chromium-headless-shell',
			'/home/a/bin/chromium'
		];
		expect(listChromiums(machine('linux', env, files))).toEqual([
			'/usr/bin/chromium-headless-shell',
			'/usr/bin/chromium',
			'/home/a/bin/chromium',
			'/usr/bin/google-chrome',
			'/usr/bin/chromium-browser',
			cached
		]);
	});

	it('knows the places of macOS and Windows', () => {
		const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
		expect(findChromium(machine('darwin', {}, [mac]))).toBe(mac);
		const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
		const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
		const env = {
			ProgramFiles: 'C:\\Program Files',
			'ProgramFiles(x86)': 'C:\\Program Files (x86)'
		};
		expect(listChromiums(machine('win32', env, [edge, windows]))).toEqual([windows, edge]);
	});

	it('finds none where there is none', () => {
		expect(findChromium(machine('linux', {}, []))).toBeUndefined();
	});

	it('starts it without a word to its maker', () => {
		expect(launchOptions().args).toContain('--disable-background-networking');
	});
});
