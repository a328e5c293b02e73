import type { Actor, Permission } from '@fanfare/shared';
import { HttpError } from './errors.ts';

/** The one workspace until there are several. */
export const defaultWorkspace = 'default';

/**
 * The one place where rights are checked.
 * @throws HttpError 401 when nobody is named, 403 when the right is missing.
 */
export function requirePermission(actor: Actor | null, permission: Permission): Actor {
  if (actor === null) {
    throw new HttpError(401, 'actor.missing', 'Give a name to work under first.');
  }
  if (!actor.permissions.includes(permission)) {
    throw new HttpError(403, 'permission.missing', `${actor.name} lacks the right ${permission}.`);
  }
  return actor;
}
