import adapter from '@sveltejs/adapter-static';
import { siteVersion } from './scripts/support/site-version.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		// Half as long as the default: it stands in every element's class.
		cssHash: ({ hash, filename, css }) => `s-${hash(filename ?? css).slice(0, 4)}`,
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ strict: true }),
		// Kit's default is a time stamp, which would make every build differ from the last.
		version: { name: siteVersion() },
		// By src/lib/offline, which leaves frames and files alone.
		serviceWorker: { register: false },
		paths: { relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Kit's route announcer carries this one style attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self'],
				'font-src': ['none'],
				'connect-src': ['self'],
				// The preview of an embed in the share dialog.
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'communique-worker']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../svelte.config.js',
					'../scripts/**/*.js',
					'../playwright.config.ts'
				]
			})
		}
	}
};
