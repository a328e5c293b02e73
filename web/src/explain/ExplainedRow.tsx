import {
  type CampaignGraph,
  type ExplainedRow as Row,
  findActivity,
  findDimension,
  outletsOf,
  type RowDecision,
  type TargetingDimension,
} from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listInWords } from '../changes/list-in-words.ts';
import { useCampaignCatalog } from '../editor/use-campaign-catalog.ts';
import { say } from '../i18n/speak.ts';
import { Chip } from '../ui/Chip.tsx';
import { setReason } from './combined-sets.ts';
import { RankStep } from './RankStep.tsx';
import { RuleSteps } from './RuleSteps.tsx';
import { namedValueText } from './value-text.ts';

interface ExplainedRowProps {
  readonly graph: CampaignGraph;
  readonly activity: string;
  readonly row: Row;
  /** Whether it is said which row it is. */
  readonly isNamed: boolean;
  readonly isSource: boolean;
  /** Whether rows of another dimension leave instead. */
  readonly isMade: boolean;
}

/** What an activity did with one row, and what decided. */
export function ExplainedRow({ graph, activity, row, isNamed, isSource, isMade }: ExplainedRowProps) {
  const { t } = useTranslation('explain');
  const catalog = useCampaignCatalog();
  const outlets = outletsOf(graph, activity);
  const ports = outlets.filter(({ port }) => row.left.includes(port.id)).map(({ port }) => say(port.label) || port.id);
  const dropped = row.dropped.filter(({ port }) => port === undefined || !row.left.includes(port));
  const dimension = catalog && findDimension(catalog, row.dimension);
  const isStuck = !isSource && !isMade && row.left.length === 0 && row.dropped.length === 0 && outlets.length > 0;
  const reason = setReason(graph, activity, row.arrived);
  return (
    <div className="grid gap-1.5">
      {isNamed ? <p className="text-xs font-medium">{nameOfRow(t, row, dimension)}</p> : null}
      {ports.length > 0 && outlets.length > 1 ? (
        <p className="text-xs text-text-muted">{t('by', { ports: ports.join(', ') })}</p>
      ) : null}
      {dropped.length > 0 ? (
        <p className="flex flex-wrap gap-1">
          {dropped.map(({ cause, label }) => (
            <Chip key={cause} tone="neutral">
              {say(label)}
            </Chip>
          ))}
        </p>
      ) : null}
      {reason?.kind === 'missing' ? (
        <p className="text-xs text-text-muted">{t('notIn', { sets: listInWords(reason.sets) })}</p>
      ) : null}
      {isStuck ? (
        <p className="text-xs text-text-muted">
          {reason?.kind === 'only-excludes' ? t('onlyExcludes', { primary: reason.primary }) : t('notCarried')}
        </p>
      ) : null}
      {row.decisions.map((decision) => (
        <DecisionStep
          key={keyOf(decision)}
          graph={graph}
          activity={activity}
          row={row}
          decision={decision}
          table={dimension?.table ?? ''}
        />
      ))}
    </div>
  );
}

/** One of many rows: its name and how it went, and on demand what decided. */
export function FoldedRow(props: ExplainedRowProps) {
  const { t } = useTranslation('explain');
  const { row, isSource, isMade } = props;
  const catalog = useCampaignCatalog();
  const [isOpen, setIsOpen] = useState(false);
  const ends = isSource ? 'not-chosen' : isMade ? undefined : 'lost';
  const mark = row.left.length > 0 ? 'passed' : ends;
  return (
    <details className="text-xs" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer">
        {nameOfRow(t, row, catalog && findDimension(catalog, row.dimension))}
        {mark ? <span className="text-text-muted"> · {t(`mark.${mark}`)}</span> : null}
      </summary>
      {isOpen ? (
        <div className="mt-1 pl-3.5">
          <ExplainedRow {...props} isNamed={false} />
        </div>
      ) : null}
    </details>
  );
}

function nameOfRow(t: TFunction<'explain'>, row: Row, dimension: TargetingDimension | undefined): string {
  return t(row.way === 'before' ? 'rowBefore' : 'rowOf', {
    dimension: say(dimension?.label ?? row.dimension),
    key: row.label ?? row.key.join(', '),
  });
}

interface DecisionStepProps {
  readonly graph: CampaignGraph;
  readonly activity: string;
  readonly row: Row;
  readonly decision: RowDecision;
  readonly table: string;
}

function DecisionStep({ graph, activity, row, decision, table }: DecisionStepProps) {
  const { t } = useTranslation('explain');
  if (decision.kind === 'rule') {
    const found = findActivity(graph, activity);
    return found ? <RuleSteps activity={found} decision={decision} table={table} /> : null;
  }
  if (decision.kind === 'rank') {
    return (
      <RankStep
        graph={graph}
        activity={activity}
        decision={decision}
        who={{ dimension: row.dimension, key: row.key }}
      />
    );
  }
  return (
    <p className="text-xs text-text-muted wrap-anywhere">
      {t('decidedBy')} {decision.values.map((one) => namedValueText(t, one)).join(' · ')}
    </p>
  );
}

function keyOf(decision: RowDecision): string {
  if (decision.kind === 'rule') return decision.field;
  return decision.kind === 'rank' ? decision.rank : decision.values.map(({ label }) => label && say(label)).join(' ');
}
