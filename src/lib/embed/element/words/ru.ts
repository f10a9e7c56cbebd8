export * as embed from '../../words/ru.ts';
export * as load from '#lib/paraglide/load/messages/ru.js';
