import { expect, it } from 'vitest';
import { parseDate } from '#lib/core/time/edtf.ts';
import { loadMany } from '#lib/view/many/many.ts';
import { loadMessages, setMessages } from '#lib/view/messages.ts';

it('takes the strings of a page that has them only when it is drawn', async () => {
	const { ofEvents } = await loadMany('en');
	setMessages(await loadMessages('en'));
	const categories = [{ id: 'visits', label: 'Visits', color: 'ochre', symbol: 'M0,0' } as const];
	const event = {
		...{ id: 'a', title: 'A visit', summary: '', category: 'visits', importance: 1 },
		...({ basis: 'derived', modality: 'planned', extent: 'window' } as const),
		...{ date: parseDate('2024-05-16'), dateText: '16 May 2024' }
	};
	const timeline = ofEvents([event], categories);
	expect(timeline.labelAt(0, 200).dateLine).toMatch(/^16 May 2024 · /);
});
