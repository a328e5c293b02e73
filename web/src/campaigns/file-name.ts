/** A name for a file that any machine accepts. */
export function fileNameOf(name: string): string {
  return name.replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-+|-+$/gu, '') || 'campaign';
}
