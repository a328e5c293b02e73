import { type ProblemCode, problemCodes, type Severity } from './codes.ts';

/** Where a problem sits. `field` is a path inside the activity's settings, or in a file a path or line. */
export interface Place {
  activity?: string | undefined;
  transition?: string | undefined;
  field?: string | undefined;
  line?: number | undefined;
}

/** Wrong input as data: coded, tied to a place, with a finished English sentence. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  place: Place;
  params: Record<string, string | number>;
  message: string;
}

/** Makes a problem; the sentence comes from the table of codes. */
export function problem(code: ProblemCode, place: Place, params: Record<string, string | number> = {}): Problem {
  const { severity, text } = problemCodes[code];
  const message = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { code, severity, place, params, message };
}

/** True when at least one problem prevents a start. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === 'error');
}
