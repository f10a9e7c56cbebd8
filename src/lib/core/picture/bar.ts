import type { DrawnEvent } from '../timeline/draw.ts';
import { rectShape, type Shape } from './shapes.ts';

const HALF = 5.5;
/** Narrower than its mark, a bar would say nothing. */
const MIN_WIDTH = 2;
/** A doubt no wider than the mark hides behind it. */
const MARK = 13;
/** CSS pixels over which a soft end fades out. */
const FADE = 18;

/**
 * The stretch of time that a date stands for: a solid bar for what lasted, a bracket for what
 * happened at some time in it; soft ends where it is approximate, dashes where it is planned.
 */
export function barShapes(drawn: DrawnEvent, color: string): Shape[] {
	const { event, barX: x, y, isCutStart, isCutEnd } = drawn;
	const width = Math.max(MIN_WIDTH, drawn.barWidth);
	const box = { x, y: y - HALF, width, height: HALF * 2 };
	const dash = event.modality === 'planned' ? { dash: [4, 3] } : {};
	if (event.extent === 'duration') {
		const fadesIn = !isCutStart && isSoft(event.date.from);
		const fadesOut = !isCutEnd && isSoft(event.date.to);
		if (!fadesIn && !fadesOut) {
			return [
				rectShape(box, { fill: color, opacity: 0.24 }),
				rectShape(box, { stroke: color, ...dash })
			];
		}
		const share = Math.min(0.5, FADE / width);
		const stops = [
			[0, fadesIn ? 0 : 1],
			[share, 1],
			[1 - share, 1],
			[1, fadesOut ? 0 : 1]
		] as const;
		return [rectShape(box, { fill: { color, x1: x, x2: x + width, stops }, opacity: 0.24 })];
	}
	if (drawn.barWidth <= MARK) return [];
	const bracket =
		`M${x} ${isCutStart ? y + HALF : y - HALF}V${y + HALF}H${x + width}` +
		(isCutEnd ? '' : `V${y - HALF}`);
	return [
		rectShape(box, { fill: color, opacity: 0.09 }),
		{ kind: 'path', d: bracket, stroke: color, strokeWidth: 1.5, ...dash }
	];
}

function isSoft({ kind, isApproximate }: { kind: string; isApproximate?: boolean }): boolean {
	return kind !== 'date' || isApproximate === true;
}
