const powers: Readonly<Record<string, number>> = { K: 1, M: 2, G: 3, T: 4 };

/** A size as the settings take it, such as `512MB` or `2 GiB`. */
export const sizePattern = /^\d+(\.\d+)?\s*[KMGT]i?B$/i;

/** Bytes of a size that has the form of `sizePattern`: `MB` are a million, `MiB` are 1024 times 1024. */
export function parseSize(size: string): number {
  const [, amount = '', prefix = '', binary = ''] = /^([0-9.]+)\s*([KMGT])(i?)B$/i.exec(size) ?? [];
  const step = binary === '' ? 1000 : 1024;
  return Math.round(Number(amount) * step ** (powers[prefix.toUpperCase()] ?? 0));
}
