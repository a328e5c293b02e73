import { z } from 'zod';
import type { WordKey } from './english/english.ts';
import type { Phrase, Slot } from './phrase.ts';

/** Words of the product as they travel over HTTP. Keys are not checked: an older page may not know a newer one. */
export const phraseSchema: z.ZodType<Phrase> = z.object({
  words: z.custom<WordKey>((key) => typeof key === 'string').meta({ type: 'string' }),
  get with(): z.ZodExactOptional<z.ZodType<Readonly<Record<string, Slot>>>> {
    return z.exactOptional(z.record(z.string(), slotSchema));
  },
});

/** What fills a place in a sentence. */
export const slotSchema: z.ZodType<Slot> = z.union([z.string(), z.number(), phraseSchema]);
