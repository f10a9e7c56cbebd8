import ts from 'typescript';

/*
 * What editors complete in markup, read from the types that the package has: so there is one place
 * where an attribute is named and said what it does.
 */

interface Described {
	name: string;
	description: string;
}

interface Member extends Described {
	/** As it is written. */
	type: string;
	/** The words that it may be, where those are all. */
	values: string[];
}

/** What the types say of the element. */
export interface ElementGuide {
	tag: string;
	description: string;
	attributes: Member[];
	events: Member[];
	slots: Described[];
	parts: Described[];
	properties: Described[];
}

const TAG = 'diplomatic-timeline';

/** @param source text of src/lib/embed/package/types.ts */
export function readGuide(source: string): ElementGuide {
	const file = ts.createSourceFile('types.ts', source, ts.ScriptTarget.Latest, true);
	const find = (name: string) => {
		const found = file.statements.find(
			(one) => ts.isInterfaceDeclaration(one) && one.name.text === name
		);
		if (!found) throw new Error(`types.ts has no interface ${name}`);
		return found as ts.InterfaceDeclaration;
	};
	const element = find('DiplomaticTimelineElement');
	const tagged = (tag: string) =>
		ts.getJSDocTags(element).flatMap((one): Described[] => {
			if (one.tagName.text !== tag) return [];
			const [, name = '', description = ''] =
				/^\s*(\S*?)\s*-\s+([^]*)$/.exec(ts.getTextOfJSDocComment(one.comment) ?? '') ?? [];
			return [{ name, description: oneLine(description) }];
		});
	return {
		tag: TAG,
		description: commentOf(element),
		attributes: find('DiplomaticTimelineAttributes').members.map(readMember),
		events: find('DiplomaticTimelineEventMap').members.map(readMember),
		slots: tagged('slot'),
		parts: tagged('csspart'),
		properties: tagged('cssprop')
	};
}

function readMember(member: ts.TypeElement): Member {
	if (!ts.isPropertySignature(member) || !member.type)
		throw new Error('types.ts: a member of no type');
	const types = ts.isUnionTypeNode(member.type) ? [...member.type.types] : [member.type];
	const said = types.filter((type) => !/^(null|undefined)$/.test(type.getText()));
	const words = said.flatMap((type) =>
		ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : []
	);
	return {
		name: member.name.getText(),
		description: commentOf(member),
		type: said.map((type) => type.getText()).join(' | '),
		values: words
	};
}

/** The first part of the comment before a declaration, on one line. */
function commentOf(node: ts.Node): string {
	const [comment] = ts.getJSDocCommentsAndTags(node);
	return oneLine(ts.getTextOfJSDocComment(comment?.comment) ?? '');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** custom-elements.json (Custom Elements Manifest 1.0.0). */
export function customElementsManifest(guide: ElementGuide): object {
	const { tag, description, attributes, events, slots, parts, properties } = guide;
	const typed = ({ name, description, type }: Member) => ({
		name,
		description,
		type: { text: type }
	});
	return {
		schemaVersion: '1.0.0',
		modules: [
			{
				kind: 'javascript-module',
				path: 'index.js',
				declarations: [
					{
						kind: 'class',
						customElement: true,
						name: 'DiplomaticTimelineElement',
						tagName: tag,
						description,
						superclass: { name: 'HTMLElement' },
						attributes: attributes.map(typed),
						members: [
							...attributes
								.filter(({ name }) => name !== 'lang')
								.map((one) => ({ kind: 'field', ...typed(one), attribute: one.name })),
							{ kind: 'method', name: 'retry' }
						],
						events: events.map(typed),
						slots,
						cssParts: parts,
						cssProperties: properties
					}
				],
				exports: [
					{
						kind: 'custom-element-definition',
						name: tag,
						declaration: { name: 'DiplomaticTimelineElement', module: 'index.js' }
					},
					{
						kind: 'js',
						name: 'DiplomaticTimelineElement',
						declaration: { name: 'DiplomaticTimelineElement', module: 'index.js' }
					}
				]
			}
		]
	};
}

/** html-custom-data.json, for the setting `html.customData` of VS Code. */
export function htmlCustomData({ tag, description, attributes }: ElementGuide): object {
	return {
		version: 1.1,
		tags: [
			{
				name: tag,
				description,
				attributes: attributes.map(({ name, description, values }) => ({
					name,
					description,
					...(values.length > 0 && { values: values.map((name) => ({ name })) })
				}))
			}
		]
	};
}

/** The tables of the package's README. */
export function guideTables({ attributes, events, parts, properties }: ElementGuide): string {
	const table = (head: string, rows: readonly Described[]) =>
		[
			`| ${head} | |`,
			'| --- | --- |',
			...rows.map(({ name, description }) => `| \`${name}\` | ${description} |`)
		].join('\n');
	return [
		table('attribute', attributes),
		table('event', events),
		table('part', parts),
		table('custom property', properties)
	].join('\n\n');
}
