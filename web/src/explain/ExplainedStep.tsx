import { type CampaignGraph, type Explanation, findActivity, findDimension } from '@fanfare/shared';
import { CircleArrowDown, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { useCampaignCatalog } from '../editor/use-campaign-catalog.ts';
import { inspectActivity } from '../editor/view-actions.ts';
import { say } from '../i18n/speak.ts';
import { Chip } from '../ui/Chip.tsx';
import { MoreRows } from '../ui/MoreRows.tsx';
import { Tile } from '../ui/Tile.tsx';
import { ExplainedRow, FoldedRow } from './ExplainedRow.tsx';
import type { WayMark } from './way-of-person.ts';

export type ExplainedOne = Extract<Explanation['activities'][number], { status: 'explained' }>;

export interface ExplainedStepProps {
  readonly graph: CampaignGraph;
  readonly step: ExplainedOne;
  readonly mark: WayMark;
  /** The dimension of the person: rows of others are named. */
  readonly dimension: string;
  readonly chosen: boolean;
  readonly follow: FollowMore;
}

/** Following more rows of other dimensions. */
export interface FollowMore {
  readonly busy: boolean;
  /** Undefined when no more can be followed. */
  readonly onMore: (() => void) | undefined;
}

/** Of more rows than these each that follows or led here is folded under its name. */
const SHOWN_OPEN = 5;

/** What one activity did with the person, and what decided. */
export function ExplainedStep({ graph, step, mark, dimension, chosen, follow }: ExplainedStepProps) {
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
      {rows.map((row) => {
        const isFolded = rows.length > SHOWN_OPEN && row.way !== 'own' && row.decisions.length > 0;
        const Row = isFolded ? FoldedRow : ExplainedRow;
        return (
          <Row
            key={`${row.dimension} ${row.key.join(' ')}`}
            graph={graph}
            activity={step.activity}
            row={row}
            isNamed={row.dimension !== dimension || rows.length > 1}
            isSource={isSource}
            isMade={rows.some(({ dimension: other, left }) => other !== row.dimension && left.length > 0)}
          />
        );
      })}
      {step.cut ? <CutRows cut={step.cut} follow={follow} /> : null}
    </li>
  );
}

interface CutRowsProps {
  readonly cut: NonNullable<ExplainedOne['cut']>;
  readonly follow: FollowMore;
}

/** How many rows are followed of how many, and the way to the others. */
function CutRows({ cut: { dimension, followed, total }, follow }: CutRowsProps) {
  const { t } = useTranslation('explain');
  const catalog = useCampaignCatalog();
  const name = say((catalog && findDimension(catalog, dimension)?.label) ?? dimension);
  return (
    <MoreRows
      shown={
        total === null
          ? t('followedFirst', { followed, dimension: name })
          : t('followed', { followed, total, dimension: name })
      }
      more={t('followMore')}
      busy={follow.busy}
      onMore={follow.onMore}
    />
  );
}
