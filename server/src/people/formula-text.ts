/**
 * A text that spreadsheet programs show as it is: one they would take for a formula gets an apostrophe before it.
 * Signed numbers, telephone numbers among them, are no formulas.
 */
export function asPlainText(text: string): string {
  if (/^[=@\t\r]/.test(text)) return `'${text}`;
  return /^[-+]/.test(text) && !/^[-+][\d\s().,/-]*$/.test(text) ? `'${text}` : text;
}
