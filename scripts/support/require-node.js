// Import this first: modules run in the order of their imports, so that an old Node is told so
// in words before it meets anything that it can't run.
import { nodeProblem } from './node-version.js';

const problem = nodeProblem(process.versions.node);
if (problem) {
	console.error(problem);
	process.exit(1);
}
