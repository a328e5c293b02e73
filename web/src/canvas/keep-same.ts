/** Things made for drawing, with what each was made from. */
export type Kept<Made> = Map<string, { readonly key: readonly unknown[]; readonly made: Made }>;

/** Puts a thing into `after`: the one from `before` when it would be made from the same, else a new one. */
export function keepSame<Made>(
  before: Kept<Made>,
  after: Kept<Made>,
  id: string,
  key: readonly unknown[],
  make: () => Made,
): void {
  const known = before.get(id);
  const same =
    known && known.key.length === key.length && known.key.every((part, index) => Object.is(part, key[index]));
  after.set(id, same ? known : { key, made: make() });
}

/** What was made, in order: the same list as before when nothing in it is new. */
export function listOf<Made>(kept: Kept<Made>, before: readonly Made[]): readonly Made[] {
  const made = [...kept.values()].map((one) => one.made);
  return made.length === before.length && made.every((one, index) => one === before[index]) ? before : made;
}
