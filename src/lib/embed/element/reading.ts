import { readHere as createReader } from '#lib/view/load/read-here.ts';
import { readOpened } from '#lib/view/load/read-opened.ts';
import type { TimelineReading } from './parts.ts';

/** Reads in the page: a worker may not come from another origin. */
export const readHere: TimelineReading['readHere'] = (opened, options) =>
	readOpened(opened, { ...options, createReader });
