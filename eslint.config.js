import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layersPlugin } from './scripts/lint/layers.js';
import { coreRestrictions, sourceRestrictions } from './scripts/lint/restrictions.js';
import svelteConfig from './svelte.config.js';

const code = ['**/*.js', '**/*.ts', '**/*.svelte'];

export default defineConfig(
	globalIgnores([
		'.cache/',
		'.svelte-kit/',
		'build/',
		'dist/',
		'playwright-report/',
		'src/lib/paraglide/',
		'test-results/'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		files: code,
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['eslint.config.js', 'src/service-worker.ts'] },
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'no-undef': 'off', // the type check does it
			'no-control-regex': 'off', // looking for them is part of cleaning a text
			eqeqeq: 'error',
			'max-lines': ['error', 400],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				// JSDoc has no other way to name a type.
				{ disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/only-throw-error': [
				'error',
				// SvelteKit's own way to end a load.
				{ allow: [{ from: 'package', package: '@sveltejs/kit', name: ['Redirect', 'HttpError'] }] }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/block-lang': ['error', { enforceScriptPresent: false, script: 'ts' }],
			'svelte/button-has-type': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			'svelte/no-navigation-without-resolve': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/no-top-level-browser-globals': 'error',
			'svelte/require-each-key': 'error'
		}
	},
	{
		// Published as it is.
		files: ['src/lib/embed/package/svelte/*.svelte'],
		rules: { 'svelte/block-lang': 'off' }
	},
	{
		// A component is given its addresses by the page, which makes them with resolve().
		files: ['src/lib/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		files: ['src/**/*.js', 'src/**/*.ts', 'src/**/*.svelte'],
		plugins: { communique: layersPlugin },
		rules: {
			'communique/layers': 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-script-url': 'error',
			'no-restricted-syntax': ['error', ...sourceRestrictions]
		}
	},
	{
		files: ['src/lib/core/**'],
		rules: { 'no-restricted-syntax': ['error', ...sourceRestrictions, ...coreRestrictions] }
	},
	{
		// Served as they are: no part of any TypeScript project.
		files: ['static/**/*.js'],
		...ts.configs.disableTypeChecked
	},
	{
		files: ['src/cli/**'],
		rules: { 'no-console': 'off' }
	}
);
