import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS>();

/** Whether a regular expression matches a part of a text. */
export function patternFinds(pattern: string, text: string, fold = false): boolean {
  const name = `${fold} ${pattern}`;
  const known = compiled.get(name) ?? RE2JS.compile(pattern, fold ? RE2JS.CASE_INSENSITIVE : 0);
  compiled.set(name, known);
  return known.matcher(text).find();
}
