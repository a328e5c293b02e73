import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { catalogQuery } from '../api/data-queries.ts';
import { useEditor } from './EditorContext.tsx';
import { useSessionAudiences } from './use-session-audiences.ts';
import { useSessionFilters } from './use-session-filters.ts';

/** Keeps an opened campaign going while it is on the page: catalog, filters, audiences, counts and saving. */
export function SessionKeeper(): null {
  const session = useEditor();
  const { data } = useQuery(catalogQuery());
  useSessionFilters(session);
  useSessionAudiences(session);
  useEffect(() => session.start(), [session]);
  useEffect(() => {
    if (data) session.catalog.setState({ catalog: data.catalog });
  }, [session, data]);
  useEffect(() => {
    function guard(event: BeforeUnloadEvent) {
      if (session.saving.hasUnsaved()) event.preventDefault();
    }
    function online() {
      if (session.saving.hasUnsaved()) void session.saving.saveNow();
    }
    window.addEventListener('beforeunload', guard);
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('online', online);
      if (session.saving.hasUnsaved()) void session.saving.saveNow();
    };
  }, [session]);
  return null;
}
