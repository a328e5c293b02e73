/** `error` prevents a start; `warning` does not. */
export type Severity = 'error' | 'warning';

/**
 * Problem codes of one or several areas: each begins with the name of its area. A sentence says what is wrong and what to do;
 * `{name}` in it is filled from the problem's params, and the place is carried by the problem itself.
 */
export type CodesOf<Area extends string> = Readonly<Record<`${Area}.${string}`, { severity: Severity; text: string }>>;
