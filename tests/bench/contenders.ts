/** One of those that are compared. */
export interface Contender {
	id: 'ours' | 'vis' | 'timelinejs';
	name: string;
	/** Its page, from this folder. */
	page: string;
	/** The most events that it is asked for. */
	most: number;
	/** Why it is not asked for more. */
	why: string;
	/** From this many events on its page loads them from a `timeline.json`, as any such file. */
	loadsFrom?: number;
	/** From this many events on its page makes them itself: a file of so many would be told of, not drawn. */
	makesFrom?: number;
}

export const CONTENDERS: readonly Contender[] = [
	{
		id: 'ours',
		name: 'Communiqué',
		page: 'pages/ours.html',
		most: 1_000_000,
		why: 'no more are promised',
		loadsFrom: 100_000,
		makesFrom: 1_000_000
	},
	{
		id: 'vis',
		name: 'vis-timeline',
		page: 'peers/vis.html',
		most: 10_000,
		why: 'it draws a box and a label for each event'
	},
	{
		id: 'timelinejs',
		name: 'TimelineJS',
		page: 'peers/timelinejs.html',
		most: 1_000,
		why: 'it makes a slide for each event'
	}
];
