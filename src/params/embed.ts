import type { ParamMatcher } from '@sveltejs/kit';

/** The scripts that are built apart: see src/lib/server/embed-files.ts. */
export const match: ParamMatcher = (param) => /^(embed|frame|resize)(\.[\w.-]+)?\.js$/.test(param);
