import {
  type CampaignGraph,
  type Explanation,
  findActivity,
  findDimension,
  outletsOf,
  type RowDecision,
} from '@fanfare/shared';
import { CircleArrowDown, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { listInWords } from '../changes/list-in-words.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useCampaignCatalog } from '../editor/use-campaign-catalog.ts';
import { inspectActivity } from '../editor/view-actions.ts';
import { say } from '../i18n/speak.ts';
import { Chip } from '../ui/Chip.tsx';
import { Tile } from '../ui/Tile.tsx';
import { setReason } from './combined-sets.ts';
import { RankStep } from './RankStep.tsx';
import { RuleSteps } from './RuleSteps.tsx';
import { namedValueText } from './value-text.ts';
import type { WayMark } from './way-of-person.ts';

export type ExplainedOne = Extract<Explanation['activities'][number], { status: 'explained' }>;
type Row = ExplainedOne['rows'][number];

export interface ExplainedStepProps {
  readonly graph: CampaignGraph;
  readonly step: ExplainedOne;
  readonly mark: WayMark;
  /** The dimension of the person: rows of others are named. */
  readonly dimension: string;
  readonly chosen: boolean;
}

/** What one activity did with the person, and what decided. */
export function ExplainedStep({ graph, step, mark, dimension, chosen }: ExplainedStepProps) {
  const { t } = useTranslation('explain');
  const session = useEditor();
  const activity = findActivity(graph, step.activity);
  if (!activity) return null;
  const look = lookOf(activity.type);
  const isSource = !graph.transitions.some(({ to }) => to.activity === step.activity);
  const word = isSource ? t(mark === 'passed' ? 'chosen' : 'mark.not-chosen') : t(`mark.${mark}`);
  const rows = step.rows.filter(
    (row) => row.arrived.length > 0 || row.left.length > 0 || row.dropped.length > 0 || isSource,
  );
  const isBefore = rows.some(({ way }) => way === 'before');
  return (
    <li
      className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-t border-line px-4 py-2.5 data-chosen:bg-accent-soft"
      data-testid={`explained-${step.activity}`}
      data-way={mark}
      {...(chosen ? { 'data-chosen': '' } : {})}
    >
      <div className="flex items-center gap-2">
        <Tile family={look.category} icon={look.icon} size="sm" />
        <button
          type="button"
          className="min-w-0 truncate text-left font-medium hover:underline"
          onClick={() => {
            inspectActivity(session, step.activity);
            session.view.getState().controls?.reveal({ kind: 'activity', id: step.activity });
          }}
        >
          {activity.label}
        </button>
        <Chip
          tone={mark === 'passed' ? 'accent' : mark === 'lost' ? 'warning' : 'neutral'}
          icon={mark === 'passed' ? CircleArrowDown : CircleSlash}
          className="ml-auto flex-none"
        >
          {word}
        </Chip>
      </div>
      {rows.map((row) => (
        <RowStep
          key={`${row.dimension} ${row.key.join(' ')}`}
          graph={graph}
          activity={step.activity}
          row={row}
          named={row.dimension !== dimension || rows.length > 1}
          isSource={isSource}
          isMade={rows.some(({ dimension: other, left }) => other !== row.dimension && left.length > 0)}
        />
      ))}
      {step.more ? <p className="text-xs text-text-muted">{t(isBefore ? 'moreBefore' : 'moreRows')}</p> : null}
    </li>
  );
}

interface RowStepProps {
  readonly graph: CampaignGraph;
  readonly activity: string;
  readonly row: Row;
  readonly named: boolean;
  readonly isSource: boolean;
  /** Whether rows of another dimension leave instead. */
  readonly isMade: boolean;
}

function RowStep({ graph, activity, row, named, isSource, isMade }: RowStepProps) {
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
      {named ? (
        <p className="text-xs font-medium">
          {t(row.way === 'before' ? 'rowBefore' : 'rowOf', {
            dimension: say(dimension?.label ?? row.dimension),
            key: row.label ?? row.key.join(', '),
          })}
        </p>
      ) : null}
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
