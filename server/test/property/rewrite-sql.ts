const negation = ' IS NOT TRUE';

/** The place of the parenthesis that opens what the one at `closing` closes. */
function openingOf(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`no opening parenthesis: ${text}`);
}

/** Replaces every `(condition) IS NOT TRUE` by what `write` makes of the condition; undefined leaves it. Innermost first. */
export function rewriteNegations(text: string, write: (condition: string) => string | undefined): string {
  let done = text;
  let from = 0;
  for (let at = done.indexOf(negation, from); at >= 0; at = done.indexOf(negation, from)) {
    const opening = openingOf(done, at - 1);
    const written = write(done.slice(opening + 1, at - 1));
    if (written === undefined) from = at + negation.length;
    else {
      done = done.slice(0, opening) + written + done.slice(at + negation.length);
      from = opening;
    }
  }
  return done;
}

/** The two sides of a condition that is nothing but `columns IN (SELECT ...)`; undefined for any other. */
export function membershipOf(condition: string): { left: string; rows: string } | undefined {
  const column = 't\\d+\\.(?:k\\d+|"(?:[^"]|"")*")';
  const form = new RegExp(`^(${column}|\\(${column}(?:, ${column})*\\)) IN \\(SELECT`);
  const [, left] = form.exec(condition) ?? [];
  if (left === undefined || !condition.endsWith(')')) return undefined;
  const begin = left.length + ' IN '.length;
  return openingOf(condition, condition.length - 1) === begin ? { left, rows: condition.slice(begin) } : undefined;
}

/** The conditions of a `CASE WHEN a THEN 0 WHEN b THEN 1 ELSE 2 END`, and where its ELSE begins. Undefined without one. */
export function casesOf(text: string): { conditions: string[]; otherwise: number } | undefined {
  const begin = text.indexOf('CASE WHEN ');
  if (begin < 0) return undefined;
  const conditions: string[] = [];
  let depth = 0;
  let start = begin + 'CASE WHEN '.length;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth !== 0) continue;
    if (text.startsWith(' THEN ', at)) conditions.push(text.slice(start, at));
    if (text.startsWith(' WHEN ', at)) start = at + ' WHEN '.length;
    if (text.startsWith(' ELSE ', at)) return { conditions, otherwise: at };
  }
  return undefined;
}
