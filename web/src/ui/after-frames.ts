/** Does something after so many frames have been drawn; returns how to call it off. */
export function afterFrames(frames: number, perform: () => void): () => void {
  let left = frames;
  let asked = requestAnimationFrame(next);
  function next() {
    left -= 1;
    if (left <= 0) perform();
    else asked = requestAnimationFrame(next);
  }
  return () => cancelAnimationFrame(asked);
}
