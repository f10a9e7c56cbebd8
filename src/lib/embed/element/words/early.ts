import type { Language } from '#lib/core/time/language.ts';
import * as en from '#lib/paraglide/load/messages/en.js';
import * as ru from '#lib/paraglide/load/messages/ru.js';
import * as zh from '#lib/paraglide/load/messages/zh.js';
import type { LoadWords } from '#lib/view/load/words.ts';

type EarlyWords = Pick<
	LoadWords,
	'failed' | 'retry' | 'waiting' | 'cancel' | 'cancelled' | 'fault_unreachable'
>;

/**
 * What is said before the words of a language have come, and when they do not come: that is only
 * “waiting”, “cancelled” and “unreachable”. Named one by one: the rest stays out of the script.
 */
export const EARLY_WORDS = {
	en: {
		failed: en.failed,
		retry: en.retry,
		waiting: en.waiting,
		cancel: en.cancel,
		cancelled: en.cancelled,
		fault_unreachable: en.fault_unreachable
	},
	zh: {
		failed: zh.failed,
		retry: zh.retry,
		waiting: zh.waiting,
		cancel: zh.cancel,
		cancelled: zh.cancelled,
		fault_unreachable: zh.fault_unreachable
	},
	ru: {
		failed: ru.failed,
		retry: ru.retry,
		waiting: ru.waiting,
		cancel: ru.cancel,
		cancelled: ru.cancelled,
		fault_unreachable: ru.fault_unreachable
	}
} as Record<Language, EarlyWords>;
