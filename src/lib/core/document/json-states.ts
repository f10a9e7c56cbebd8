/** Deepest nesting that is read, as in json.ts. */
export const DEEPEST = 64;

/** Whatever is no list, object or string. */
export const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** What may come next; a string or a scalar may be cut by the end of a piece. */
export type State =
	'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next' | 'string' | 'scalar' | 'done';

/** What is expected there, for who mends the file. */
export const EXPECTED: Record<State, string> = {
	value: 'a value',
	'value-or-end': 'a value',
	key: 'a key in double quotes',
	'key-or-end': 'a key in double quotes',
	colon: '“:”',
	next: '“,”',
	string: 'a valid string',
	scalar: 'a value',
	done: 'the end of the file'
};

/** A list or an object that is open, and where in it the reading is. */
export interface Open {
	isList: boolean;
	/** Whether its entries are handed on. */
	isTheList: boolean;
	/** Index in a list. */
	index: number;
	/** `[from, to)` of the key in an object, in bytes. */
	keyFrom: number;
	keyTo: number;
	/** Keys so far; null inside an entry, where only their number is kept. */
	seen: Set<string> | null;
}
