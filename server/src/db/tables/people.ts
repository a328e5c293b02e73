import type { PickedAttribute } from '@fanfare/shared';
import type { JSONColumnType } from 'kysely';

export interface Workspaces {
  id: string;
  name: string;
}

export interface PickedAttributes {
  workspace: string;
  actor: string;
  favourites: JSONColumnType<PickedAttribute[]>;
  recents: JSONColumnType<PickedAttribute[]>;
}

export interface ActorLanguages {
  workspace: string;
  actor: string;
  language: string;
}
