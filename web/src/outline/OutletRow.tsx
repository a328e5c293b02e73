import { findActivity, findTransition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { arrowInWords, numberInWords } from '../canvas/speak.ts';
import { useActivity, useHalt, useNumbers, usePorts } from '../canvas/use-activity.ts';
import { DroppedPart } from '../counts/DroppedPart.tsx';
import { NumberMark } from '../counts/NumberMark.tsx';
import { droppedAt, type OutletNumber, outletNumber } from '../counts/outlet-number.ts';
import { takenNow } from '../counts/taken-now.ts';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { sameItem } from '../editor/view-store.ts';
import { BlankCell, OutlineRowFrame, type RowFrameProps } from './OutlineRowFrame.tsx';

/** Something that leaves an activity: an arrow and where it leads, or a port that leads nowhere yet. */
export function OutletRow(frame: RowFrameProps) {
  const { t } = useTranslation(['canvas', 'counts', 'outline']);
  const { item, parent = '' } = frame.row;
  const id = item.kind === 'transition' ? item.id : '';
  const arrow = useDocument((state) => findTransition(state.graph, id));
  const to = useDocument((state) => findActivity(state.graph, arrow?.to.activity ?? ''));
  const selected = useDocument((state) => state.selection.transitions.has(id));
  const focusable = useView((state) => sameItem(state.focus, item));
  const from = useActivity(parent);
  const numbers = useNumbers(parent);
  const ports = usePorts(parent);
  const halt = useHalt(parent);
  const portId = item.kind === 'outlet' ? item.port : (arrow?.from.port ?? '');
  const port = ports.find((one) => one.id === portId);
  const number = outletNumber(numbers, portId);
  const isTaken = takenNow(numbers, portId) === true;
  const words = isTaken ? `${numberInWords(t, number)}, ${t('counts:number.taken')}` : numberInWords(t, number);
  const branch = arrow?.label ?? (ports.length > 1 ? port?.label : undefined);
  const dropped = ports.find((one) => one.role === 'main')?.id === portId ? droppedAt(numbers) : undefined;
  const name = arrowInWords(t, {
    label: branch ?? port?.label,
    from: from?.label ?? '',
    to: arrow ? (to?.label ?? '') : undefined,
    number: words,
  });
  return (
    <OutlineRowFrame
      {...frame}
      name={name}
      selected={selected}
      off={halt === 'disabled' ? 'before' : undefined}
      waits={halt === 'breakpoint'}
    >
      <td className="outline-branch">
        <div className="flex items-center gap-1.5">
          {branch ? (
            <span className="inline-flex h-[21px] max-w-36 flex-none items-center truncate rounded-full px-2 inset-ring inset-ring-line-strong">
              <span className="truncate text-text-muted">{branch}</span>
            </span>
          ) : null}
          <span className="truncate">{arrow ? t('outline:to', { name: to?.label ?? '' }) : t('outline:endsHere')}</span>
          {arrow && isPrimary(to?.config, arrow.id) ? (
            <span className="flex-none text-text-subtle">{t('outline:primary')}</span>
          ) : null}
        </div>
      </td>
      <BlankCell className="outline-kind" />
      <BlankCell className="outline-settings" />
      <td
        className="outline-number tabular"
        data-state={number.state === 'zero' && number.notTaken ? 'not-taken' : number.state}
        data-testid={`number-${parent}/${portId}`}
      >
        <span className="flex items-center justify-end gap-1 whitespace-nowrap">
          <NumberMark number={number} />
        </span>
      </td>
      <td className="outline-remark text-text-muted">
        <div className="flex items-center gap-1.5 truncate">
          {dropped ? <DroppedPart activity={parent} dropped={dropped} reachable={focusable} /> : null}
          <Remark number={number} taken={isTaken} />
        </div>
      </td>
      <BlankCell />
    </OutlineRowFrame>
  );
}

/** Why a number is not simply a number, in at most four words; the whole reason on hover and in the row's name. */
function Remark({ number, taken }: { readonly number: OutletNumber; readonly taken: boolean }) {
  const { t } = useTranslation('counts');
  if (taken) return <span className="truncate">{t('number.taken')}</span>;
  if (number.state === 'stale') return <span className="truncate">{t('state.stale')}</span>;
  if (number.state === 'zero' && !number.notTaken) return <span className="truncate">{t('nobody')}</span>;
  if (number.state !== 'unknown') return null;
  return (
    <span className="truncate" title={number.message}>
      {t(`reasons.${number.reason}`)}
    </span>
  );
}

/** Whether an activity takes an arrow as its primary set. */
function isPrimary(config: unknown, transition: string): boolean {
  return typeof config === 'object' && config !== null && 'primary' in config && config.primary === transition;
}
