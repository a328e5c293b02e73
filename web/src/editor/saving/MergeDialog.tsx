import {
  type Activity,
  type CampaignDocument,
  type CampaignGraph,
  createCampaign,
  type GraphComparison,
  type GraphMerge,
  mergeGraphs,
  type MergeSide,
  campaignLimits,
} from '@fanfare/shared';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { changeLines } from '../../changes/change-lines.ts';
import { ChangeLines } from '../../changes/ChangeLines.tsx';
import { useGraphWords } from '../../changes/use-graph-words.ts';
import { useRules } from '../../changes/use-rules.ts';
import { formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { MergeConflictRow } from './MergeConflictRow.tsx';

export interface MergeDialogProps {
  readonly stored: CampaignDocument;
  readonly base: CampaignGraph;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Two versions of one campaign: what both changed is chosen, everything else is kept from both. */
export function MergeDialog({ stored, base, open, onClose }: MergeDialogProps) {
  const { t } = useTranslation('merge');
  const { saving } = useEditor();
  const graph = useDocument((state) => state.graph);
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const [failed, setFailed] = useState<string | undefined>();
  const saveCopy = useSaveCopy(setFailed);
  const primary = useRef<HTMLButtonElement>(null);
  const merge = useMemo(() => mergeGraphs(base, graph, stored.graph, choices), [base, graph, stored.graph, choices]);
  const { fits, conflicts } = merge;
  const who = stored.updatedBy;
  const text = t('text', { count: conflicts.length, who, time: formatMoment(stored.updatedAt) });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="lg"
      title={t('title')}
      initialFocus={primary}
      description={fits ? `${text} ${t('rest', { who })}` : t('tooMuch')}
      actions={
        <>
          <Button className="mr-auto" onClick={() => void saveCopy()}>
            {t('asCopy')}
          </Button>
          {fits ? null : <Button onClick={() => void saving.keepMine()}>{t('keepMine')}</Button>}
          <Button onClick={() => saving.takeTheirs()}>{t('takeTheirs')}</Button>
          {fits ? (
            <Button ref={primary} kind="primary" onClick={() => void saving.merge(chosenOf(merge))}>
              {t('put')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="-mx-[18px] max-h-[55vh] overflow-y-auto px-[18px]">
        {fits ? (
          <Conflicts merge={merge} stored={stored} onChoose={(next) => setChoices(new Map([...choices, ...next]))} />
        ) : null}
        <OtherChanges merge={merge} base={base} mine={graph} stored={stored} />
      </div>
      {failed ? (
        <InlineMessage tone="danger" urgent>
          {failed}
        </InlineMessage>
      ) : null}
    </Dialog>
  );
}

function Conflicts(props: {
  readonly merge: GraphMerge;
  readonly stored: CampaignDocument;
  readonly onChoose: (choices: ReadonlyMap<string, MergeSide>) => void;
}) {
  const { t } = useTranslation('merge');
  const { merge, stored, onChoose } = props;
  const mine = useDocument((state) => state.graph);
  const checked = { mine: useGraphWords(mine), theirs: useGraphWords(stored.graph) };
  const rules = useRules();
  const words = {
    mine,
    theirs: stored.graph,
    mySummaries: checked.mine.summaries,
    theirSummaries: checked.theirs.summaries,
    rulesOf: (side: MergeSide, activity: Activity) =>
      rules(activity, checked[side].survey).map(({ name, words: text }) => (name === '' ? text : `${name}: ${text}`)),
  };
  const chooseAll = (side: MergeSide) => onChoose(new Map(merge.conflicts.map(({ key }) => [key, side])));
  return (
    <section aria-label={t('conflicts')} className="grid gap-2.5">
      {merge.conflicts.length > 1 ? (
        <div className="flex gap-3 text-xs">
          <button type="button" className="link min-h-6" onClick={() => chooseAll('mine')}>
            {t('allMine')}
          </button>
          <button type="button" className="link min-h-6" onClick={() => chooseAll('theirs')}>
            {t('allTheirs')}
          </button>
        </div>
      ) : null}
      {merge.conflicts.map((conflict) => (
        <MergeConflictRow
          key={conflict.key}
          conflict={conflict}
          words={words}
          who={stored.updatedBy}
          onChoose={(side) => onChoose(new Map([[conflict.key, side]]))}
        />
      ))}
    </section>
  );
}

/** What fits together by itself, for whoever wants to know. */
function OtherChanges(props: {
  readonly merge: GraphMerge;
  readonly base: CampaignGraph;
  readonly mine: CampaignGraph;
  readonly stored: CampaignDocument;
}) {
  const { t } = useTranslation(['merge', 'changes']);
  const { t: words } = useTranslation('changes');
  const { merge, base, mine, stored } = props;
  const asked = new Set(merge.conflicts.map(({ key }) => key.replace(':', ' ')));
  const linesOf = (comparison: GraphComparison, after: CampaignGraph) =>
    changeLines(words, comparison, { before: base, after }).filter(({ key }) => !asked.has(key));
  const sides = [
    { key: 'onlyMine', lines: linesOf(merge.mine, mine) },
    { key: 'onlyTheirs', lines: linesOf(merge.theirs, stored.graph) },
  ] as const;
  return sides.map(({ key, lines }) =>
    lines.length > 0 ? (
      <details key={key} className="mt-3 border-t border-line pt-2">
        <summary className="min-h-6 cursor-pointer text-xs font-medium text-text-muted">
          {t(key, { count: lines.length, who: stored.updatedBy })}
        </summary>
        <div className="mt-1">
          <ChangeLines lines={lines} />
        </div>
      </details>
    ) : null,
  );
}

/** What is chosen, also where nobody chose. */
function chosenOf({ conflicts }: GraphMerge): Map<string, MergeSide> {
  return new Map(conflicts.map(({ key, chosen }) => [key, chosen]));
}

/** Saves the work on screen as a campaign of its own and opens it. */
function useSaveCopy(onFailed: (reason: string) => void) {
  const { t } = useTranslation('merge');
  const session = useEditor();
  const navigate = useNavigate();
  return async () => {
    const { name, description, tags, folder } = session.head.getState();
    const { graph } = session.documents.getState();
    try {
      const copy = await call(createCampaign, {
        body: { name: t('copyName', { name }).slice(0, campaignLimits.name), description, tags, folder, graph },
      });
      session.saving.takeTheirs();
      await navigate(`/campaigns/${copy.id}`);
    } catch (error) {
      onFailed(t('copyFailed', { reason: errorMessage(error) }));
    }
  };
}
