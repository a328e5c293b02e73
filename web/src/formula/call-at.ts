/** The call a place stands in: the function's name, which argument it is (from 0), and where the brackets open. */
export interface CallAt {
  readonly name: string;
  readonly argument: number;
  readonly open: number;
}

const PARTS =
  /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\[(?:[^\]\n]|\]\])*\]?|[A-Za-z_\u00aa-\u{10ffff}][A-Za-z0-9_\u00aa-\u{10ffff}]*|[(),]|\s+|./gu;

/** The innermost call around a place in a text, which need not be a complete formula; undefined outside of calls. */
export function callAt(text: string, position: number): CallAt | undefined {
  const open: { name: string; argument: number; open: number }[] = [];
  let name = '';
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    if (index >= position) break;
    if (part === '(') open.push({ name, argument: 0, open: index });
    else if (part === ')') open.pop();
    else if (part === ',') {
      const last = open.at(-1);
      if (last) last.argument += 1;
    }
    if (part.trim() !== '') name = /^[A-Za-z_\u00aa-\u{10ffff}]/u.test(part) ? part : '';
  }
  return open.findLast((one) => one.name !== '');
}
