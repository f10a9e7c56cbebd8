import type { DrawnEvent, DrawnGroup, DrawnLabel, Drawing } from '../timeline/draw.ts';
import { LEADER_GAP } from '../timeline/label-rows.ts';

/**
 * A drawing whose labels are whole: nobody can move a picture to read one that its edge cuts. Such a
 * label goes to the other side of its line where nothing stands in its way, and is left out otherwise.
 */
export function wholeLabels({ events, groups }: Drawing, width: number): Drawing {
	const labels = [...events, ...groups].flatMap((drawn) =>
		drawn.label ? [{ label: drawn.label, width: widthOf(drawn) }] : []
	);
	const isWhole = ({ from, to }: Stretch) => from >= 0 && to <= width;
	/** Rows are as high as the highest label; the lines of those above go down through them. */
	const isFree = ({ from, to }: Stretch, { bottom }: DrawnLabel) =>
		labels.every(({ label, width }) => {
			if (label.bottom < bottom) return label.x < from || label.x > to;
			const other = stretchOf(label, width);
			return label.bottom > bottom || other.to <= from || other.from >= to;
		});
	const placed = (label: DrawnLabel | null, textWidth: number): DrawnLabel | null => {
		if (!label || isWhole(stretchOf(label, textWidth))) return label;
		const other = turned(label);
		const stretch = stretchOf(other, textWidth);
		return isWhole(stretch) && isFree(stretch, label) ? other : null;
	};
	return {
		events: events.map((drawn) => ({ ...drawn, label: placed(drawn.label, widthOf(drawn)) })),
		groups: groups.map((drawn) => ({ ...drawn, label: placed(drawn.label, widthOf(drawn)) }))
	};
}

/** What a text takes from left to right, in CSS pixels. */
interface Stretch {
	from: number;
	to: number;
}

const widthOf = (drawn: DrawnEvent | DrawnGroup) =>
	'event' in drawn ? drawn.event.labelWidth : drawn.group.labelWidth;

const stretchOf = ({ anchor, textX }: DrawnLabel, width: number): Stretch =>
	anchor === 'start' ? { from: textX, to: textX + width } : { from: textX - width, to: textX };

function turned(label: DrawnLabel): DrawnLabel {
	return label.anchor === 'start'
		? { ...label, anchor: 'end', textX: label.x - LEADER_GAP }
		: { ...label, anchor: 'start', textX: label.x + LEADER_GAP };
}
