import { MediaQuery } from 'svelte/reactivity';

// Made when they are first asked: a server that only imports this has no window.
let reducedMotion: MediaQuery | undefined;
let wide: MediaQuery | undefined;

export function prefersReducedMotion(): boolean {
	reducedMotion ??= new MediaQuery('(prefers-reduced-motion: reduce)', false);
	return reducedMotion.current;
}

export function scrollBehavior(): ScrollBehavior {
	return prefersReducedMotion() ? 'instant' : 'smooth';
}

/** Whether the explorer's panes stand side by side and scroll by themselves (see Explorer.svelte). */
export function hasPanes(): boolean {
	wide ??= new MediaQuery('(min-width: 56.25rem) and (min-height: 36rem)', true);
	return wide.current;
}
