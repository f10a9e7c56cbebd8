import type { ReadFault } from '#lib/core/timeline/read-fault.ts';

/** Why a timeline could not be loaded. Words for it are the screen's. */
export type LoadFault =
	| ReadFault
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
	/** Over the limit, in bytes, or over what this device can hold; `size` where it is known. */
	| { kind: 'too-big'; limit: number | null; size: number | null };

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
			return `The file is larger than ${fault.limit ?? 'this device can hold'}${fault.limit === null ? '' : ' bytes'}.`;
		case 'encoding':
			return `The file is not UTF-8 (line ${fault.line}, column ${fault.column}).`;
		case 'syntax':
			return `Line ${fault.line}, column ${fault.column}: found ${fault.found}, expected ${fault.expected}.`;
		case 'newer':
			return `The file has version ${fault.version} of the format; this program knows ${fault.newest}.`;
		case 'invalid': {
			const place = fault.file === undefined ? '' : `${fault.file}: `;
			const lines = fault.problems.map(
				({ path, found, expected, nearest }) =>
					`${place}${path}: found ${found}, expected ${expected}${nearest === undefined ? '' : `; nearest: ${nearest}`}`
			);
			return [...lines, ...(fault.more > 0 ? [`and ${fault.more} more`] : [])].join('\n');
		}
	}
}

/** Why loading failed; null for an error of the program. Errors may come from another bundle. */
export function faultOf(error: unknown): LoadFault | null {
	const isOurs = error instanceof Error && error.name === 'LoadError' && 'fault' in error;
	return isOurs ? (error as LoadError).fault : null;
}
