/** Keys of a table of words, "summary.sets" for `summary: { sets_one, sets_other }`. */
export type KeysOf<Table, Before extends string = ''> = {
  [Name in keyof Table & string]: Table[Name] extends string
    ? `${Before}${Singular<Name>}`
    : KeysOf<Table[Name], `${Before}${Name}.`>;
}[keyof Table & string];

type Singular<Name extends string> = Name extends `${infer Stem}_one`
  ? Stem
  : Name extends `${infer Stem}_other`
    ? Stem
    : Name;
