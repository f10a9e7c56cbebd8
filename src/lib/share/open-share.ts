import { mount, unmount } from 'svelte';
import type { ExplorerState } from '#lib/view/explorer-state.svelte.ts';
import { m } from '#lib/view/messages.ts';
import { loadShareWords } from './messages.ts';
import ShareDialog from './ShareDialog.svelte';
import { ShareState } from './share-state.svelte.ts';

/** Opens the share dialog. All of it is loaded with this module, when it is first asked for. */
export async function openShare(explorer: ExplorerState): Promise<void> {
	const share = new ShareState(explorer, {
		explore: m,
		share: await loadShareWords(explorer.language)
	});
	const dialog = mount(ShareDialog, {
		target: document.body,
		props: { share, onclose: () => void unmount(dialog) }
	});
}
