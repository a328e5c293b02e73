/** A text as part of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The accessible name of an activity begins with its kind and its label: “Split: Halves. …”. */
export function activityName(label: string): RegExp {
  return new RegExp(`^[^:]+: ${escaped(label)}\\. `);
}

/** The accessible name of an arrow says where it comes from and where it leads. */
export function arrowName(from: string, to: string): RegExp {
  return new RegExp(`(^From|, from) ${escaped(from)} to ${escaped(to)}, `);
}

/** The accessible name of a port that leads nowhere yet. */
export function freeEndName(from: string, port?: string): RegExp {
  return new RegExp(`^${port === undefined ? '[^,]+' : escaped(port)}, from ${escaped(from)}, leads nowhere yet, `);
}

/** How a number of people is read aloud when it is exact. */
export function exactly(people: number): RegExp {
  if (people === 0) return /, nobody, exact\.$/;
  return new RegExp(`, ${people.toLocaleString('en-GB')} (person|people), exact\\.$`);
}
