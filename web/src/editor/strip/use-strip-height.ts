import { useState } from 'react';

const SMALLEST = 64;
const USUAL = 108;

/** Height of the open strip in pixels, between two rows and half the window. */
export function useStripHeight() {
  const [height, setHeight] = useState(USUAL);
  return {
    height,
    setHeight: (next: number) => setHeight(Math.round(Math.max(SMALLEST, Math.min(window.innerHeight / 2, next)))),
  };
}
