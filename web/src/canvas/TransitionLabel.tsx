import { findTransition, outletId } from '@fanfare/shared';
import { CircleCheck } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityNumbers } from '../counts/counts-state.ts';
import { DroppedPart } from '../counts/DroppedPart.tsx';
import { LabelNumber } from '../counts/LabelNumber.tsx';
import { droppedAt, type OutletNumber } from '../counts/outlet-number.ts';
import { takenNow } from '../counts/taken-now.ts';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { useFoundMark } from '../editor/find/use-found-mark.ts';
import { useOutletWayMark } from '../explain/use-way-mark.ts';
import { chooseTransition, inspectActivity } from '../editor/view-actions.ts';
import { type CanvasItem, sameItem } from '../editor/view-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { itemKey } from '../editor/item-element.ts';
import { InsertButton } from './InsertButton.tsx';
import { arrowInWords, numberInWords } from './speak.ts';
import { useActivity, usePorts } from './use-activity.ts';

export interface TransitionLabelProps {
  readonly arrow: string;
  readonly activity: string;
  readonly port: string;
  readonly number: OutletNumber;
  readonly numbers: ActivityNumbers | undefined;
  readonly free: boolean;
  readonly selected: boolean;
  readonly taking: boolean;
}

/** What a label stands for: its arrow, or the free port. */
export function itemOfLabel({
  arrow,
  activity,
  port,
  free,
}: Pick<TransitionLabelProps, 'arrow' | 'activity' | 'port' | 'free'>): CanvasItem {
  return free ? { kind: 'outlet', activity, port } : { kind: 'transition', id: arrow };
}

/** The pill on an arrow: branch, number and how sure it is, and who is dropped before it. */
export const TransitionLabel = memo(function TransitionLabel(props: TransitionLabelProps) {
  const { arrow, activity, port, number, numbers, free, selected, taking } = props;
  const { t } = useTranslation(['canvas', 'counts']);
  const session = useEditor();
  const item = itemOfLabel(props);
  const focusable = useView((state) => sameItem(state.focus, item));
  const mark = useFoundMark(item);
  const way = useOutletWayMark(activity, port);
  const hovered = useView((state) => state.hovered === arrow);
  const ports = usePorts(activity);
  const from = useActivity(activity)?.label ?? '';
  const ownLabel = useDocument((state) => findTransition(state.graph, arrow)?.label);
  const target = useDocument((state) => findTransition(state.graph, arrow)?.to.activity ?? '');
  const to = useActivity(target)?.label ?? '';
  const here = ports.find((one) => one.id === port);
  const branch = ownLabel ?? (ports.length > 1 || free ? here?.label : undefined);
  const carriesDrops = ports.find((one) => one.role === 'main')?.id === port;
  const dropped = carriesDrops ? droppedAt(numbers) : undefined;
  const isTaken = takenNow(numbers, port) === true;
  const words = isTaken ? `${numberInWords(t, number)}, ${t('counts:number.taken')}` : numberInWords(t, number);
  const named = branch ?? here?.label;
  const name = arrowInWords(t, { label: named, from, to: free ? undefined : to, number: words });

  const insertable = !free && (hovered || selected || focusable);

  function choose(event: MouseEvent) {
    if (free) inspectActivity(session, activity, { tab: 'people' });
    else chooseTransition(session, arrow, event);
  }

  return (
    <div
      className="count-label"
      data-testid={`transition-${free ? outletId(activity, port) : arrow}`}
      data-state={number.state === 'zero' && number.notTaken ? 'not-taken' : number.state}
      data-found={mark}
      data-way={way}
      {...(free ? {} : { 'data-transition': arrow })}
      {...(selected ? { 'data-selected': '' } : {})}
      {...(taking ? { 'data-taking': '' } : {})}
      {...(hovered ? { 'data-hovered': '' } : {})}
    >
      <button
        type="button"
        className="face"
        aria-roledescription={t('transition')}
        aria-label={name}
        {...(free ? {} : { 'aria-pressed': selected })}
        title={name}
        tabIndex={focusable ? 0 : -1}
        data-item={itemKey(item)}
        onClick={choose}
        onFocus={() => session.view.setState({ focus: item })}
      />
      <span aria-hidden="true" className="count-part">
        {isTaken ? <Icon of={CircleCheck} size={12} /> : null}
        {branch ? <span className="count-branch">{branch}</span> : null}
        <LabelNumber activity={activity} port={port} number={number} />
      </span>
      {dropped ? <DroppedPart activity={activity} dropped={dropped} reachable={focusable} /> : null}
      {insertable ? <InsertButton arrow={arrow} name={t('insertOn', { from, to })} /> : null}
    </div>
  );
});
