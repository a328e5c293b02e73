import type { Catalog, EqualAttributes, Problem } from '@fanfare/shared';
import { Equal, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { resolvePath } from '../rule-builder/attribute-choices.ts';
import { AddButton } from '../ui/AddButton.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AttributeField } from './AttributeField.tsx';
import { problemAt } from './problem-at.ts';

/** One side of the pairs: the catalog with its added columns, its table, and what it is called. */
export interface PairSide {
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly label: string;
}

export interface EqualAttributesFieldsProps {
  readonly pairs: readonly EqualAttributes[];
  readonly own: PairSide;
  readonly other: PairSide;
  /** Where the pairs stand in the settings. */
  readonly field: string;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  readonly onChange: (pairs: EqualAttributes[]) => void;
}

/** Attributes of two rows that must all be equal. */
export function EqualAttributesFields(props: EqualAttributesFieldsProps) {
  const { t } = useTranslation(['inspector', 'targeting']);
  const { pairs, own, other, field, problems, readOnly, onChange } = props;
  const problem = problemAt(problems, field);
  return (
    <fieldset aria-label={t('targeting:equal')} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <p className="text-xs font-medium text-text-muted">{t('targeting:equal')}</p>
      {pairs.map((pair, index) => (
        <Pair
          key={index}
          {...{ pair, own, other, problems, readOnly }}
          position={index + 1}
          field={`${field}/${index}`}
          onChange={(next) => onChange(pairs.with(index, next))}
          onRemove={() => onChange(pairs.toSpliced(index, 1))}
        />
      ))}
      {problem === undefined ? null : <p className="text-xs text-danger-text">{problem}</p>}
      {readOnly ? null : (
        <AddButton onClick={() => onChange([...pairs, { own: null, other: null, trim: false, fold: false }])}>
          {t('targeting:addPair')}
        </AddButton>
      )}
    </fieldset>
  );
}

interface PairProps extends Pick<EqualAttributesFieldsProps, 'own' | 'other' | 'field' | 'problems' | 'readOnly'> {
  readonly pair: EqualAttributes;
  readonly position: number;
  readonly onChange: (pair: EqualAttributes) => void;
  readonly onRemove: () => void;
}

function Pair({ pair, own, other, field, problems, readOnly, position, onChange, onRemove }: PairProps) {
  const { t } = useTranslation(['inspector', 'targeting']);
  const isText = [typeOf(own, pair.own), typeOf(other, pair.other)].includes('text');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex items-start gap-1">
        <AttributeField
          label={t('targeting:pairOwn', { position, set: own.label })}
          value={pair.own}
          error={problemAt(problems, `${field}/own`)}
          onChange={(attribute) => onChange({ ...pair, own: attribute })}
          {...{ catalog: own.catalog, table: own.table, readOnly }}
        />
        <Icon of={Equal} size={14} className="mt-2.5 flex-none text-text-subtle" />
        <AttributeField
          label={t('targeting:pairOther', { position, set: other.label })}
          value={pair.other}
          error={problemAt(problems, `${field}/other`)}
          onChange={(attribute) => onChange({ ...pair, other: attribute })}
          {...{ catalog: other.catalog, table: other.table, readOnly }}
        />
        {readOnly ? null : (
          <IconButton icon={Trash2} name={t('targeting:removePair', { position })} onClick={onRemove} />
        )}
      </div>
      {isText ? (
        <div className="flex flex-wrap gap-x-4 text-xs">
          <Checkbox
            checked={pair.trim}
            disabled={readOnly}
            label={t('trim')}
            onCheckedChange={(trim) => onChange({ ...pair, trim })}
          />
          <Checkbox
            checked={pair.fold}
            disabled={readOnly}
            label={t('fold')}
            onCheckedChange={(fold) => onChange({ ...pair, fold })}
          />
        </div>
      ) : null}
    </div>
  );
}

function typeOf({ catalog, table }: PairSide, path: EqualAttributes['own']) {
  return table === undefined || path === null ? undefined : resolvePath(catalog, table, path)?.column.type;
}
