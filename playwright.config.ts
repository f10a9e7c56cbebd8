import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.js';

/** Another one where two checkouts are tested at once. */
const port = Number(process.env.COMMUNIQUE_E2E_PORT ?? 4321);

/** Nothing here needs its processor for graphics, which would be a program. */
const browser = launchOptions();

/** Tests that ask for one of the other screens and not for the desktop too. */
const elsewhere = /^(?!.*@desktop\b).*@(phone|projector)\b/;

export default defineConfig({
	testDir: 'tests/e2e',
	forbidOnly: true,
	fullyParallel: true,
	workers: 2,
	retries: 0,
	reporter: 'list',
	// Nothing waits longer than it must; a busy machine may take its time.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	use: {
		actionTimeout: 20_000,
		baseURL: `http://localhost:${port}/`,
		launchOptions: { ...browser, args: [...browser.args, '--disable-gpu'] },
		// timeline.spec.ts looks at the moves; elsewhere they would only take time.
		contextOptions: { reducedMotion: 'reduce' },
		locale: 'en-GB',
		timezoneId: 'UTC',
		// It would fetch the whole site in every test; offline.spec.ts lets it.
		serviceWorkers: 'block',
		// Takes a third of the time of a run: `--trace retain-on-failure` where a failure needs it.
		trace: 'off'
	},
	webServer: {
		command: `node scripts/serve.js build --port ${port}`,
		url: `http://localhost:${port}/`,
		reuseExistingServer: false
	},
	projects: [
		{
			name: 'desktop',
			grepInvert: elsewhere,
			use: { viewport: { width: 1440, height: 900 } }
		},
		{
			name: 'projector',
			grep: /@projector\b/,
			use: { viewport: { width: 1024, height: 768 } }
		},
		{
			name: 'phone',
			grep: /@phone\b/,
			use: {
				viewport: { width: 390, height: 844 },
				hasTouch: true,
				isMobile: true,
				deviceScaleFactor: 2
			}
		}
	]
});
