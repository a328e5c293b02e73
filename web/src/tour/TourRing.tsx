import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** A ring around a part of the page; it takes no clicks. */
export function TourRing({ around }: { readonly around: Element }) {
  const [box, setBox] = useState(() => around.getBoundingClientRect());
  useEffect(() => {
    const measure = () => setBox(around.getBoundingClientRect());
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(around);
    window.addEventListener('resize', measure);
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [around]);
  const { left, top, width, height } = box;
  return createPortal(
    <span
      aria-hidden="true"
      className="pointer-events-none fixed z-(--layer-pop) rounded-lg outline-3 -outline-offset-3 outline-accent"
      style={{ left, top, width, height }}
    />,
    document.body,
  );
}
