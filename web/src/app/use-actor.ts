import type { Actor, Permission } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { actorQuery } from '../api/actor-queries.ts';

/** Who is working here; undefined only before a name was given. */
export function useActor(): Actor | undefined {
  return useQuery(actorQuery()).data?.actor ?? undefined;
}

/** Whether the reader may do something. The server asks again; this only keeps controls from promising too much. */
export function useMay(permission: Permission): boolean {
  return useActor()?.permissions.includes(permission) ?? false;
}
