import type { OpenAPIDocument } from './openapi-document.ts';
import { openApiOperations } from './openapi-document.ts';

/** The interface as one page without scripts: every operation with its parameters, body and answer. */
export function renderApiPage(document: unknown, nonce: string): string {
  const operations = openApiOperations(document as OpenAPIDocument);
  const groups = [...new Set(operations.map((operation) => operation.group))];
  const sections = groups.map((group) => {
    const entries = operations
      .filter((operation) => operation.group === group)
      .map(
        (operation) => `<details><summary><span class="method">${escapeHtml(operation.method)}</span>
<code>${escapeHtml(operation.path)}</code> <span>${escapeHtml(operation.summary)}</span></summary>
${operation.parts.map((part) => `<h3>${escapeHtml(part.title)}</h3><pre>${escapeHtml(JSON.stringify(part.schema, null, 2))}</pre>`).join('\n')}</details>`,
      );
    return `<section><h2>${escapeHtml(group)}</h2>\n${entries.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Fanfare HTTP interface</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>Fanfare HTTP interface</h1>
<p>The same as <a href="/api/openapi.json">OpenAPI</a>. Requests carry the cookie set by <code>POST /api/actor</code>,
or the token of the data folder's <code>server.json</code> as <code>Authorization: Bearer</code>.</p>
${sections.join('\n')}</main></body></html>`;
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { text-transform: capitalize; margin-top: 2rem; }
details { border: 1px solid #8884; border-radius: 6px; margin: .4rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 600; }
pre { overflow: auto; background: #8881; padding: .6rem; border-radius: 4px; }`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
