/**
 * The HTTP headers that a host should send with the site: what a `<meta>` in the pages can't say.
 * In the words of the common static hosts.
 */

/** With everything: all of it is public, and the same for everyone. */
const EVERYWHERE = [
	// A file is what its type says, whatever is in it.
	['X-Content-Type-Options', 'nosniff'],
	// Other sites learn from a link where it stands, not which event was open.
	['Referrer-Policy', 'strict-origin-when-cross-origin'],
	// Nothing here asks for them, and nothing framed here may.
	['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
	// Other sites' scripts may read the data and load embed.js.
	['Access-Control-Allow-Origin', '*'],
	// Pages that isolate themselves (COEP) may show the frame and the pictures.
	['Cross-Origin-Resource-Policy', 'cross-origin']
] as const;

/** Pages are framed by this site only; the embed page has no such header, and is framed by any. */
const FRAMING = ['Content-Security-Policy', "frame-ancestors 'self'"] as const;

/** Files whose names change with what is in them, and versions that were published, never change. */
const FOR_EVER = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/** Everything else is asked for again each time; the host answers that nothing has changed. */
const FRESH = ['Cache-Control', 'no-cache'] as const;

type Header = readonly [name: string, value: string];

const PAGES = [
	'/',
	'/:lang/',
	'/:lang/:document/',
	'/:lang/:document/events/*',
	'/:lang/:document/handout/*',
	'/:lang/:document/present/*'
];

/**
 * A `_headers` file, as Netlify, Cloudflare Pages and others read it. Where two rules fit a path,
 * hosts differ in whether the values are joined or one of them wins: so no two rules that fit the
 * same path name the same header.
 * @param unchanging paths of what never changes, besides the pages' own code
 */
export function headersFile(unchanging: readonly string[]): string {
	const rules: [path: string, comment: string, headers: readonly Header[]][] = [
		['/*', 'Everything: all of it is public', EVERYWHERE],
		...[...PAGES, ...PAGES.slice(1).map((path) => `/v/:version${path}`)].map(
			(path): (typeof rules)[number] => [
				path,
				'Only this site may frame its pages; any site may frame …/embed/',
				[FRAMING]
			]
		),
		...['_app/immutable/*', ...unchanging].map((path): (typeof rules)[number] => [
			`/${path}`,
			'Never changes',
			[FOR_EVER]
		])
	];
	let last = '';
	const blocks = rules.map(([path, comment, headers]) => {
		const note = comment === last ? '' : `# ${comment}\n`;
		last = comment;
		return `${note}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
	});
	return blocks.join('');
}

/** Addresses that never change, as a regular expression; below any path. */
const FOR_EVER_PATTERN = String.raw`/_app/immutable/|/v/[0-9][^/]*/|/(embed|frame)\.[^/]+\.js$`;

/** For nginx: into the `http` block, but for the part between the lines, into the `server` block. */
export function nginxSnippet(): string {
	const headers = [...EVERYWHERE, [FRAMING[0], '$communique_framing'] as const];
	return `# Into the http block:
map $uri $communique_framing {
	default "${FRAMING[1]}";
	# Any site may frame it. To let only some: "frame-ancestors https://news.example".
	~/embed/(index\\.html)?$ "";
}
map $uri $communique_caching {
	default "${FRESH[1]}";
	~(${FOR_EVER_PATTERN}) "${FOR_EVER[1]}";
}

# Into the server block, or the location that serves the site:
${headers.map(([name, value]) => `add_header ${name} ${value.startsWith('$') ? value : `"${value}"`} always;`).join('\n')}
add_header ${FOR_EVER[0]} $communique_caching;
index index.html;
error_page 404 /404.html;
`;
}

/** For Apache (mod_headers): an .htaccess file in the site's folder. */
export function apacheSnippet(): string {
	const all = EVERYWHERE.map(([name, value]) => `\tHeader always set ${name} "${value}"`);
	return `<IfModule mod_headers.c>
${all.join('\n')}
	Header set ${FRESH[0]} "${FRESH[1]}"
	<If "%{REQUEST_URI} =~ m#(${FOR_EVER_PATTERN})#">
		Header set ${FOR_EVER[0]} "${FOR_EVER[1]}"
	</If>
	# Any site may frame …/embed/. To let only some, give it "frame-ancestors https://news.example".
	<If "%{REQUEST_URI} !~ m#/embed/(index\\.html)?$#">
		Header always set ${FRAMING[0]} "${FRAMING[1]}"
	</If>
</IfModule>
DirectoryIndex index.html
ErrorDocument 404 /404.html
`;
}
