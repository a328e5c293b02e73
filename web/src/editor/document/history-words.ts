import type { editor } from '../../i18n/en/editor.ts';

/** The words for gestures, without their plural endings. */
type Word = keyof (typeof editor)['history'];
type Stem<Key extends string> = Key extends `${infer Start}_${'one' | 'other'}` ? Start : Key;
export type HistoryWord = Stem<Word>;
