import type { CampaignGraph, FoundPerson } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { useCampaignCatalog } from '../editor/use-campaign-catalog.ts';
import { say } from '../i18n/speak.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { findPeopleQuery } from './explain-queries.ts';

const REST = 250;

export interface PersonSearchProps {
  readonly graph: CampaignGraph;
  readonly onChoose: (person: FoundPerson) => void;
}

/** Finds a person by key, e-mail address or name; the only match is taken at once. */
export function PersonSearch({ graph, onChoose }: PersonSearchProps) {
  const { t } = useTranslation('explain');
  const catalog = useCampaignCatalog();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error, isFetching } = useQuery({
    ...findPeopleQuery(graph, chosen, search),
    enabled: search !== '',
  });
  const dimensions = catalog?.dimensions ?? [];
  const dimension = chosen ?? data?.dimension;
  const label = dimensions.find(({ name }) => name === dimension)?.label ?? dimension ?? '';
  const people = search === '' ? [] : (data?.people ?? []);

  return (
    <div className="grid gap-2.5">
      <SearchField
        ref={field}
        label={t('search')}
        value={typed}
        onValueChange={setTyped}
        onKeyDown={(event) => {
          const [first] = people;
          if (event.key !== 'Enter' || first === undefined || typed.trim() !== search) return;
          event.preventDefault();
          onChoose(first);
        }}
      />
      {dimensions.length > 1 ? (
        <Select
          label={t('searchIn')}
          value={dimension ?? dimensions[0]?.name ?? ''}
          onValueChange={setChosen}
          options={dimensions.map((one) => ({ value: one.name, label: say(one.label) }))}
        />
      ) : null}
      {typed === '' ? <p className="text-xs text-text-muted">{t('hint')}</p> : null}
      {isFetching ? <Spinner size={13} word={t('searching')} /> : null}
      {error ? (
        <InlineMessage tone="danger" size="sm" title={t('findFailed')}>
          {errorMessage(error)}
        </InlineMessage>
      ) : null}
      {search !== '' && data && people.length === 0 && !isFetching ? (
        <p className="text-text-muted">{t('nobody', { dimension: say(label), search })}</p>
      ) : null}
      {people.length > 0 ? (
        <>
          <output className="text-xs text-text-muted">{t('several', { count: people.length })}</output>
          <ul className="grid">
            {people.map((person) => (
              <li key={person.key.join(' ')}>
                <button
                  type="button"
                  className="grid min-h-10 w-full grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2.5 rounded-md px-2 py-1 text-left hover:bg-hover"
                  onClick={() => onChoose(person)}
                >
                  <span className="tabular font-medium">{person.key.join(', ')}</span>
                  <span className="truncate text-xs text-text-muted">
                    {[person.label, person.email].filter((one) => one !== null).join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {data?.more ? <p className="text-xs text-text-muted">{t('more')}</p> : null}
        </>
      ) : null}
    </div>
  );
}
