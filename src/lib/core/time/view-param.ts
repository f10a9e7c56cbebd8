import { civil, DAY, HOUR, utc } from './civil.ts';
import type { View } from './view.ts';

/**
 * A view in a URL: an EDTF interval, as coarse as the view allows, so that a link reads as what it
 * shows (`1991/2001`). Ends are named by the unit that they fall in; at the finest that is the
 * second.
 */

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

function yearText(year: number): string {
	if (Math.abs(year) > 9999) return `Y${year}`;
	return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

const UNITS = ['year', 'month', 'day', 'second'] as const;
type Unit = (typeof UNITS)[number];

function pointText(ms: number, unit: Unit): string {
	const { year, month, day, hour, minute, second } = civil(ms);
	const date = yearText(year);
	if (unit === 'year') return date;
	if (unit === 'month') return `${date}-${pad(month)}`;
	if (unit === 'day') return `${date}-${pad(month)}-${pad(day)}`;
	return `${date}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`;
}

/** The start of the unit nearest to an instant. */
function roundTo(ms: number, unit: Unit): number {
	const { year, month, day } = civil(ms);
	if (unit === 'second') return Math.round(ms / 1000) * 1000;
	const [floor, next] =
		unit === 'year'
			? [utc(year), utc(year + 1)]
			: unit === 'month'
				? [utc(year, month), utc(year, month + 1)]
				: [utc(year, month, day), utc(year, month, day + 1)];
	return ms - floor < next - ms ? floor : next;
}

/** The coarsest unit that keeps the ends of a view within about one part in two hundred. */
function unitFor(spanMs: number): Unit {
	if (spanMs > 200 * 365 * DAY) return 'year';
	if (spanMs > 200 * 30 * DAY) return 'month';
	if (spanMs > 200 * DAY) return 'day';
	return 'second';
}

/** The EDTF interval that stands for a view in `?view=`. */
export function formatView(view: View): string {
	const fine = unitFor(view.spanMs);
	const start = roundTo(view.startMs, fine);
	const end = roundTo(view.endMs, fine);
	const unit = UNITS.find((unit) => [start, end].every((ms) => roundTo(ms, unit) === ms)) ?? fine;
	// An interval's last end is inclusive: name the unit before the boundary.
	const last = end - (unit === 'second' ? 1000 : HOUR);
	return `${pointText(start, unit)}/${pointText(Math.max(last, start), unit)}`;
}
