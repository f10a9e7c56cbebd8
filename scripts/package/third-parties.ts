import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages whose code is in a bundle.
 * @param modules paths of all its modules
 * @throws when one has no text of its licence
 */
export function thirdParties(modules: readonly string[]): string {
	const folders = new Set(
		modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [])
	);
	const sections = [...folders].map((folder) => {
		const { name, version, license } = JSON.parse(
			readFileSync(join(folder, 'package.json'), 'utf8')
		) as Record<string, string>;
		const file = readdirSync(folder).find((one) => /^licen[sc]e(\.\w+)?$/i.test(one));
		if (file === undefined) throw new Error(`${name} has no text of its licence (${license})`);
		const text = readFileSync(join(folder, file), 'utf8').trim();
		return `## ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
	});
	return `# Licences of the code that is bundled with the element\n\n${sections.sort().join('\n')}`;
}
