/** Whether the arrow being drawn was called off: React Flow goes on until the pointer is let go, and must change nothing then. */
let isCalledOff = false;

export function callOffConnection(): void {
  isCalledOff = true;
}

/** Begins a new gesture. */
export function beginConnection(): void {
  isCalledOff = false;
}

export function isConnectionCalledOff(): boolean {
  return isCalledOff;
}
