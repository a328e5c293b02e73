import { classNames } from './class-names.ts';

const LOOKS = [
  'bg-accent-soft text-accent-text',
  'bg-data-soft text-data-text',
  'bg-channel-soft text-channel-text',
  'bg-warning-soft text-warning-text',
  'bg-targeting-soft text-targeting-text',
] as const;

/** The initials of a person; decorative, the name stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid size-6 flex-none place-items-center rounded-full text-[10px] font-strong',
        LOOKS[hash(name) % LOOKS.length],
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = firstOf(words[0]);
  const last = words.length > 1 ? firstOf(words.at(-1)) : '';
  return (first + last).toLocaleUpperCase();
}

function firstOf(word = ''): string {
  return word === '' ? '' : String.fromCodePoint(word.codePointAt(0) ?? 0);
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum;
}
