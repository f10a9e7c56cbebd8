import type { ExplorerData } from '#lib/core/timeline/explorer-data.ts';

declare global {
	namespace App {
		interface PageData {
			siteUrl: string | null;
			explorer?: ExplorerData;
		}
	}
}
