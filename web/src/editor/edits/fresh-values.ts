import type { FreshValues } from '@fanfare/shared';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LARGEST_SEED = 2_147_483_646;

/** New ids and seeds from the browser's source of randomness. */
export const fresh: FreshValues = {
  id: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(10));
    return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  },
  seed: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (LARGEST_SEED + 1),
};
