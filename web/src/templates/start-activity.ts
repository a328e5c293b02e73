import { type Activity, activityDefinitions, type Audience } from '@fanfare/shared';
import { fresh } from '../editor/edits/fresh-values.ts';

/** Whose people a campaign begins with: a rule of its own, the members of an audience, or a copy of its rule. */
export type Beginning =
  | { readonly kind: 'rule'; readonly dimension: string; readonly label: string }
  | { readonly kind: 'members' | 'copy'; readonly audience: Pick<Audience, 'id' | 'label' | 'dimension' | 'rule'> };

/** The first activity of a campaign that begins so. */
export function startActivity(beginning: Beginning): Activity {
  const id = fresh.id();
  if (beginning.kind === 'members') {
    const { label, id: audience } = beginning.audience;
    const initial = activityDefinitions['read-audience'].initial(fresh.seed());
    return { id, type: 'read-audience', label, config: { ...initial, audience } };
  }
  const initial = activityDefinitions['build-audience'].initial(fresh.seed());
  if (beginning.kind === 'rule') {
    return {
      id,
      type: 'build-audience',
      label: beginning.label,
      config: { ...initial, dimension: beginning.dimension },
    };
  }
  const { label, dimension, rule } = beginning.audience;
  const config = { ...initial, dimension, ...(rule === null ? {} : { rule }) };
  return { id, type: 'build-audience', label, config };
}
