import { DARK, LIGHT } from '#lib/core/picture/palette.ts';
import { toSvg } from '#lib/core/picture/svg.ts';
import { toPng } from './paint.ts';
import { pictureOf, type PictureSource } from './picture.ts';

/** Saves a picture as a file of the reader's; dark where they have chosen dark colours for it. */
export async function savePicture(
	source: PictureSource,
	type: 'svg' | 'png',
	isDark: boolean
): Promise<void> {
	const picture = pictureOf(source, isDark ? DARK : LIGHT);
	const blob =
		type === 'png' ? await toPng(picture) : new Blob([toSvg(picture)], { type: 'image/svg+xml' });
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	const parts = [source.document.id, ...(source.chosen ? [source.chosen] : []), source.language];
	link.download = `${parts.join('-')}.${type}`;
	link.click();
	// The browser has taken it by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
