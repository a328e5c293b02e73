import type { AttributePath, LinkedTest } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Menu } from '../ui/Menu.tsx';
import { AttributePicker } from './AttributePicker.tsx';
import { labelOf, resolvePath } from './attribute-choices.ts';
import { dateColumns } from './linked-dates.ts';
import { useRule } from './rule-context.ts';
import { WordButton } from './WordButton.tsx';

export interface RowByProps {
  readonly test: Extract<LinkedTest, { kind: 'row' | 'time-since' }>;
  /** The linked table. */
  readonly table: string;
  readonly label: string;
  readonly onChange: (test: LinkedTest) => void;
}

/** “by Date”: what says which row is first or last. For a time since it is a date. */
export function RowBy({ test, table, label, onChange }: RowByProps) {
  const { t } = useTranslation('conditions');
  const { catalog, readOnly } = useRule();
  const name = test.by ? (resolvePath(catalog, table, test.by)?.trail.join(' › ') ?? test.by.column) : undefined;
  const choose = (by: AttributePath) => onChange({ ...test, by });
  return (
    <>
      <span className="text-text-muted">{t('linked.by')}</span>{' '}
      {test.kind === 'time-since' && !readOnly ? (
        <DateMenu {...{ name, table, label }} chosen={test.by} onChoose={choose} />
      ) : (
        <WordButton
          look={name === undefined ? 'missing' : 'attribute'}
          disabled={readOnly}
          title={t('linked.byTitle')}
          panel={(close) => (
            <AttributePicker
              table={table}
              onAttribute={(by) => {
                choose(by);
                close();
              }}
            />
          )}
        >
          {name ?? t('linked.chooseBy')}
        </WordButton>
      )}
    </>
  );
}

interface DateMenuProps {
  readonly name: string | undefined;
  readonly table: string;
  readonly label: string;
  readonly chosen: AttributePath | null;
  readonly onChoose: (by: AttributePath) => void;
}

function DateMenu({ name, table, label, chosen, onChoose }: DateMenuProps) {
  const { t } = useTranslation('conditions');
  const { catalog } = useRule();
  const dates = dateColumns(catalog, table);
  if (dates.length === 0) return <span className="text-danger-text">{t('linked.noDates', { link: label })}</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-look={name === undefined ? 'missing' : 'attribute'}
          aria-label={`${t('linked.chooseDate')}: ${name ?? t('linked.chooseBy')}`}
          className={
            name === undefined
              ? 'inline-flex min-h-6 items-center rounded-sm border border-dashed border-control px-1 text-text-muted hover:bg-hover'
              : 'inline-flex min-h-6 items-center rounded-sm px-1 font-strong hover:bg-hover'
          }
        >
          {name ?? t('linked.chooseBy')}
        </button>
      }
      entries={dates.map((one) => ({
        id: one.name,
        label: labelOf(one),
        checked: chosen?.links.length === 0 && chosen.column === one.name,
        closes: true,
        onCheckedChange: () => onChoose({ links: [], column: one.name }),
      }))}
    />
  );
}
