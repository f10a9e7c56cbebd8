export * as embed from '../../words/zh.ts';
export * as load from '#lib/paraglide/load/messages/zh.js';
