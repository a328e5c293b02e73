import { useStore } from 'zustand';
import { useCounts, useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import type { OutletNumber } from './outlet-number.ts';
import { type Whole, wholeOf } from './share-of.ts';

/** The share an exact number is, with what it is a share of; undefined where people are shown, or it is not known. */
export interface OutletShare {
  readonly share: number;
  readonly of: Whole['of'];
}

/** What stands on a label instead of its number. */
export function useOutletShare(activity: string, port: string, number: OutletNumber): OutletShare | undefined {
  const { checked, documents } = useEditor();
  const as = useView((state) => state.numbersAs);
  const dimension = useStore(checked, (check) => check.survey?.activities.get(activity)?.carries.get(port)?.dimension);
  // Moving a card changes the graph, but no share.
  const flow = useDocument((state) => (as === 'people' ? undefined : state.graph.transitions));
  const text = useCounts((state) => {
    const whole = flow && wholeOf(as, documents.getState().graph, activity, dimension, state);
    return whole && `${whole.of} ${whole.count}`;
  });
  if (text === undefined || (number.state !== 'exact' && number.state !== 'zero')) return undefined;
  const [of = 'inbound', count = '0'] = text.split(' ');
  const whole = Number(count);
  if (whole === 0) return undefined;
  return { share: (number.state === 'exact' ? number.count : 0) / whole, of: of as Whole['of'] };
}
