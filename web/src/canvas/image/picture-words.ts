import { findTransition, indexGraph } from '@fanfare/shared';
import { lookOf } from '../../activities/registry.tsx';
import { droppedAt, outletNumber } from '../../counts/outlet-number.ts';
import { drawnPorts } from '../../editor/drawn-ports.ts';
import type { EditorSession } from '../../editor/editor-session.ts';
import { isIncomplete, saidOnCard } from '../../editor/graph-check.ts';
import { formatExactly } from '../../i18n/format-date.ts';
import { formatChange } from '../../i18n/format.ts';
import { i18n } from '../../i18n/i18n.ts';
import { say } from '../../i18n/speak.ts';
import type { CardWords } from './draw-card.ts';
import type { PictureWords } from './draw-campaign.ts';
import { numberLook, type NumberWords } from './number-text.ts';

/** What the canvas of an opened campaign says now, for its picture. */
export function pictureWords(session: EditorSession): PictureWords {
  const { graph } = session.documents.getState();
  const check = session.checked.getState();
  const counts = session.counts.state.getState();
  const { activities } = indexGraph(graph);
  const t = i18n.getFixedT(null, 'counts');
  const words: NumberWords = {
    counting: t('counting'),
    nobody: t('nobody'),
    notTaken: t('notTaken'),
    reason: ({ reason }) => t(`reasons.${reason}`),
  };
  const waits = (id: string) => check.survey?.activities.get(id)?.blocked === 'breakpoint';
  const portsOfActivity = (id: string) => {
    const activity = activities.get(id);
    return activity ? drawnPorts(graph, activity) : [];
  };
  return {
    title: session.head.getState().name,
    subtitle: counts.now === undefined ? '' : i18n.t('asOf', { ns: 'image', moment: formatExactly(counts.now) }),
    group: (count) => i18n.t('groupCount', { ns: 'canvas', count }),
    waits,
    card({ id, type, label, disabled = false, breakpoint = false }): CardWords {
      const look = lookOf(type);
      const [problem, ...others] = saidOnCard(check.byActivity.get(id));
      const state = disabled
        ? 'disabled'
        : problem === undefined
          ? 'fine'
          : isIncomplete([problem, ...others])
            ? 'incomplete'
            : problem.severity;
      const line = disabled
        ? i18n.t('disabled', { ns: 'canvas' })
        : (problem?.message ?? check.summaries.get(id) ?? '');
      return {
        title: label,
        line: look.category === 'flow' ? '' : line || ' ',
        family: look.category,
        icon: look.icon,
        state,
        breakpoint,
        waits: waits(id),
      };
    },
    number: (activity, port) => numberLook(outletNumber(counts.activities.get(activity), port), words),
    dropped(activity, port) {
      if (portsOfActivity(activity).find((one) => one.role === 'main')?.id !== port) return undefined;
      const dropped = droppedAt(counts.activities.get(activity));
      return dropped && formatChange(-dropped.total);
    },
    branch(activity, port, transition, free) {
      const own = findTransition(graph, transition)?.label;
      if (own !== undefined) return own;
      const ports = portsOfActivity(activity);
      const here = ports.find((one) => one.id === port);
      return here && (ports.length > 1 || free) ? say(here.label) : undefined;
    },
  };
}
