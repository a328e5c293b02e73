/** Values of a list as people paste or upload it: one a line, of several in a line separated by commas all. */
export function pastedValues(text: string): string[] {
  return distinct(text.split(/[\n\r,;\t]+/u));
}

/** Values of a file: one a line; of a line with separators what comes first, without quotes around it. */
export function fileValues(text: string): string[] {
  return distinct(text.split(/\r\n|\n|\r/u).map(firstField));
}

function firstField(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/u.exec(line);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  return line.split(/[,;\t]/u, 1)[0] ?? '';
}

function distinct(values: readonly string[]): string[] {
  const trimmed = values.map((one) => one.replace(/^\uFEFF/u, '').trim()).filter((one) => one !== '');
  return [...new Set(trimmed)];
}
