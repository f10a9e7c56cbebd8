import type { Problem } from '#lib/core/document/problem.ts';

/** Why a timeline could not be loaded. Words for it are the screen's; this is for the developer too. */
export type LoadFault =
	/** No answer: no network, no such host, or its server does not allow this page (CORS). */
	| { kind: 'unreachable' }
	/** The server answered with something other than the file. */
	| { kind: 'status'; status: number }
	/** Nothing came for so long. */
	| { kind: 'slow'; seconds: number }
	/** The connection was lost after so many bytes; `total` where the server told it. */
	| { kind: 'interrupted'; loaded: number; total: number | null }
	/** The file is something else: a page, a picture. */
	| { kind: 'type'; contentType: string }
	/** Over the limit, in bytes; `size` where the server told it. */
	| { kind: 'too-big'; limit: number; size: number | null }
	/** Not UTF-8 from this place on. */
	| { kind: 'encoding'; line: number; column: number }
	/** Not JSON, or not CSV, from this place on; `found` and `expected` as in `readJson`. */
	| { kind: 'syntax'; line: number; column: number; found: string; expected: string }
	/** Written for a later version of the format. */
	| { kind: 'newer'; version: number; newest: number }
	/** Not a timeline: the first problems, and how many there are besides. */
	| { kind: 'invalid'; problems: readonly Problem[]; more: number };

/** Thrown by `loadTimeline`; where it was aborted, the signal's reason is thrown instead. */
export class LoadError extends Error {
	override name = 'LoadError';
	readonly fault: LoadFault;

	constructor(fault: LoadFault) {
		super(describe(fault));
		this.fault = fault;
	}
}

/** For the console and for events: English, as all of the platform's own errors are. */
function describe(fault: LoadFault): string {
	switch (fault.kind) {
		case 'unreachable':
			return 'The timeline could not be reached, or its server does not allow this page to read it (CORS).';
		case 'status':
			return `The server answered with status ${fault.status}.`;
		case 'slow':
			return `The server sent nothing for ${fault.seconds} s.`;
		case 'interrupted':
			return `The connection was lost after ${fault.loaded} bytes.`;
		case 'type':
			return `The file is no timeline but ${fault.contentType}.`;
		case 'too-big':
			return `The file is larger than ${fault.limit} bytes.`;
		case 'encoding':
			return `The file is not UTF-8 (line ${fault.line}, column ${fault.column}).`;
		case 'syntax':
			return `Line ${fault.line}, column ${fault.column}: found ${fault.found}, expected ${fault.expected}.`;
		case 'newer':
			return `The file has version ${fault.version} of the format; this program knows ${fault.newest}.`;
		case 'invalid': {
			const lines = fault.problems.map(({ message }) => message);
			return [...lines, ...(fault.more > 0 ? [`and ${fault.more} more`] : [])].join('\n');
		}
	}
}
