import type { EmbedState } from '../embed-state.svelte.ts';
import type { ElementLoading } from './element-loading.svelte.ts';
import type { PreparedDrawing } from './parts.ts';

/** What an element has come to. */
export class ElementStage {
	loading = $state.raw<ElementLoading | null>(null);
	embed = $state.raw<EmbedState | null>(null);
	/** What draws it, where that is not the element's own components. */
	draw = $state.raw<PreparedDrawing['draw'] | null>(null);
}
