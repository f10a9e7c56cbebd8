import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { root } from './main.js';
import type { SingleFile } from './single-file.ts';

/** Zip entries have a date; one that says nothing makes the same file every time. */
const NO_DATE = new Date(1980, 0, 1);
const MANIFEST = 'imsmanifest.xml';

/** A schema that the standard comes with: packages carry exact copies. */
function controlDocument(fileName: string): XMLFileInfo & { contents: Uint8Array } {
	return { fileName, contents: readFileSync(join(root, 'scripts/scorm', fileName)) };
}

/** What SCORM adds; it imports the others. */
const SCHEMA = controlDocument('adlcp_rootv1p2.xsd');
const IMPORTED = ['imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'].map(
	controlDocument
);

/**
 * A SCORM 1.2 package around a document's single file: a manifest, the schemas that it is written
 * by, and the file as its one SCO. The same file gives the same bytes.
 */
export function scormPackage(file: SingleFile): Uint8Array {
	const schemas = [SCHEMA, ...IMPORTED].map(({ fileName, contents }) => [fileName, contents]);
	return zipSync(
		{
			[MANIFEST]: strToU8(manifest(file)),
			'index.html': strToU8(asSco(file.html)),
			...(Object.fromEntries(schemas) as Record<string, Uint8Array>)
		},
		{ level: 9, mtime: NO_DATE }
	);
}

/** What the schemas of SCORM 1.2 find wrong with a manifest, each with its line; empty where nothing. */
export async function manifestProblems(manifest: string): Promise<string[]> {
	const { valid, errors } = await validateXML({
		xml: { fileName: MANIFEST, contents: manifest },
		schema: SCHEMA,
		preload: IMPORTED
	});
	if (valid) return [];
	const said = errors.map(({ rawMessage }) => rawMessage);
	// Of what it thinks of the schemas themselves nothing, unless that is all it says.
	const ofManifest = said.filter((message) => message.startsWith(MANIFEST));
	return ofManifest.length > 0 ? ofManifest : said;
}

/** As SCORM 1.2 Content Aggregation Model has it, with the IMS Content Packaging 1.1.2 schema. */
export function manifest({ document, language, html }: SingleFile): string {
	const title = cutTitle(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? document);
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="communique.${document}.${language}" version="1.2"
	xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
	xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
	xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
	xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
		http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="document">
		<organization identifier="document">
			<title>${title}</title>
			<item identifier="pages" identifierref="file">
				<title>${title}</title>
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="file" type="webcontent" adlcp:scormtype="sco" href="index.html">
			<file href="index.html"/>
		</resource>
	</resources>
</manifest>
`;
}

/** Characters that the schema allows a title. */
const MOST_TITLE = 200;

/** A title is escaped for HTML, by entities that XML has too: none of them is cut in two. */
function cutTitle(title: string): string {
	const characters = title.match(/&[^;]+;|./gsu) ?? [];
	if (characters.length <= MOST_TITLE) return title;
	return `${characters.slice(0, MOST_TITLE - 1).join('')}…`;
}

/** Marks the page as one that a learning platform waits to hear from. */
export function asSco(html: string): string {
	return html.replace('<html ', '<html data-platform="scorm" ');
}
