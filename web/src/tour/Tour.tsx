import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { TourRing } from './TourRing.tsx';
import { rememberTour, tourWasSeen } from './tour-memory.ts';
import { tourSteps, tourTarget } from './tour-steps.ts';

/**
 * Marks that tell what the parts of the editor are for, one after the other. It opens by itself once per browser, at the
 * first campaign that is drawn; the page goes on working under it, and Escape closes it.
 */
export function Tour() {
  const { t } = useTranslation('tour');
  const session = useEditor();
  const editable = useEditable();
  const step = useView((state) => state.tour);
  const isDrawn = useDocument((state) => state.graph.activities.length > 0);

  useEffect(() => {
    if (!isDrawn || !editable || tourWasSeen()) return;
    rememberTour();
    session.view.setState({ tour: 0 });
  }, [session, isDrawn, editable]);

  const open = step !== undefined;
  const stops = useMemo(() => (open ? tourSteps.filter((one) => tourTarget(one)) : []), [open]);
  const at = Math.min(step ?? 0, stops.length - 1);
  const stop = stops[at];
  const anchor = stop ? tourTarget(stop) : null;
  const go = (tour: number | undefined) => session.view.setState({ tour });
  if (!open || !stop || !anchor) return null;
  const last = at === stops.length - 1;
  return (
    <>
      <TourRing around={anchor} />
      <Popover
        key={stop.name}
        open
        onOpenChange={(stays) => {
          if (!stays) go(undefined);
        }}
        anchor={anchor}
        side={stop.side}
        align="center"
        label={t('label')}
        className="w-80 p-4!"
      >
        <p className="text-2xs text-text-subtle">{t('step', { step: at + 1, count: stops.length })}</p>
        <p className="mt-0.5 text-md font-strong">{t(`steps.${stop.name}.title`)}</p>
        <p className="mt-1 text-sm text-text-muted">{t(`steps.${stop.name}.text`)}</p>
        <div className="mt-3 flex flex-row-reverse items-center gap-2">
          <Button size="sm" kind="primary" onClick={() => go(last ? undefined : at + 1)}>
            {t(last ? 'done' : 'next')}
          </Button>
          {at > 0 ? (
            <Button size="sm" onClick={() => go(at - 1)}>
              {t('back')}
            </Button>
          ) : null}
          <span className="flex-1" />
          {last ? null : (
            <Button size="sm" kind="quiet" onClick={() => go(undefined)}>
              {t('skip')}
            </Button>
          )}
        </div>
      </Popover>
    </>
  );
}
