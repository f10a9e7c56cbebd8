import { expect, it } from 'vitest';
import { readDateLine } from '#lib/core/document/date-line.ts';
import { guessLanguage } from '#lib/core/document/source-language.ts';
import { SMALL_SOURCE } from '../../fixtures/small-package.ts';

it.each([
	['zh', SMALL_SOURCE],
	['zh', '联(lian)合(he)声(sheng)明(ming)'],
	['en', 'The Sides reaffirm the declaration of 中国 and Россия.'],
	['ru', 'Стороны подтверждают (MoU) договор.'],
	['en', '']
])('a source is taken for one in %s: %j', (language, source) => {
	expect(guessLanguage(source)).toBe(language);
});

it.each([
	['2024-05-17 04:15:40', '2024-05-17'],
	['2024-05-17T04:15', '2024-05-17'],
	['2024/5/7', '2024-05-07'],
	['2024.5.7', '2024-05-07'],
	['2024年5月17日', '2024-05-17'],
	['17.05.2024', '2024-05-17'],
	['17 May 2024', '2024-05-17'],
	['7 Sept 2024, 10:00', '2024-09-07'],
	['May 17, 2024', '2024-05-17'],
	['17 мая 2024 года', '2024-05-17'],
	['1 августа 2024 г.', '2024-08-01'],
	['17 Mai 2024', undefined],
	['2024-13-01', undefined],
	['on 17 May 2024', undefined],
	['2024', undefined]
])('the date of the line %j is %s', (line, day) => {
	expect(readDateLine(line)).toBe(day);
});
