import { badRequest, unstorableText } from './errors.ts';

/** Deepest nesting of a JSON body that is read; rules have their own, lower limit. */
export const deepestBody = 200;

/**
 * Refuses a body whose nesting would exhaust the stack of whoever walks through it, and texts with half a character,
 * which neither database holds.
 * @throws HttpError 400 `request.too-deep` or `text.unstorable`
 */
export function checkBody(body: unknown): void {
  if (!isPlain(body)) return;
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestBody) {
      throw badRequest('request.too-deep', `The request is nested deeper than ${deepestBody} levels.`);
    }
    const parts: unknown[] = level.flatMap((value) => Object.values(value as object));
    if (parts.some((part) => typeof part === 'string' && !part.isWellFormed())) throw unstorableText();
    level = parts.filter(isPlain);
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
