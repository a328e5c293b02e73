import { type CampaignGraph, outletId } from '@fanfare/shared';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { usualBase, versionListQuery, versionQuery } from '../versions/version-queries.ts';
import { createCounts } from './counts-store.ts';

/** While differences are shown: counts the version they are to, and keeps its numbers for the labels. */
export function ComparedCounts() {
  const comparing = useView((state) => state.comparing);
  return comparing ? <CountedBase /> : null;
}

/** The last named version, else the one before the newest; where there is only one, the campaign as it was opened. */
function CountedBase() {
  const { head, documents } = useEditor();
  const id = useStore(head, (campaign) => campaign.id);
  const [opened] = useState(() => documents.getState().graph);
  const { data: list } = useInfiniteQuery(versionListQuery(id, false));
  const versions = list?.pages.flatMap((page) => page.versions) ?? [];
  const base = versions.length > 1 ? usualBase(versions) : undefined;
  const { data: version } = useQuery({ ...versionQuery(id, base ?? 0), enabled: base !== undefined });
  const graph = list && (base === undefined ? opened : version?.graph);
  return graph ? <Counted key={base ?? 'opened'} id={id} graph={graph} /> : null;
}

function Counted({ id, graph }: { readonly id: string; readonly graph: CampaignGraph }) {
  const { view } = useEditor();
  useEffect(() => {
    const counts = createCounts(`${id}:compared:${crypto.randomUUID()}`);
    const stop = counts.state.subscribe(({ activities }) => {
      const compared = new Map<string, number>();
      for (const [activity, numbers] of activities) {
        if (numbers.state !== 'exact') continue;
        for (const { port, count } of numbers.count.out) compared.set(outletId(activity, port), count);
      }
      view.setState({ compared });
    });
    counts.follow(graph);
    return () => {
      stop();
      counts.stop();
      view.setState({ compared: undefined });
    };
  }, [view, id, graph]);
  return null;
}
