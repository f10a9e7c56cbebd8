import { mount } from 'svelte';
import { FEW_EVENTS } from '#lib/core/timeline/events.ts';
import { reviveDates } from '#lib/core/timeline/revive-dates.ts';
import { loadHandoutMessages, setHandoutMessages } from '#lib/handout/messages.ts';
import { loadLessonMessages, setLessonMessages } from '#lib/lesson/messages.ts';
import { loadPresentMessages, setPresentMessages } from '#lib/present/messages.ts';
import { loadCardMessages, setCardMessages } from '#lib/view/card-messages.ts';
import { loadMany } from '#lib/view/many/many.ts';
import { loadMessages, setMessages } from '#lib/view/messages.ts';
import { tellPlatform } from './learning-platform.ts';
import { DATA_ID, TARGET_ID, type SingleData } from './single-data.ts';
import SingleFile from './SingleFile.svelte';
// Its style sheet goes into the file as well, and hides it as soon as there is a script.
import './StaticExplorer.svelte';

const target = document.getElementById(TARGET_ID);
const data = JSON.parse(document.getElementById(DATA_ID)?.textContent ?? '') as SingleData;

async function start(target: HTMLElement): Promise<void> {
	const { language, events } = reviveDates(data.explorer);
	setMessages(await loadMessages(language));
	setCardMessages(await loadCardMessages(language));
	setPresentMessages(await loadPresentMessages(language));
	setLessonMessages(await loadLessonMessages(language));
	setHandoutMessages(await loadHandoutMessages(language));
	const many = events.length > FEW_EVENTS ? await loadMany(language) : null;
	if (document.documentElement.dataset['platform'] === 'scorm') tellPlatform();
	target.replaceChildren();
	mount(SingleFile, { target, props: { data, many } });
}

if (target) void start(target);
