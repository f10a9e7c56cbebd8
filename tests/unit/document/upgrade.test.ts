import { describe, expect, it } from 'vitest';
import { upgrade, UPGRADERS, type Upgrader } from '#lib/core/document/upgrade.ts';

const rename: Upgrader = ({ title, ...rest }) => ({ ...rest, heading: title });
const shout: Upgrader = (file) => ({ ...file, heading: `${String(file['heading'])}!` });

describe('upgrade', () => {
	it('goes through every step from the version of the file', () => {
		const steps = [rename, shout];
		expect(upgrade('timeline', { version: 1, title: 'a' }, steps)).toEqual({
			status: 'current',
			value: { version: 3, heading: 'a!' }
		});
		expect(upgrade('timeline', { version: 2, heading: 'a' }, steps)).toEqual({
			status: 'current',
			value: { version: 3, heading: 'a!' }
		});
	});

	it('leaves the newest version as it is', () => {
		const file = { version: 1, title: 'a' };
		expect(upgrade('timeline', file)).toEqual({ status: 'current', value: file });
	});

	it('says when a file is newer than the program', () => {
		const newer = UPGRADERS.document.length + 2;
		expect(upgrade('document', { version: newer })).toEqual({
			status: 'newer',
			version: newer,
			newest: newer - 1
		});
	});

	it.each([null, [], 'x', {}, { version: '1' }, { version: 0 }, { version: 1.5 }])(
		'finds no version in %j',
		(value) => {
			expect(upgrade('timeline', value).status).toBe('no-version');
		}
	);
});
