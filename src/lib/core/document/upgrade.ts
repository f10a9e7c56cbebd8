import { isRecord } from './loose.ts';

/** Converts a file of one version to the next; it need not set `version`. */
export type Upgrader = (file: Record<string, unknown>) => Record<string, unknown>;

export type FileKind = 'document' | 'translation' | 'timeline' | 'lesson';

/**
 * Steps by kind of file: entry `i` converts version `i + 1` to `i + 2`. Each step has a test and a
 * line in docs/formats.md.
 */
export const UPGRADERS: Record<FileKind, readonly Upgrader[]> = {
	document: [],
	translation: [],
	timeline: [],
	lesson: []
};

export type Upgraded =
	| { status: 'current'; value: unknown }
	| { status: 'newer'; version: number; newest: number }
	| { status: 'no-version'; version: unknown };

/** Brings a parsed file to the newest version of its format. */
export function upgrade(
	kind: FileKind,
	value: unknown,
	steps: readonly Upgrader[] = UPGRADERS[kind]
): Upgraded {
	const newest = steps.length + 1;
	const version = isRecord(value) ? value['version'] : undefined;
	if (
		!isRecord(value) ||
		typeof version !== 'number' ||
		!Number.isInteger(version) ||
		version < 1
	) {
		return { status: 'no-version', version };
	}
	if (version > newest) return { status: 'newer', version, newest };
	let file = value;
	for (const step of steps.slice(version - 1)) file = step(file);
	return { status: 'current', value: { ...file, version: newest } };
}
