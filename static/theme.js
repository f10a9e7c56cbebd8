// Runs before the first paint, so that a reader's choice of light or dark does not flash.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage is closed in a sandboxed frame: the system's theme stands.
}
