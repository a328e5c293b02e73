import { useTranslation } from 'react-i18next';

const STEP = 24;

/** The upper edge of the strip: dragged, or moved with the arrow keys. */
export function StripResizer({
  height,
  onResize,
}: {
  readonly height: number;
  readonly onResize: (height: number) => void;
}) {
  const { t } = useTranslation('editor');
  return (
    <button
      type="button"
      aria-label={t('strip.resize')}
      className="absolute inset-x-0 -top-1 z-1 h-2 cursor-row-resize -outline-offset-2"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(height - event.movementY);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onResize(height + (event.key === 'ArrowUp' ? STEP : -STEP));
      }}
    />
  );
}
