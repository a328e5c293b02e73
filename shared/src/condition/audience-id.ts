const longest = 64;

/** The id a label stands for: its letters without accents in lower case, and digits, joined by hyphens. */
export function audienceIdOf(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  return words.slice(0, longest).replace(/-+$/, '') || 'audience';
}

/** The first of "vip", "vip-2", "vip-3" ... that is not taken. */
export function freeAudienceId(label: string, isTaken: (id: string) => boolean): string {
  const base = audienceIdOf(label);
  let id = base;
  for (let number = 2; isTaken(id); number += 1) {
    const ending = `-${number}`;
    id = `${base.slice(0, longest - ending.length).replace(/-+$/, '')}${ending}`;
  }
  return id;
}
