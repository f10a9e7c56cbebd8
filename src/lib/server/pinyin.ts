import { customPinyin, pinyin } from 'pinyin-pro';
import { toUtf16 } from '#lib/core/document/text.ts';
import type { DocumentFile } from '#lib/core/document/schemas.ts';
import type { PinyinFile } from '#lib/core/timeline/explorer-data.ts';

/** Phrases that pinyin-pro divides or tones wrongly; each was looked up in a dictionary. */
customPinyin({
	为基础: 'wéi jī chǔ',
	为引领: 'wéi yǐn lǐng',
	互为: 'hù wéi',
	彼此为: 'bǐ cǐ wéi',
	成为: 'chéng wéi',
	高兴地: 'gāo xìng de',
	隆重庆祝: 'lóng zhòng qìng zhù'
});

/** Whether a document has readings: one in another language than Chinese has none. */
export function hasPinyin({ language }: DocumentFile): boolean {
	return language === 'zh';
}

/**
 * Toned readings for a whole document. Where the source has a reading, that syllable is the
 * reading and pinyin-pro only adds its tone; the rest are pinyin-pro's and are marked as added.
 */
export function pinyinFile({ paragraphs }: DocumentFile): PinyinFile {
	return Object.fromEntries(
		paragraphs.map(({ id, text, readings }) => {
			const own = new Map(readings);
			const characters = [...text];
			const guessed = pinyin(text, { type: 'array', toneType: 'symbol' });
			const list = characters.flatMap((character, index): PinyinFile[string] => {
				if (!/\p{Script=Han}/u.test(character)) return [];
				const source = own.get(index);
				const reading =
					source === undefined
						? (guessed[index] ?? '')
						: withTone(character, source, guessed[index] ?? '');
				return [[toUtf16(text, index), reading, source === undefined ? 1 : 0]];
			});
			return [id, list];
		})
	);
}

/** The toned form of a syllable: the one that fits the context, else the character's first. */
function withTone(character: string, syllable: string, guessed: string): string {
	if (toneless(guessed) === syllable) return guessed;
	const known = pinyin(character, { multiple: true, type: 'array', toneType: 'symbol' });
	return known.find((reading) => toneless(reading) === syllable) ?? syllable;
}

function toneless(reading: string): string {
	return reading
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0304\u030c]/g, '')
		.normalize('NFC');
}
