import { findTable, linksFrom } from '@fanfare/shared';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../inspector/Section.tsx';
import { type AttributeChoice, labelOf } from '../../rule-builder/attribute-choices.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ColumnsShown } from './ColumnList.tsx';
import { ColumnRow } from './ColumnRow.tsx';

/** How many links in a row are followed. */
const DEPTH = 3;

/** Columns of rows that links lead to, each link closed until it is asked for. */
export function LinkedColumns(shown: ColumnsShown) {
  const { t } = useTranslation('columns');
  const links = linksFrom(shown.catalog, shown.table).filter((one) => one.cardinality === 'one');
  if (links.length === 0) return null;
  return (
    <Section title={t('linked')} help={t('linkedHelp')}>
      <LinksOf {...shown} at={shown.table} links={[]} trail={[]} visited={[shown.table]} />
    </Section>
  );
}

interface LinksOfProps extends ColumnsShown {
  /** The table the links start from, and the way to it. */
  readonly at: string;
  readonly links: readonly string[];
  readonly trail: readonly string[];
  readonly visited: readonly string[];
}

function LinksOf({ at, links, trail, visited, ...shown }: LinksOfProps) {
  const found = linksFrom(shown.catalog, at).filter(
    (one) => one.cardinality === 'one' && !visited.includes(one.toTable),
  );
  if (found.length === 0 || links.length >= DEPTH) return null;
  return (
    <ul className="-mx-1.5">
      {found.map((one) => (
        <li key={one.name}>
          <OneLink
            {...shown}
            label={one.label}
            at={one.toTable}
            links={[...links, one.name]}
            trail={[...trail, one.label]}
            visited={[...visited, one.toTable]}
          />
        </li>
      ))}
    </ul>
  );
}

function OneLink({ label, ...props }: LinksOfProps & { readonly label: string }) {
  const [open, setOpen] = useState(false);
  const { at, links, trail, catalog, table, added } = props;
  const columns = (findTable(catalog, at)?.columns ?? [])
    .filter((column) => !column.hidden)
    .map(
      (column): AttributeChoice => ({
        path: { links: [...links], column: column.name },
        column,
        trail: [...trail, labelOf(column)],
      }),
    );
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        data-link={links.join('.')}
        className="flex min-h-8 w-full items-center gap-2 rounded-sm px-1.5 text-left font-strong hover:bg-hover"
        onClick={() => setOpen(!open)}
      >
        <Icon of={ChevronRight} size={14} className={open ? 'rotate-90' : ''} />
        <span className="min-w-0 flex-1 truncate">{label}</span>
        <span className="tabular text-xs font-normal text-text-subtle">{columns.length}</span>
      </button>
      {open ? (
        <div className="ml-4">
          <ul>
            {columns.map((choice) => (
              <li key={choice.path.column}>
                <ColumnRow {...{ choice, catalog, table, added }} />
              </li>
            ))}
          </ul>
          <LinksOf {...props} />
        </div>
      ) : null}
    </>
  );
}
