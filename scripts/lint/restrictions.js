/** A shape of code that is not allowed, and what to write instead. */
/** @typedef {{ selector: string, message: string }} Restriction */

/**
 * Time is UTC throughout: what depends on the machine's zone or language gives every reader
 * another timeline.
 *
 * @type {Restriction[]}
 */
const localTime = [
	{
		selector:
			'MemberExpression[property.name=/^[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
		message: 'This reads or sets the time of the machine’s zone. Use the UTC form.'
	},
	{
		selector: 'NewExpression[callee.name=/^(Svelte)?Date$/][arguments.length>1]',
		message: 'new Date(year, month, …) is local time. Use Date.UTC(…).'
	},
	{
		selector:
			'NewExpression[callee.name=/^(Svelte)?Date$/] > :matches(Literal[value=/./], TemplateLiteral).arguments',
		message: 'Date reads text loosely (2024-02-30 moves on to March). Use our EDTF reader.'
	},
	{
		selector: 'MemberExpression[object.name="Date"][property.name="parse"]',
		message: 'Date.parse reads text loosely and in local time. Use our EDTF reader.'
	},
	{
		selector: 'CallExpression[callee.name="Date"]',
		message: 'Date() gives the local time as English text.'
	},
	{
		selector:
			'CallExpression > MemberExpression[property.name=/^to(LocaleDate|LocaleTime|Date|Time)String$/]',
		message: 'Use Intl.DateTimeFormat with a language and timeZone: "UTC".'
	},
	{
		selector: 'CallExpression[callee.property.name="toLocaleString"][arguments.length=0]',
		message: 'Name the language: without one it is the machine’s.'
	},
	{
		selector: 'NewExpression[callee.property.name="DateTimeFormat"][arguments.length<2]',
		message: 'Give Intl.DateTimeFormat a language and timeZone: "UTC".'
	},
	{
		selector:
			'NewExpression[callee.property.name="DateTimeFormat"] > ObjectExpression:not(:has(> Property[key.name="timeZone"])):not(:has(> SpreadElement))',
		message: 'Give Intl.DateTimeFormat timeZone: "UTC".'
	},
	{
		selector:
			'ImportDeclaration[source.value="d3"] > ImportSpecifier[imported.name=/^(time(?!r|out|Interval|Format|Parse)|timeFormat$|timeParse$|scaleTime$)/]',
		message: 'D3’s time* and scaleTime are local time. Use utc* and scaleUtc.'
	}
];

/**
 * Text never becomes markup or code: the pages run under a policy that refuses it, and documents
 * come from others.
 *
 * @type {Restriction[]}
 */
const sinks = [
	{
		selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
		message: 'Text must not become markup. Use textContent, or Svelte’s markup.'
	},
	{
		selector:
			'MemberExpression[property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
		message: 'Text must not become markup. Build elements, or use Svelte’s markup.'
	},
	{
		selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
		message: 'document.write is refused by the pages’ policy.'
	},
	{
		selector: 'CallExpression[callee.property.name="html"]',
		message: 'D3’s html() sets innerHTML. Use text(), or Svelte’s markup.'
	},
	{
		selector:
			'CallExpression[callee.property.name=/^(setA|a)ttr(ibute)?$/][arguments.0.value="style"]',
		message: 'The pages’ policy refuses style attributes. Use a class, or element.style.x = ….'
	},
	{
		selector:
			'CallExpression[callee.property.name=/^(setA|a)ttr(ibute)?$/][arguments.0.value=/^on/i]',
		message: 'The pages’ policy refuses handlers in attributes. Use addEventListener.'
	}
];

/**
 * The site works under any sub-path, as it was built.
 *
 * @type {Restriction[]}
 */
const addresses = [
	{
		selector:
			'SvelteAttribute[key.name=/^(href|src|action|poster)$/] > SvelteLiteral[value=/^\\//]',
		message: 'An address from the root breaks under a sub-path. Use resolve() or asset().'
	}
];

/** For all of src/. */
export const sourceRestrictions = [...localTime, ...sinks, ...addresses];

/**
 * For the pure code besides: the same arguments give the same result.
 *
 * @type {Restriction[]}
 */
export const coreRestrictions = [
	{
		selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
		message: 'The core does not know what time it is: take it as an argument.'
	},
	{
		selector: 'MemberExpression[object.name="Date"][property.name="now"]',
		message: 'The core does not know what time it is: take it as an argument.'
	},
	{
		selector: 'MemberExpression[object.name="Math"][property.name="random"]',
		message: 'The core gives the same result each time: take the number as an argument.'
	},
	{
		selector:
			'ImportDeclaration[source.value="d3"] > ImportSpecifier[imported.name=/^(select|selection|selector|selectorAll|matcher|style|namespaces?|creat(e|or)|local|window|pointers?|zoom|Zoom|drag|brush|axis|transition$|active$|interrupt$|(json|csv|dsv|tsv|text|xml|html|svg|image|blob|buffer)$|timer|timeout$|interval$|now$)/]',
		message: 'The core uses only D3’s pure functions: no DOM, no network, no clock.'
	},
	{
		selector: 'ImportDeclaration[source.value="d3"] > ImportNamespaceSpecifier',
		message: 'Import the functions of d3 by name, so that it shows which ones the core uses.'
	}
];
