import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where scripts/build-embed.ts leaves what it has built, from the repository's folder. */
const FOLDER = '.cache/embed';

/** Names of the scripts for other sites, and of the frame's. */
export function listScripts(): string[] {
	return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.js')) : [];
}

export function readScript(name: string): string {
	return readFileSync(join(FOLDER, name), 'utf8');
}

/** The style sheet and the scripts of a document in a single file. */
export function singleFiles(): { css: string; theme: string; script: string } {
	const read = (name: string) => readFileSync(join(FOLDER, 'single', name), 'utf8');
	const theme = readFileSync('static/theme.js', 'utf8').trim();
	return { css: read('single.css'), theme, script: read('single.js') };
}

/** The style sheet of the frame's page and the name of its script, for a few events or for many. */
export function frameFiles(isMany: boolean): { css: string; script: string } {
	const name = isMany ? 'frame.many' : 'frame';
	const script = listScripts().find((one) => one.replace(/\.\w+\.js$/, '') === name);
	if (script === undefined) {
		throw new Error('The frame has not been built. “npm run build:embed” builds it.');
	}
	return { css: readFileSync(join(FOLDER, `${name}.css`), 'utf8'), script };
}
