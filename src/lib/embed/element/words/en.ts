export * as embed from '../../words/en.ts';
export * as load from '#lib/paraglide/load/messages/en.js';
