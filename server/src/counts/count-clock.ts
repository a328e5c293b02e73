const minute = 60_000;

/** The instant a request counts at: taken once, rounded down to the minute, so that results can be shared. ISO, UTC. */
export function countInstant(now: Date): string {
  return new Date(Math.floor(now.getTime() / minute) * minute).toISOString();
}
