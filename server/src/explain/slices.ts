/** The list in parts of so many at most; at least one. */
export function slices<Item>(list: readonly Item[], most: number): Item[][] {
  const count = Math.max(1, Math.ceil(list.length / most));
  return Array.from({ length: count }, (_, index) => list.slice(index * most, (index + 1) * most));
}
