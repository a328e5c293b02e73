/**
 * Whether a text has the form of an address: one @; before it parts joined by single dots, at most 64 characters;
 * after it at least two labels of at most 63 characters that neither begin nor end with a hyphen, the last one beginning
 * with a letter; letters, marks and digits of every script; at most 254 characters.
 */
export function isAddress(text: string): boolean {
  const [local, domain, ...more] = text.split('@');
  if (local === undefined || domain === undefined || more.length > 0 || lengthOf(text) > 254 || lengthOf(local) > 64)
    return false;
  const labels = domain.split('.');
  const last = Array.from(labels.at(-1) ?? '')[0];
  return (
    local
      .split('.')
      .every(
        (part) =>
          part !== '' && Array.from(part).every((one) => isWordLike(one) || "!#$%&'*+/=?^_`{|}~-".includes(one)),
      ) &&
    labels.length >= 2 &&
    labels.every(isLabel) &&
    last !== undefined &&
    /\p{L}/u.test(last)
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function isWordLike(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(character);
}

function isLabel(label: string): boolean {
  const characters = Array.from(label);
  if (characters.length === 0 || characters.length > 63) return false;
  if (label.startsWith('-') || label.endsWith('-')) return false;
  return characters.every((one) => isWordLike(one) || one === '-');
}

/** Whether a text has the form of a telephone number: 7 to 15 digits, a plus before them, and what divides them. */
export function isPhone(text: string): boolean {
  const rest = text.replace(/^ */, '').replace(/^[+]/, '');
  const digits = Array.from(rest).filter((one) => /[0-9]/.test(one)).length;
  return digits >= 7 && digits <= 15 && Array.from(rest).every((one) => /[0-9 ()./-]/.test(one));
}
