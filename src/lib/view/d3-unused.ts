/**
 * Stands in for d3-transition and d3-color (see vite.config.ts), which d3-zoom imports: nobody here
 * starts a transition that could be interrupted, or interpolates a colour.
 */
export function interrupt(): void {}

const unused = (): never => {
	throw new Error('d3-color is left out of this build');
};

export {
	unused as color,
	unused as cubehelix,
	unused as gray,
	unused as hcl,
	unused as hsl,
	unused as lab,
	unused as lch,
	unused as rgb
};
