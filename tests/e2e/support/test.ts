import {
	expect,
	test as base,
	type BrowserContext,
	type BrowserContextOptions
} from '@playwright/test';

export { expect };

interface Fixtures {
	/** Problems that a test brings about on purpose. */
	expectedProblems: RegExp | null;
	/** Another browser, as it were: it shares nothing with `page`, and is watched as that is. */
	openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
	/** What the pages of a test have complained of; the test fails unless it is empty. */
	problems: string[];
}

/** Every test fails on an error in the console, a breach of the policy, a request to elsewhere. */
export const test = base.extend<Fixtures>({
	expectedProblems: [null, { option: true }],
	problems: [
		async ({ context, baseURL, expectedProblems }, use) => {
			const problems: string[] = [];
			await watch(context, problems, originOf(baseURL));
			await use(problems);
			const unexpected = [...new Set(problems)].filter((one) => !expectedProblems?.test(one));
			expect(unexpected, 'problems that the pages had').toEqual([]);
		},
		{ auto: true }
	],
	openBrowser: async (
		{ browser, baseURL, problems, contextOptions, viewport, serviceWorkers },
		use
	) => {
		const contexts: BrowserContext[] = [];
		await use(async (options = {}) => {
			const all = { ...contextOptions, viewport, serviceWorkers, ...options };
			const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...all });
			contexts.push(context);
			await watch(context, problems, originOf(options.baseURL ?? baseURL));
			return context;
		});
		for (const context of contexts) await context.close();
	}
});

function originOf(url: string | undefined): string {
	return new URL(url ?? 'http://localhost').origin;
}

async function watch(context: BrowserContext, problems: string[], origin: string): Promise<void> {
	context.on('console', (message) => {
		const type = message.type();
		// Playwright's own word for what its configuration asks for.
		if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
		if (type === 'error' || type === 'warning') problems.push(`${type}: ${message.text()}`);
	});
	context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		const isFetched = url.protocol !== 'data:' && url.protocol !== 'blob:';
		if (isFetched && url.origin !== origin) problems.push(`request to elsewhere: ${url.href}`);
	});
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
			console.error('policy broken:', effectiveDirective, blockedURI, sample);
		});
	});
}
