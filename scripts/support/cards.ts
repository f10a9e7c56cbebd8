import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash.js';

/** Hashes of the drawings that the pictures were made from, by the name of the card. */
export type Manifest = Record<string, string>;

/** What is to be done about the pictures, by the name of the card (`document/name`). */
export interface CardChanges {
	/** Drawn anew or never made into a picture. */
	outdated: string[];
	/** Pictures of which there is no drawing any more. */
	orphaned: string[];
}

const SVG = '.svg';
const PNG = '.png';

/** The drawings that a build has, with their hashes. */
export function readDrawings(folder: string): Manifest {
	const hashes = [...hashFiles(folder)].filter(([path]) => path.endsWith(SVG));
	return Object.fromEntries(hashes.map(([path, hash]) => [path.slice(0, -SVG.length), hash]));
}

/** The names of the pictures that are there. */
export function listPictures(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(PNG))
		.map((path) => path.slice(0, -PNG.length).replaceAll('\\', '/'))
		.sort();
}

export function readManifest(path: string): Manifest {
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

export function compareCards(
	drawings: Manifest,
	manifest: Manifest,
	pictures: readonly string[]
): CardChanges {
	const there = new Set(pictures);
	return {
		outdated: Object.keys(drawings).filter(
			(name) => drawings[name] !== manifest[name] || !there.has(name)
		),
		orphaned: [...new Set([...pictures, ...Object.keys(manifest)])].filter(
			(name) => !Object.hasOwn(drawings, name)
		)
	};
}

export const svgOf = (folder: string, name: string) => join(folder, name + SVG);
export const pngOf = (folder: string, name: string) => join(folder, name + PNG);
