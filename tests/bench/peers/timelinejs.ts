import '@knight-lab/timelinejs/dist/css/timeline.css';
import scriptUrl from '@knight-lab/timelinejs/dist/js/timeline.js?url';
import { loadEvents, markRendered, stage } from '../pages/page.ts';
import '../pages/page.css';

/** The script is made for a script element: it leaves its one global in the page. */
function loadScript(url: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = url;
		script.onload = () => resolve();
		script.onerror = () => reject(new Error(`${url} did not load`));
		document.head.append(script);
	});
}

const [data] = await Promise.all([loadEvents<object>(), loadScript(scriptUrl)]);
const timeline = new TL.Timeline(stage(), data, { font: null, script_path: location.href });
timeline.on('ready', () =>
	markRendered({
		view: () => null,
		xOf: () => NaN,
		plot: () => document.querySelector('.tl-timenav'),
		buttons: { in: '.tl-icon-zoom-in', out: '.tl-icon-zoom-out' }
	})
);
