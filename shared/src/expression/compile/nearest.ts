import { type Phrase, phrase } from '../../words/phrase.ts';

const longestHint = 8;

/** A hint for an unknown name: the nearest of those there are, or the first of them. */
export function hintFor(name: string, known: readonly string[]): Phrase {
  const near = nearest(name, known);
  if (near !== undefined) return phrase('nearest.did', { name: near });
  if (known.length === 0) return phrase('nearest.none');
  const names = known.slice(0, longestHint).join(', ');
  return phrase(known.length > longestHint ? 'nearest.theseAndMore' : 'nearest.these', { names });
}

/** The name with the fewest changed letters, when they are few for its length. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.slice(0, 60).toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const one of known) {
    const distance = editDistance(wanted, one.slice(0, 60).toLowerCase());
    if (!best || distance < best.distance) best = { name: one, distance };
  }
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same));
    }
    previous = row;
  }
  return previous[right.length] ?? 0;
}
