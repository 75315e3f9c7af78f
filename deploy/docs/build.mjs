// Makes the site out of what is in the repository: guides, contracts, decisions. `./bangfu docs` calls it with the folder to fill.
// Nothing of it is loaded from elsewhere, so that it can be read without the internet. A link that leads nowhere fails the build.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import yaml from 'js-yaml';
import { Marked } from 'marked';
import { languages } from './words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const site = process.argv[2];
const text = (file) => readFileSync(join(root, file), 'utf8');
const services = Object.keys(languages.en.services);

// --- which files are pages, and where -----------------------------------------------------------

const pages = new Map();
for (const file of Object.keys(languages.en.pages)) pages.set(file, file.replace(/\.md$/, '.html').replaceAll('/', '-').toLowerCase());
for (const file of readdirSync(join(root, 'docs/adr')).filter((name) => name.endsWith('.md'))) {
  pages.set(`docs/adr/${file}`, file === 'README.md' ? 'decisions.html' : `adr-${file.slice(0, 4)}.html`);
}
for (const service of services) pages.set(`services/${service}/README.md`, `service-${service}.html`);
for (const service of services) pages.set(`api-specs/openapi/${service}.yaml`, `api-${service}.html`);
pages.set('api-specs/events/asyncapi.yaml', 'events.html');

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const slug = (heading) =>
  heading.toLowerCase().replace(/<[^>]+>|[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-');

// --- the frame of every page --------------------------------------------------------------------

function frame(name, title, body, { language = 'en', wide = false, head = '', scripts = '' } = {}) {
  const words = languages[language];
  const [other, called] = words.other;
  const link = ([file, label]) => `<li><a href="${pages.get(file)}"${pages.get(file) === name ? ' aria-current="page"' : ''}>${escape(label)}</a></li>`;
  const listed = Object.entries(words.pages);
  const group = (heading, items) => `<h2>${heading}</h2><ul>${items.map(link).join('')}</ul>`;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; script-src 'self'${scripts}">
<title>${escape(title)}</title>
<link rel="stylesheet" href="assets/site.css">${head}
<body class="${wide ? 'wide' : ''}">
<header><a class="home" href="${words.home}">帮扶 Bangfu</a><a href="${other}.html" lang="${other === 'en' ? 'en' : 'zh-CN'}">${called}</a></header>
<details class="menu"><summary aria-label="Menu">☰</summary><nav>
${group(words.guides, listed.filter(([file]) => file.startsWith('docs/')))}
${group(words.contracts, [...services.map((service) => [`api-specs/openapi/${service}.yaml`, words.services[service][0]]), ['api-specs/events/asyncapi.yaml', words.events]])}
${group(words.about, [...listed.filter(([file]) => !file.startsWith('docs/')), ['docs/adr/README.md', words.decisions]])}
</nav></details>
<main>${body}</main>
<script src="assets/site.js"></script>
</body></html>
`;
}

const write = (name, content) => writeFileSync(join(site, name), content);

// --- guides, from Markdown ----------------------------------------------------------------------

const broken = [];
const anchors = new Map();

function toHtml(file) {
  const found = new Set();
  anchors.set(pages.get(file), found);
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        const id = slug(inner);
        found.add(id);
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      table(token) {
        const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        return `<div class="table"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        if (/^[a-z]+:/.test(href)) return `<a href="${escape(href)}" rel="noopener">${inner}</a>`;
        const [path, anchor] = href.split('#');
        const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path));
        if (!existsSync(join(root, target))) broken.push(`${file}: ${href}`);
        const readme = posix.join(target, 'README.md');
        const page = pages.get(target) ?? pages.get(readme);
        if (page === undefined) return `<code title="${escape(target)}">${inner}</code>`;
        if (anchor) wanted.push([file, page, anchor]);
        return `<a href="${page}${anchor ? `#${anchor}` : ''}">${inner}</a>`;
      },
      image({ href, text: alt }) {
        const target = posix.normalize(posix.join(posix.dirname(file), href));
        cpSync(join(root, target), join(site, 'assets', posix.basename(target)));
        return `<img src="assets/${posix.basename(target)}" alt="${escape(alt)}">`;
      },
    },
  });
  return marked.parse(text(file));
}

const wanted = [];

// --- contracts ----------------------------------------------------------------------------------

// payloads stand in files beside the topics; a reader in a browser has one document
function bundled() {
  const topics = yaml.load(text('api-specs/events/asyncapi.yaml'));
  for (const message of Object.values(topics.components.messages)) {
    const reference = message.payload?.$ref;
    if (!reference?.startsWith('./')) continue;
    const payload = JSON.parse(text(posix.join('api-specs/events', reference)));
    const example = reference.replace('.schema.json', '.example.json');
    delete payload.$id;
    delete payload.$schema;
    message.payload = payload;
    message.examples = [{ payload: JSON.parse(text(posix.join('api-specs/events', example))) }];
  }
  return topics;
}

function contract(service) {
  const name = `api-${service}.html`;
  write(`assets/${service}.json`, JSON.stringify(yaml.load(text(`api-specs/openapi/${service}.yaml`))));
  cpSync(join(root, `api-specs/openapi/${service}.yaml`), join(site, `assets/${service}.yaml`));
  const [title, what] = languages.en.services[service];
  const chinese = languages['zh-CN'].services[service];
  const body = `<p class="file">${chinese[0]} · ${title} — ${chinese[1]} · <a href="assets/${service}.yaml" download>OpenAPI 3.1</a> · <a href="service-${service}.html">README</a></p>
<div id="contract" data-contract="assets/${service}.json"></div><script src="assets/redoc.standalone.js"></script><script src="assets/contract.js"></script>`;
  write(name, frame(name, title, body, { wide: true }));
  return what;
}

// --- the site -----------------------------------------------------------------------------------

rmSync(site, { recursive: true, force: true });
mkdirSync(join(site, 'assets'), { recursive: true });
for (const file of ['site.css', 'site.js', 'contract.js', 'events.js']) cpSync(join(here, file), join(site, 'assets', file));
const modules = join(here, 'node_modules');
cpSync(join(modules, 'redoc/bundles/redoc.standalone.js'), join(site, 'assets/redoc.standalone.js'));
cpSync(join(modules, '@asyncapi/react-component/browser/standalone/index.js'), join(site, 'assets/asyncapi.standalone.js'));
cpSync(join(modules, '@asyncapi/react-component/styles/default.min.css'), join(site, 'assets/asyncapi.css'));

// whatever is given away goes with its licence
for (const file of ['LICENSE', 'NOTICE']) cpSync(join(root, file), join(site, `${file}.txt`));
cpSync(join(modules, 'redoc/bundles/redoc.standalone.js.LICENSE.txt'), join(site, 'assets/redoc.standalone.js.LICENSE.txt'));
cpSync(join(modules, '@asyncapi/react-component/browser/standalone/index.js.LICENSE.txt'), join(site, 'assets/index.js.LICENSE.txt'));

for (const [file, name] of pages) {
  if (!file.endsWith('.md')) continue;
  const body = toHtml(file);
  const title = text(file).match(/^# (.+)$/m)?.[1] ?? file;
  write(name, frame(name, title, `<article>${body}</article>`));
}
services.forEach(contract);
write('assets/events.json', JSON.stringify(bundled()));
write(
  'events.html',
  frame('events.html', languages.en.events, '<div id="events"></div><script src="assets/asyncapi.standalone.js"></script><script src="assets/events.js"></script>', {
    wide: true,
    head: '<link rel="stylesheet" href="assets/asyncapi.css">',
    // its parser makes functions of schemas
    scripts: " 'unsafe-eval'",
  }),
);

for (const [language, words] of Object.entries(languages)) {
  const card = (file, label, what) => `<a class="card" href="${pages.get(file)}"><b>${escape(label)}</b><span>${escape(what)}</span></a>`;
  const body = `<article><h1>${words.title}</h1><p class="lead">${words.lead}</p>
<h2>${words.start}</h2><p>${words.startText}</p><pre><code>./bangfu demo</code></pre>
<h2>${words.contracts}</h2><div class="cards">
${services.map((service) => card(`api-specs/openapi/${service}.yaml`, ...words.services[service])).join('')}
${card('api-specs/events/asyncapi.yaml', words.events, words.eventsText)}
${card('api-specs/problems.md', words.pages['api-specs/problems.md'], 'RFC 9457')}</div>
<h2>${words.guides}${words.english}</h2><div class="cards">
${Object.entries(words.pages).filter(([file]) => file.startsWith('docs/')).map(([file, label]) => card(file, label, languages[language === 'en' ? 'zh-CN' : 'en'].pages[file])).join('')}</div>
<h2>${words.promise}</h2><p>${words.promiseText} <a href="${pages.get('api-specs/README.md')}">${words.pages['api-specs/README.md']}</a></p></article>`;
  write(words.home, frame(words.home, words.title, body, { language }));
}

for (const [file, page, anchor] of wanted) {
  if (!anchors.get(page)?.has(anchor)) broken.push(`${file}: ${page}#${anchor}`);
}
if (broken.length > 0) {
  console.error(`links that lead nowhere:\n  ${broken.join('\n  ')}`);
  process.exit(1);
}
console.log(`${pages.size + 2} pages in ${relative(process.cwd(), site) || site}`);
