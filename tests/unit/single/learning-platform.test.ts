import { afterEach, expect, test, vi } from 'vitest';
import { tellPlatform } from '#lib/single/learning-platform.ts';

afterEach(() => vi.unstubAllGlobals());

interface FakeWindow {
	API?: object;
	parent: FakeWindow;
	top: FakeWindow;
	opener: FakeWindow | null;
}

/** A window inside another, or one of its own. */
function windowIn(parent?: FakeWindow, more: Partial<FakeWindow> = {}): FakeWindow {
	const self = { opener: null, ...more } as FakeWindow;
	self.parent = parent ?? self;
	self.top = parent?.top ?? self;
	return self;
}

/** A window of another site: it tells which windows are around it, and nothing else. */
function foreign(): FakeWindow {
	return Object.defineProperty(windowIn(), 'API', {
		get: () => {
			throw new DOMException('Blocked a frame from accessing a cross-origin frame.');
		}
	});
}

/** A platform that answers in its own way, and what it has heard. */
function platform(yes: unknown, status: unknown = 'not attempted') {
	const heard: string[] = [];
	const answer =
		(value: unknown) =>
		(...given: string[]) => {
			heard.push(given.filter(Boolean).join(' '));
			return value;
		};
	const API = {
		LMSInitialize: () => (heard.push('initialize'), yes),
		LMSGetValue: answer(status),
		LMSSetValue: answer(yes),
		LMSCommit: () => (heard.push('commit'), yes),
		LMSFinish: () => (heard.push('finish'), yes)
	};
	return { API, heard };
}

/** Opens the page in a window, and leaves it. */
function openIn(self: FakeWindow): void {
	const page = new EventTarget();
	vi.stubGlobal('window', self);
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	tellPlatform();
	page.dispatchEvent(new Event('pagehide'));
	page.dispatchEvent(new Event('pagehide'));
}

const completed = [
	...['initialize', 'cmi.core.lesson_status', 'cmi.core.lesson_status completed'],
	...['commit', 'finish']
];

test.each(['true', true])('hears that the page was opened and left, answering %j', (yes) => {
	const { API, heard } = platform(yes);
	openIn(windowIn(windowIn(windowIn(undefined, { API }))));
	expect(heard).toEqual(completed);
});

test.each(['false', false, '', undefined])('hears no more where it answers %j at first', (no) => {
	const { API, heard } = platform(no);
	openIn(windowIn(windowIn(undefined, { API })));
	expect(heard).toEqual(['initialize']);
});

test.each(['completed', 'passed', 'failed'])('keeps the status %s that it has', (status) => {
	const { API, heard } = platform('true', status);
	openIn(windowIn(undefined, { API }));
	expect(heard).toEqual(['initialize', 'cmi.core.lesson_status', 'finish']);
});

test.each(['LMSInitialize', 'LMSGetValue', 'LMSCommit'])('may fail at %s', (name) => {
	const { API, heard } = platform('true');
	const warn = vi.spyOn(console, 'warn').mockReturnValue();
	const fail = () => {
		throw new Error('session expired');
	};
	openIn(windowIn(undefined, { API: { ...API, [name]: fail } }));
	expect(warn).toHaveBeenCalledOnce();
	expect(heard.includes('finish')).toBe(name !== 'LMSInitialize');
	warn.mockRestore();
});

test('is found around the window that opened the page, or that opened a window around it', () => {
	const { API, heard } = platform('true');
	const inPlatform = windowIn(windowIn(undefined, { API }));
	openIn(windowIn(undefined, { opener: inPlatform }));
	openIn(windowIn(windowIn(undefined, { opener: inPlatform })));
	expect(heard).toEqual([...completed, ...completed]);
});

test('is not missed where there is none, or where windows of other sites are around', () => {
	const { API, heard } = platform('true');
	openIn(windowIn());
	openIn(windowIn(foreign()));
	openIn(windowIn(undefined, { opener: foreign() }));
	let deep = windowIn(undefined, { API });
	for (let level = 0; level < 12; level++) deep = windowIn(deep);
	openIn(deep);
	expect(heard).toEqual([]);
});
