/** How long an answer may wait for whoever wants it, in milliseconds; later it is asked for again. */
const FRESH = 10_000;

const asked = new Map<string, { readonly at: number; readonly answer: Promise<Response | undefined> }>();

/** Asks for something while the program that needs it is still on its way. */
export function askEarly(address: string): void {
  const answer = fetch(address, { credentials: 'same-origin', headers: { accept: 'application/json' } }).catch(
    () => undefined,
  );
  asked.set(address, { at: Date.now(), answer });
}

/** The answer to what was asked early, once; undefined when it was not, was refused, or is old. */
export async function earlyAnswer(address: string): Promise<Response | undefined> {
  const known = asked.get(address);
  asked.delete(address);
  if (!known || Date.now() - known.at > FRESH) return undefined;
  const answer = await known.answer;
  return answer?.ok ? answer : undefined;
}
