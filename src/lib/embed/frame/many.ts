// The frame's script where a document has many events.
import { loadMany } from '#lib/view/many/many.ts';
import { startFrame } from './start-frame.ts';

void startFrame(async ({ language, events, categories }, words) => {
	const { ofEvents } = await loadMany(language, words);
	return (onsettle) => ofEvents(events, categories, onsettle);
});
