import type { RowKey } from '@fanfare/shared';

/** Who is asked about. */
export interface WhoAsked {
  readonly dimension: string;
  readonly key: RowKey;
}

const BETWEEN = '~';

/** A person as the address holds them: the dimension, then the values of the key. */
export function whyText({ dimension, key }: WhoAsked): string {
  return [dimension, ...key.map(String)].map(encode).join(BETWEEN);
}

/** The person an address names; undefined for one that names nobody. */
export function readWhy(text: string | undefined): WhoAsked | undefined {
  const [dimension, ...key] = (text ?? '').split(BETWEEN).map(decode);
  if (!dimension || key.length === 0 || key.includes(undefined)) return undefined;
  return { dimension, key: key.flatMap((one) => one ?? []) };
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(BETWEEN, '%7E');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
