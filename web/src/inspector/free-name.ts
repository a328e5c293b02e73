/** The name, or the name with the first number from 2 on that makes it free; upper and lower case are not told apart. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.toLowerCase()));
  const isFree = (name: string) => !known.has(name.toLowerCase());
  if (isFree(wanted)) return wanted;
  let number = 2;
  while (!isFree(`${wanted}_${number}`)) number += 1;
  return `${wanted}_${number}`;
}
