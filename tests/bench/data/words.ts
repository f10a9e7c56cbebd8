import type { Category, Localized } from '#lib/core/document/schemas.ts';
import { pick } from './random.ts';

/** The six categories: each colour and each symbol once. */
export const CATEGORIES: readonly [Category, ...Category[]] = [
	category('treaties', 'Treaties', '条约', 'Договоры', 'vermilion', 'circle'),
	category('visits', 'Visits', '访问', 'Визиты', 'indigo', 'square'),
	category('talks', 'Talks', '会谈', 'Переговоры', 'moss', 'diamond'),
	category('trade', 'Trade', '经贸', 'Торговля', 'ochre', 'triangle'),
	category('culture', 'Culture', '人文', 'Культура', 'plum', 'star'),
	category('transport', 'Transport', '交通', 'Транспорт', 'teal', 'cross')
];

function category(
	id: string,
	en: string,
	zh: string,
	ru: string,
	color: Category['color'],
	symbol: Category['symbol']
): Category {
	return { id, label: { en, zh, ru }, color, symbol };
}

/** Cities; the Russian ones don't change after a colon. */
const CITIES: readonly [Localized, ...Localized[]] = [
	{ en: 'Beijing', zh: '北京', ru: 'Пекин' },
	{ en: 'Moscow', zh: '莫斯科', ru: 'Москва' },
	{ en: 'Harbin', zh: '哈尔滨', ru: 'Харбин' },
	{ en: 'Vladivostok', zh: '符拉迪沃斯托克', ru: 'Владивосток' },
	{ en: 'Geneva', zh: '日内瓦', ru: 'Женева' },
	{ en: 'Shanghai', zh: '上海', ru: 'Шанхай' },
	{ en: 'Saint Petersburg', zh: '圣彼得堡', ru: 'Санкт-Петербург' },
	{ en: 'Heihe', zh: '黑河', ru: 'Хэйхэ' }
];

/** Subjects; the Russian ones as they stand after «о». */
const SUBJECTS: readonly [Localized, ...Localized[]] = [
	{ en: 'mutual legal assistance', zh: '司法协助', ru: 'правовой помощи' },
	{ en: 'cross-border rail traffic', zh: '跨境铁路运输', ru: 'железнодорожном сообщении' },
	{ en: 'river navigation', zh: '界河航行', ru: 'судоходстве на реках' },
	{ en: 'cultural exchange', zh: '文化交流', ru: 'культурном обмене' },
	{ en: 'fisheries', zh: '渔业合作', ru: 'рыболовстве' },
	{ en: 'gas deliveries', zh: '天然气供应', ru: 'поставках газа' },
	{ en: 'student exchange', zh: '留学生交流', ru: 'студенческом обмене' },
	{ en: 'peaceful uses of outer space', zh: '和平利用外层空间', ru: 'мирном использовании космоса' },
	{ en: 'customs procedures', zh: '海关手续', ru: 'таможенных процедурах' },
	{ en: 'plant quarantine', zh: '植物检疫', ru: 'карантине растений' }
];

/** What happened, by subject, city and number. */
const HAPPENINGS: readonly [Happening, ...Happening[]] = [
	(subject, city) => ({
		en: `Treaty on ${subject.en} signed, ${city.en}`,
		zh: `《${subject.zh}条约》在${city.zh}签署`,
		ru: `Подписан договор о ${subject.ru}: ${city.ru}`
	}),
	(subject, city) => ({
		en: `Talks on ${subject.en}, ${city.en}`,
		zh: `${city.zh}${subject.zh}会谈`,
		ru: `Переговоры о ${subject.ru}: ${city.ru}`
	}),
	(subject, _city, number) => ({
		en: `Round ${number} of consultations on ${subject.en}`,
		zh: `第${number}轮${subject.zh}磋商`,
		ru: `${number}-й раунд консультаций о ${subject.ru}`
	}),
	(subject, city) => ({
		en: `Joint communiqué on ${subject.en} issued in ${city.en}`,
		zh: `在${city.zh}发表${subject.zh}联合公报`,
		ru: `Совместное коммюнике о ${subject.ru}: ${city.ru}`
	}),
	(subject) => ({
		en: `Agreement on ${subject.en} enters into force`,
		zh: `《${subject.zh}协定》生效`,
		ru: `Вступает в силу соглашение о ${subject.ru}`
	}),
	(_subject, city, number) => ({
		en: `Delegation visits ${city.en}, meeting ${number}`,
		zh: `代表团访问${city.zh}，第${number}次会晤`,
		ru: `Визит делегации: ${city.ru}, встреча № ${number}`
	})
];

type Happening = (subject: Localized, city: Localized, number: number) => Localized;

/** A title such as a timeline of treaties and talks has, 20 to 70 characters long in English. */
export function randomTitle(random: () => number): Localized {
	const happening = pick(HAPPENINGS, random);
	return happening(pick(SUBJECTS, random), pick(CITIES, random), 1 + Math.floor(random() * 60));
}

/** A summary of a sentence. */
export function summaryOf(title: Localized): Localized {
	return {
		en: `The text says of this event: “${title.en}”. Made up for measuring.`,
		zh: `文本就此写道：“${title.zh}”。本条为测量而编。`,
		ru: `В тексте об этом сказано: «${title.ru}». Придумано для измерений.`
	};
}
