/** The oldest Node that every tool of the project runs on, by release line. */
const minimum = { 20: 19, 22: 12 };

/**
 * What to tell a user whose Node can't run the project, or `null` when it can.
 * Kept in plain old syntax: it is the first thing that an old Node reads.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function nodeProblem(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const isFine =
		major > 22 || (major === 22 && minor >= minimum[22]) || (major === 20 && minor >= minimum[20]);
	if (isFine) return null;
	return (
		'Communiqué needs Node 20.19 or newer (of the 22 line: 22.12 or newer); this is Node ' +
		version +
		'.\nGet a current one at https://nodejs.org, then run the command again.'
	);
}
