/** What the presenter can do by a key, a click, a swipe or a clicker. */
export type Command =
	| 'next'
	| 'previous'
	| 'nextSlide'
	| 'previousSlide'
	| 'first'
	| 'last'
	| 'black'
	| 'fullScreen'
	| 'overview'
	| 'speaker'
	| 'texts'
	| 'pinyin'
	| 'lessons'
	| 'keys'
	| 'exit';

/**
 * The keys of reveal.js, and so of clickers: Page Up and Page Down, a full stop or B for a black
 * screen. Letters are matched in either case.
 */
const COMMANDS: Record<string, Command> = {
	ArrowRight: 'next',
	PageDown: 'next',
	' ': 'next',
	l: 'next',
	n: 'next',
	ArrowLeft: 'previous',
	PageUp: 'previous',
	h: 'previous',
	p: 'previous',
	ArrowDown: 'nextSlide',
	j: 'nextSlide',
	ArrowUp: 'previousSlide',
	k: 'previousSlide',
	Home: 'first',
	End: 'last',
	b: 'black',
	v: 'black',
	'.': 'black',
	':': 'black',
	';': 'black',
	'/': 'black',
	f: 'fullScreen',
	o: 'overview',
	s: 'speaker',
	t: 'texts',
	y: 'pinyin',
	m: 'lessons',
	'?': 'keys',
	F1: 'keys',
	Escape: 'exit'
};

/** What a key press means here: a command, a digit of a slide's number, its end, or nothing. */
export type Press = { command: Command } | { digit: string } | { isEnter: true } | null;

type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'code'
>;

/** Reads a key press. Keys with Ctrl, ⌘ or Alt are the browser's, whatever they are. */
export function readPress(press: KeyPress): Press {
	if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
	if (press.key === ' ') return { command: press.shiftKey ? 'previous' : 'next' };
	if (press.key === 'Enter') return { isEnter: true };
	if (/^\d$/.test(press.key)) return { digit: press.key };
	const command = COMMANDS[press.key.length === 1 ? latin(press).toLowerCase() : press.key];
	return command ? { command } : null;
}

/** Places of a Latin keyboard's punctuation. A clicker presses a place, and knows of no layout. */
const PUNCTUATION: Record<string, string> = { Period: '.', Semicolon: ';' };

/** A key as a Latin keyboard has it: a class may be taught on a Russian one. */
function latin({ key, code }: KeyPress): string {
	if (/^[!-~]$|\p{Script=Latin}/u.test(key)) return key;
	return /^Key[A-Z]$/.test(code) ? code.slice(3) : (PUNCTUATION[code] ?? key);
}
