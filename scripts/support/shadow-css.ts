/** The element in the shadow root that holds all of it; src/lib/embed/element makes it. */
const ROOT = '.communique';

/**
 * Makes the style sheet of a page one for a shadow root. Nothing of the host's page comes in: what is
 * inherited begins anew inside, where no rule of the page reaches; lengths do not go by the font of
 * the page's root. Each token can be set by the page as `--communique-<token>`.
 */
export function shadowCss(pageCss: string): string {
	const css = fixedLengths(pageCss)
		.replace(/:root\[data-theme=['"]?(\w+)['"]?\]/g, `${ROOT}[data-theme=$1]`)
		.replace(/(^|[},{])\s*:root\b/g, `$1${ROOT}`)
		.replace(/(^|[},{])\s*html\s*\{[^}]*\}/g, '$1')
		.replace(/(^|[},{])\s*body\s*\{/g, `$1${ROOT}{`);
	const { before, tokens, after } =
		/^(?<before>[^]*?\.communique\{)(?<tokens>[^}]*)(?<after>\}[^]*)$/.exec(css)?.groups ?? {};
	if (tokens === undefined) throw new Error('the style sheet has no tokens');
	const open = tokens.replace(/--([\w-]+):([^;]+)/g, '--$1:var(--communique-$1,$2)');
	return [
		// An inline block is out of reach of what strikes the page's text through; paper may break a block.
		':host{display:block;text-indent:0!important}:host([hidden]),slot[hidden]{display:none!important}',
		`${ROOT}{all:initial;display:inline-block;inline-size:100%;vertical-align:top}`,
		`@media print{${ROOT}{display:block}}${ROOT}.fills{block-size:100%}`,
		before,
		open,
		after,
		// The page's own, which it tells by its text's colour, unless it is named.
		`${ROOT}[data-theme=auto][data-page=light]{color-scheme:light}`,
		`${ROOT}[data-theme=auto][data-page=dark]{color-scheme:dark}`
	].join('');
}

/** Lengths that do not go by the font of the page's root. */
export function fixedLengths(css: string): string {
	return css.replace(/(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * 16}px`);
}
