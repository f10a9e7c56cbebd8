/**
 * Addresses of the files that came along, for what fetches or links them: nothing else can be fetched
 * from a page that was opened from a disk.
 */
export function keptFiles(files: Readonly<Record<string, string>>): (file: string) => string {
	const addresses = new Map<string, string>();
	return (file) => {
		const text = files[file];
		if (text === undefined) return file;
		let address = addresses.get(file);
		if (address === undefined) {
			const type = file.endsWith('.json') ? 'application/json' : 'text/plain;charset=utf-8';
			address = URL.createObjectURL(new Blob([text], { type }));
			addresses.set(file, address);
		}
		return address;
	};
}
