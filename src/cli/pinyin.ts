import { pinyin } from 'pinyin-pro';

const known = new Map<string, Set<string>>();

/**
 * Whether a syllable is a reading of a Chinese character that the dictionary knows. Tones, case and
 * the ways to write ü (`ü`, `u:`, `v`) make no difference.
 */
export function isReadingOf(char: string, syllable: string): boolean {
	let readings = known.get(char);
	if (!readings) {
		readings = new Set(pinyin(char, { multiple: true, type: 'array' }).map(toneless));
		known.set(char, readings);
	}
	return readings.has(toneless(syllable));
}

/** `lǜ`, `lv4` and `LU:4` as `lv`. */
function toneless(syllable: string): string {
	return syllable
		.toLowerCase()
		.replace(/[1-5]$/, '')
		.normalize('NFD')
		.replaceAll('u\u0308', 'v')
		.replaceAll('u:', 'v')
		.replace(/\p{M}/gu, '');
}
