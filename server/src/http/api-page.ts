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
:root {
  color-scheme: light dark;
  --text: light-dark(oklch(0.245 0.02 262), oklch(0.95 0.004 255));
  --muted: light-dark(oklch(0.455 0.018 260), oklch(0.77 0.012 258));
  --line: light-dark(oklch(0.905 0.006 258), oklch(0.315 0.014 262));
  --surface: light-dark(oklch(1 0 0), oklch(0.228 0.013 262));
  --sunken: light-dark(oklch(0.968 0.004 255), oklch(0.2 0.012 262));
  --accent: light-dark(oklch(0.48 0.185 262), oklch(0.78 0.11 258));
  background: light-dark(oklch(0.98 0.003 255), oklch(0.195 0.012 262));
  color: var(--text);
  font: 13px/1.45 system-ui, sans-serif;
}
main { max-width: 60rem; margin: 1.5rem auto 4rem; padding: 0 1.75rem; }
h1 { font-size: 1.25rem; }
h2 { font-size: 0.875rem; text-transform: capitalize; margin: 1.75rem 0 0.5rem; }
h3 { font-size: 0.75rem; color: var(--muted); margin: 0.75rem 0 0.25rem; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, monospace; font-size: 0.75rem; }
section { border-radius: 10px; }
details { background: var(--surface); border: 1px solid var(--line); margin-top: -1px; padding: 0 0.75rem 0 0.5rem; }
details:first-of-type { border-radius: 10px 10px 0 0; }
details:last-of-type { border-radius: 0 0 10px 10px; padding-bottom: 1px; }
details:only-of-type { border-radius: 10px; }
details[open] { padding-bottom: 0.75rem; }
summary { display: grid; grid-template-columns: 4.5rem minmax(0, 20rem) 1fr; gap: 0.75rem; align-items: baseline; min-height: 2.125rem; padding-top: 0.5rem; cursor: pointer; }
summary > :last-child { color: var(--muted); }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.method { font-weight: 600; font-size: 0.75rem; }
pre { overflow: auto; background: var(--sunken); padding: 0.625rem; border-radius: 6px; max-height: 24rem; }`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
