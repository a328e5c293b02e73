import { acceptSuggestions, type Suggestion } from '@fanfare/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { catalogKey, suggestionsQuery, tablesKey } from '../../api/data-queries.ts';
import { formatCount, formatShare } from '../../i18n/format.ts';
import { sayReason } from '../../i18n/speak.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { toast } from '../../ui/toast-manager.ts';
import { Failed } from '../Failed.tsx';
import { suggestionId, useSuggestionWords } from './suggestion-words.ts';

const KINDS = ['key', 'link', 'dimension', 'role'] as const;

/** Keys, links, roles and targeting dimensions found in the data, to be accepted one by one or together. */
export function SuggestionPanel() {
  const { t } = useTranslation('data');
  const client = useQueryClient();
  const answer = useQuery(suggestionsQuery());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  if (answer.error)
    return <Failed title={t('suggestions.failed')} error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={5} name={t('suggestions.loading')} className="surface-box" />;
  const { suggestions } = answer.data;
  if (suggestions.length === 0) return <p className="text-text-muted">{t('suggestions.none')}</p>;
  const accepted = suggestions.filter((one) => !left.has(suggestionId(one)));
  const toggle = (ids: readonly string[], take: boolean) => {
    const next = new Set(left);
    for (const id of ids) {
      if (take) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
  };
  async function accept() {
    setBusy(true);
    setError(undefined);
    try {
      await call(acceptSuggestions, { body: { suggestions: accepted } });
      toast(t('suggestions.accepted', { count: accepted.length }));
      setLeft(new Set());
      await Promise.all([catalogKey, tablesKey].map((queryKey) => client.invalidateQueries({ queryKey })));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }
  return (
    <section aria-label={t('suggestions.title')} className="surface-box grid gap-4 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-text-muted">{t('suggestions.text')}</p>
        <Button kind="primary" disabled={busy || accepted.length === 0} onClick={() => void accept()}>
          {t('suggestions.accept', { count: accepted.length })}
        </Button>
      </div>
      {error === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('suggestions.acceptFailed')}>
          {errorMessage(error)}
        </InlineMessage>
      )}
      {KINDS.map((kind) => {
        const ofKind = suggestions.filter((one) => one.kind === kind);
        return ofKind.length === 0 ? null : (
          <Kind key={kind} title={t(`suggestions.kind.${kind}`)} suggestions={ofKind} left={left} onToggle={toggle} />
        );
      })}
    </section>
  );
}

interface KindProps {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
  readonly left: ReadonlySet<string>;
  readonly onToggle: (ids: readonly string[], take: boolean) => void;
}

function Kind({ title, suggestions, left, onToggle }: KindProps) {
  const { t } = useTranslation('data');
  const words = useSuggestionWords();
  const ids = suggestions.map(suggestionId);
  const taken = ids.filter((id) => !left.has(id)).length;
  return (
    <section aria-label={title} className="grid gap-1">
      <h3 className="flex items-center gap-3 text-xs font-strong text-text-muted">
        {title}
        <Checkbox
          label={t('suggestions.all')}
          checked={taken === ids.length}
          indeterminate={taken > 0 && taken < ids.length}
          onCheckedChange={(take) => onToggle(ids, take)}
        />
      </h3>
      <ul className="grid gap-0.5">
        {suggestions.map((one) => {
          const id = suggestionId(one);
          return (
            <li
              key={id}
              className="grid min-h-8 grid-cols-[minmax(0,26rem)_minmax(0,1fr)_8rem] max-wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_8rem] items-center gap-3"
            >
              <Checkbox label={words(one)} checked={!left.has(id)} onCheckedChange={(take) => onToggle([id], take)} />
              <span className="truncate text-xs text-text-muted" title={sayReason(one.reason)}>
                {sayReason(one.reason)}
              </span>
              <span className="tabular text-right text-xs text-text-muted">
                {one.checked > 0
                  ? t('suggestions.fit', {
                      share: formatShare(one.matching / one.checked),
                      checked: formatCount(one.checked),
                    })
                  : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
