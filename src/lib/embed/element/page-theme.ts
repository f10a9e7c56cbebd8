/**
 * Whether text of a colour, as a computed style has it, stands on something dark. Null for what is
 * not understood.
 */
export function isLightText(color: string): boolean | null {
	const [, name = '', rest = ''] = /^([a-z]+)\((.*)\)$/.exec(color) ?? [];
	const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
	const [a = 0, b = 0, c = 0] = numbers;
	if (name.startsWith('rgb')) return luma(a, b, c) > 127;
	// After the name of its space, such as srgb or display-p3, from 0 to 1.
	if (name === 'color') return luma(...(numbers.slice(-3) as [number, number, number])) > 0.5;
	if (name === 'oklch' || name === 'oklab') return a > 0.65;
	if (name === 'lch' || name === 'lab') return a > 55;
	return null;
}

/** Brightness as the eye has it, near enough (ITU-R BT.601). */
function luma(red: number, green: number, blue: number): number {
	return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * Tells whether the page around an element is light or dark, by the colour of its text: at once and
 * when that may have changed. Gives the way to end it.
 */
export function watchPage(
	element: HTMLElement,
	tell: (theme: 'light' | 'dark') => void
): () => void {
	const look = () => tell(isLightText(getComputedStyle(element).color) ? 'dark' : 'light');
	const off = new AbortController();
	const { signal } = off;
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
	// Pages fade from one to the other.
	document.addEventListener('transitionend', look, { signal });
	const observer = new MutationObserver(look);
	observer.observe(document.documentElement, { attributes: true });
	observer.observe(document.body, { attributes: true });
	look();
	return () => {
		off.abort();
		observer.disconnect();
	};
}
