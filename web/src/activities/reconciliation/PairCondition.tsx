import { type ConditionGroup, everyone } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { catalogWithLine } from '../../inspector/catalog-with-line.ts';
import { PlaceProvider, usePlace } from '../../inspector/place.ts';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import type { MatchSides } from './match-sides.ts';

export interface PairConditionProps {
  readonly condition: ConditionGroup | null;
  readonly sides: MatchSides;
  /** What the condition is part of, for those who hear it. */
  readonly list: string;
  readonly field: string;
  readonly onChange: (condition: ConditionGroup | null, gesture?: string) => void;
}

/** What else must hold for a row and the line it is compared with. */
export function PairCondition({ condition, sides, list, field, onChange }: PairConditionProps) {
  const { t } = useTranslation('reconciliation');
  const { readOnly, source, target } = sides;
  if (condition !== null && target !== undefined) {
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-t border-line pt-2">
        <header className="flex min-h-6 items-center gap-1.5">
          <h5 className="min-w-0 flex-1 text-xs font-medium text-text-muted">{t('condition')}</h5>
          {readOnly ? null : (
            <IconButton size="sm" icon={Trash2} name={t('removeCondition', { list })} onClick={() => onChange(null)} />
          )}
        </header>
        {source === undefined ? (
          <p className="text-xs text-text-subtle">{t('nothingArrives')}</p>
        ) : (
          <PairRule {...{ condition, sides, field, onChange, target, source }} />
        )}
        {readOnly ? null : <p className="text-xs text-text-subtle">{t('conditionHelp')}</p>}
      </div>
    );
  }
  if (readOnly || target === undefined) return null;
  return (
    <AddButton aria-label={`${list}: ${t('addCondition')}`} onClick={() => onChange(everyone())}>
      {t('addCondition')}
    </AddButton>
  );
}

interface PairRuleProps extends Pick<PairConditionProps, 'sides' | 'field' | 'onChange'> {
  readonly condition: ConditionGroup;
  readonly target: string;
  readonly source: string;
}

const NOT_COUNTED: ReadonlyMap<string, number | null> = new Map();

/** The condition as a rule on the row, from which a link leads to the line. */
function PairRule({ condition, sides, field, onChange, target, source }: PairRuleProps) {
  const { t } = useTranslation('reconciliation');
  const { catalog, columns, timeZone, variables, filters, readOnly, problems } = sides;
  const here = usePlace();
  const seen = useMemo(
    () => catalogWithLine(catalog, { target, source, columns }, t('line')),
    [catalog, target, source, columns, t],
  );
  const place = useMemo(
    () => here && { ...here, place: { ...here.place, everybody: true }, line: { place: here.place, table: source } },
    [here, source],
  );
  const dimension = catalog.dimensions.find(({ table }) => table === target);
  return (
    <PlaceProvider value={place}>
      <RuleEditor
        {...{ timeZone, variables, filters, readOnly, problems, field, onChange }}
        catalog={seen}
        table={target}
        rule={condition}
        alone={NOT_COUNTED}
        dimensionLabel={say(dimension?.label ?? target)}
      />
    </PlaceProvider>
  );
}
