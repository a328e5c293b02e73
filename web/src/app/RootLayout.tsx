import { useQuery } from '@tanstack/react-query';
import { Outlet, ScrollRestoration } from 'react-router';
import { actorQuery } from '../api/actor-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { CommandPalette } from '../command-palette/CommandPalette.tsx';
import { ActorDialog } from './ActorDialog.tsx';
import { Frame } from './Frame.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { PageLoading } from './PageLoading.tsx';
import { useActorLanguage } from './use-actor-language.ts';

/** Asks who is working here before anything else; every page below has an actor. */
export function RootLayout() {
  const { data, error, refetch } = useQuery(actorQuery());
  useActorLanguage(data?.actor?.name);
  if (data === undefined) {
    return error ? (
      <div className="p-7">
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <PageLoading />
    );
  }
  if (data.actor === null) {
    return (
      <Frame>
        <ActorDialog open current={undefined} onDone={() => undefined} />
      </Frame>
    );
  }
  return (
    <>
      <Outlet />
      <CommandPalette />
      <OfflineNotice />
      <ScrollRestoration />
    </>
  );
}
