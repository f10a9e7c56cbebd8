import { MediaQuery } from 'svelte/reactivity';

const reducedMotion = new MediaQuery('(prefers-reduced-motion: reduce)', false);
const wide = new MediaQuery('(min-width: 56.25rem) and (min-height: 36rem)', true);

export function prefersReducedMotion(): boolean {
	return reducedMotion.current;
}

export function scrollBehavior(): ScrollBehavior {
	return prefersReducedMotion() ? 'instant' : 'smooth';
}

/** Whether the explorer's panes stand side by side and scroll by themselves (see Explorer.svelte). */
export function hasPanes(): boolean {
	return wide.current;
}
