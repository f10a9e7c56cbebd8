import type { EmbedState } from '../embed-state.svelte.ts';
import type { ElementLoading } from './element-loading.svelte.ts';

/** What an element has come to. */
export class ElementStage {
	loading = $state.raw<ElementLoading | null>(null);
	embed = $state.raw<EmbedState | null>(null);
}
