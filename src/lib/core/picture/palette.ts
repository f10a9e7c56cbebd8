/** The colours of a picture: those of the site's tokens (src/app.css) that a drawing uses. */
export interface Palette {
	paper: string;
	raised: string;
	ink: string;
	soft: string;
	rule: string;
	strong: string;
	accent: string;
	/** By the token that a category names. */
	categories: Readonly<Record<string, string>>;
}

export const LIGHT: Palette = {
	paper: '#fbfaf5',
	raised: '#ffffff',
	ink: '#1e1b15',
	soft: '#5b5548',
	rule: '#d8d2c2',
	strong: '#8a8270',
	accent: '#8f2a1b',
	categories: {
		vermilion: '#a8341f',
		indigo: '#2f4b8f',
		moss: '#47691f',
		ochre: '#80560a',
		plum: '#7d3a74',
		teal: '#16676b'
	}
};

export const DARK: Palette = {
	paper: '#171612',
	raised: '#201e19',
	ink: '#ece7db',
	soft: '#b3ab9a',
	rule: '#3b372e',
	strong: '#857c6a',
	accent: '#f0957f',
	categories: {
		vermilion: '#f08d74',
		indigo: '#93aef0',
		moss: '#a4c973',
		ochre: '#deb057',
		plum: '#dc9bd2',
		teal: '#6cc5c8'
	}
};
