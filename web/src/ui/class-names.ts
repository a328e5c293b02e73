/** Joins the class names that are set; the last ones win only by their order in the stylesheet. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
