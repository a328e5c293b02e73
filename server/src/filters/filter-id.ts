const longest = 64;

/** The id a name stands for: its letters without accents in lower case, and digits, joined by hyphens. */
function idOfName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  return words.slice(0, longest).replace(/-+$/, '') || 'filter';
}

/** The first of "vip", "vip-2", "vip-3" ... that is not taken. */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  const base = idOfName(name);
  let id = base;
  for (let number = 2; isTaken(id); number += 1) {
    const ending = `-${number}`;
    id = `${base.slice(0, longest - ending.length).replace(/-+$/, '')}${ending}`;
  }
  return id;
}
