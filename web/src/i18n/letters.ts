const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]/u;
const otherAsian = /[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uffef]/u;

const fetched: { korean?: Promise<unknown>; chinese?: Promise<unknown> } = {};

/** Korean letters: what is told here is small, and the browser fetches only the parts that texts need. */
export function koreanLetters(): Promise<unknown> {
  fetched.korean ??= import('@fontsource-variable/noto-sans-kr/index.css');
  return fetched.korean;
}

/** Chinese letters, in the forms of Taiwan. */
export function chineseLetters(): Promise<unknown> {
  fetched.chinese ??= import('@fontsource-variable/noto-sans-tc/index.css');
  return fetched.chinese;
}

/** Has the letters fetched that a text is written in, whatever language the interface speaks. */
export function fetchLettersOf(text: string): void {
  if (!fetched.korean && hangul.test(text)) void koreanLetters();
  if (!fetched.chinese && otherAsian.test(text)) void chineseLetters();
}

/** The same for what is typed, before any of it was saved. */
export function fetchTypedLetters(): void {
  addEventListener('compositionend', ({ data }) => fetchLettersOf(data));
}

/** Has the letters fetched of words that are shown only once nothing can be fetched any more. */
export function keepLettersOf(text: string): void {
  document.fonts.load(`1em ${getComputedStyle(document.body).fontFamily}`, text).catch(() => undefined);
}
