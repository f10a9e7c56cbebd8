import { mount } from 'svelte';
import { LANGUAGES } from '#lib/core/time/language.ts';
import { wordsIn } from '#lib/embed/words.ts';
import { Loading } from '#lib/view/load/loading.svelte.ts';
import { loadWords } from '#lib/view/load/words.ts';
import { loadMany } from '#lib/view/many/many.ts';
import { loadMessages, setMessages } from '#lib/view/messages.ts';
import '../../../src/app.css';
import Document from './Document.svelte';
import { stage } from './page.ts';

const asked = new URLSearchParams(location.search);
const language = LANGUAGES.find((one) => one === asked.get('lang')) ?? 'en';
document.documentElement.lang = language;
if (asked.has('dark')) document.documentElement.dataset['theme'] = 'dark';
setMessages(await loadMessages(language));
const words = wordsIn(language);
mount(Document, {
	target: stage(),
	props: {
		loading: new Loading(asked.get('src') ?? '', { language }),
		loadWords: await loadWords(language),
		words,
		many: await loadMany(language, words)
	}
});
