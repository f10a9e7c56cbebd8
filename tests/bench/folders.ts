import { join } from 'node:path';
import { root } from '../../scripts/support/main.js';

/** What the benchmark makes for itself. */
export const CACHE = join(root, '.cache/bench');

/** The built pages. */
export const SITE = join(CACHE, 'site');

/** The generated events, compressed. */
export const DATA = join(CACHE, 'data');

/** Where the peers are installed. */
export const PEERS = join(CACHE, 'peers');
