/**
 * Gives what fetches a part by its name. A browser keeps in mind that a module has not come, so that
 * what has failed is asked for by another address each time; what has not, by its own.
 * @param load imports the module at an address
 */
export function partFetcher<Name extends string>(
	files: Record<Name, string>,
	folder: URL,
	load: (href: string) => Promise<unknown>
): (name: Name) => Promise<unknown> {
	const failures = new Map<Name, number>();
	return async (name) => {
		const failed = failures.get(name);
		const url = new URL(failed === undefined ? files[name] : `${files[name]}#${failed}`, folder);
		try {
			return await load(url.href);
		} catch (error) {
			failures.set(name, (failed ?? 0) + 1);
			throw error;
		}
	};
}
