/** True for plain values that are written alike; the order of fields and fields without a value do not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return sameList(one, other);
  const [left, right] = [fieldsOf(one), fieldsOf(other)];
  return left.size === right.size && [...left].every(([name, value]) => sameValue(value, right.get(name)));
}

function sameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, index) => sameValue(value, other[index]));
}

/** Fields that have a value. */
function fieldsOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, content]) => content !== undefined));
}
