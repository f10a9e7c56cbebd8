import type { Language } from '#lib/core/time/language.ts';
import type { CategoryData } from '#lib/core/timeline/explorer-data.ts';
import type { PaintStyle } from './paint-many.ts';

/**
 * The page's colours and font for the canvas, read anew when the theme changes.
 * @param swatches elements that have a category's colour each as their text colour
 */
export function watchStyle(
	root: HTMLElement,
	swatches: () => readonly HTMLElement[],
	categories: readonly CategoryData[],
	language: Language
): { readonly current: PaintStyle } {
	const read = (): PaintStyle => {
		const style = getComputedStyle(root);
		const color = (name: string) => {
			probe.style.color = `var(${name})`;
			return getComputedStyle(probe).color;
		};
		const probe = document.createElement('i');
		probe.hidden = true;
		root.append(probe);
		const compact = new Intl.NumberFormat(language, { notation: 'compact' });
		const made = {
			categories: categories.map(({ symbol }, index) => {
				const swatch = swatches()[index];
				return {
					color: swatch ? getComputedStyle(swatch).color : style.color,
					symbol: new Path2D(symbol)
				};
			}),
			ink: color('--ink'),
			inkSoft: color('--ink-soft'),
			paper: color('--paper-raised'),
			rule: color('--rule'),
			hit: color('--hit'),
			font: style.fontFamily,
			figure: (count: number) => (count < 10_000 ? String(count) : compact.format(count))
		};
		probe.remove();
		return made;
	};
	let current = $state.raw(read());
	$effect(() => {
		const update = () => (current = read());
		const scheme = matchMedia('(prefers-color-scheme: dark)');
		const contrast = matchMedia('(forced-colors: active)');
		const theme = new MutationObserver(update);
		theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
		scheme.addEventListener('change', update);
		contrast.addEventListener('change', update);
		return () => {
			theme.disconnect();
			scheme.removeEventListener('change', update);
			contrast.removeEventListener('change', update);
		};
	});
	return {
		get current() {
			return current;
		}
	};
}
