// The last step of a build: tells the service worker which files there are, and what is in them.
import { join } from 'node:path';
import { root } from './support/main.js';
import { stampServiceWorker } from './support/offline-files.js';

const sets = stampServiceWorker(join(root, 'build'));
const count = Object.values(sets).reduce((sum, files) => sum + Object.keys(files).length, 0);
console.log(`Kept for use without a network: ${count} files.`);
