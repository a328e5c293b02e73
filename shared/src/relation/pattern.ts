const localCharacter = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]";
const inLabel = '[\\p{L}\\p{M}\\p{N}-]';
const edgeOfLabel = '[\\p{L}\\p{M}\\p{N}]';
const label = `${edgeOfLabel}(?:${inLabel}*${edgeOfLabel})?`;
const lastLabel = `\\p{L}(?:${inLabel}*${edgeOfLabel})?`;

/**
 * The form of an e-mail address, for RE2 and JavaScript (`u` flag) alike, against the whole text: a local part without
 * leading, trailing or repeated dots, and at least two labels joined by dots, none beginning or ending with a hyphen,
 * the last one beginning with a letter. Letters of every script; no white space, control characters, quoted local
 * parts, comments or address literals.
 */
export const emailForm = `${localCharacter}+(?:\\.${localCharacter}+)*@(?:${label}\\.)+${lastLabel}`;

/** Lengths of the parts: local part at most 64 characters, labels at most 63. Only longer addresses can break it. */
export const emailPartLengths = '[^@]{1,64}@(?:[^.@]{1,63}\\.)+[^.@]{1,63}';
/** Shorter addresses cannot have a part that is too long. */
export const emailShort = 64;
/** Characters of the whole address. */
export const emailLongest = 254;

const form = new RegExp(`^(?:${emailForm})$`, 'u');
const partLengths = new RegExp(`^(?:${emailPartLengths})$`, 'u');

/** True for a text that has the form of an e-mail address; the same answer as the `email` pattern gives in the engine. */
export function isEmail(text: string): boolean {
  const length = Array.from(text).length;
  return length <= emailLongest && form.test(text) && (length <= emailShort || partLengths.test(text));
}
