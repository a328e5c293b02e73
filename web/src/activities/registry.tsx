import {
  type ActivityCategory,
  type ActivityType,
  activityDefinitions,
  activityTypes,
  type ConfigOf,
  isActivityType,
} from '@fanfare/shared';
import { Blend, CircleHelp, GitFork, Layers2, Mail, Merge, Split, Target } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IconGlyph } from '../ui/Icon.tsx';
import { AndJoinInspector } from './and-join/AndJoinInspector.tsx';
import { BuildAudienceInspector } from './build-audience/BuildAudienceInspector.tsx';
import { CombineInspector } from './combine/CombineInspector.tsx';
import { DeduplicationInspector } from './deduplication/DeduplicationInspector.tsx';
import { EmailInspector } from './email/EmailInspector.tsx';
import { ForkInspector } from './fork/ForkInspector.tsx';
import type { Inspector, InspectorProps } from './inspector-props.ts';
import { SplitInspector } from './split/SplitInspector.tsx';

/** What the interface adds to the definition of an activity. */
export interface ActivityPresentation {
  readonly icon: IconGlyph;
  /** Its settings, for a configuration its schema has accepted. */
  readonly render: (props: InspectorProps<unknown>) => ReactNode;
  /** What the tab with its settings is called. */
  readonly settingsTab: 'rule' | 'settings';
  /** Its help page, fetched when somebody asks. */
  readonly help: () => Promise<{ readonly default: string }>;
}

function present<Type extends ActivityType>(
  icon: IconGlyph,
  Settings: Inspector<ConfigOf<Type>>,
  help: ActivityPresentation['help'],
  settingsTab: ActivityPresentation['settingsTab'] = 'settings',
): ActivityPresentation {
  return {
    icon,
    help,
    settingsTab,
    render: (props) => <Settings key={props.activity} {...(props as InspectorProps<ConfigOf<Type>>)} />,
  };
}

/** One entry per kind of activity; a missing one does not compile. */
export const activityPresentations: Readonly<Record<ActivityType, ActivityPresentation>> = {
  'build-audience': present<'build-audience'>(
    Target,
    BuildAudienceInspector,
    () => import('@fanfare/shared/activities/build-audience/help.md?raw'),
    'rule',
  ),
  combine: present<'combine'>(Blend, CombineInspector, () => import('@fanfare/shared/activities/combine/help.md?raw')),
  split: present<'split'>(Split, SplitInspector, () => import('@fanfare/shared/activities/split/help.md?raw')),
  deduplication: present<'deduplication'>(
    Layers2,
    DeduplicationInspector,
    () => import('@fanfare/shared/activities/deduplication/help.md?raw'),
  ),
  fork: present<'fork'>(GitFork, ForkInspector, () => import('@fanfare/shared/activities/fork/help.md?raw')),
  'and-join': present<'and-join'>(
    Merge,
    AndJoinInspector,
    () => import('@fanfare/shared/activities/and-join/help.md?raw'),
  ),
  email: present<'email'>(Mail, EmailInspector, () => import('@fanfare/shared/activities/email/help.md?raw')),
};

/** How a kind of activity looks and what it is called, also for one this program does not know. */
export interface ActivityLook {
  readonly title: string;
  readonly category: ActivityCategory;
  readonly icon: IconGlyph;
}

export function lookOf(type: string): ActivityLook {
  if (!isActivityType(type)) return { title: type, category: 'data', icon: CircleHelp };
  const { title, category } = activityDefinitions[type];
  return { title, category, icon: activityPresentations[type].icon };
}

const CATEGORIES: readonly ActivityCategory[] = ['targeting', 'data', 'flow', 'channel'];

/** The kinds of activity whose title or other words hold the search, grouped by family in the order of the palette. */
export function searchActivities(search: string): { category: ActivityCategory; types: ActivityType[] }[] {
  const words = search.trim().toLowerCase();
  const found = activityTypes.filter((type) => {
    const { title, searchWords } = activityDefinitions[type];
    return words === '' || [title, ...searchWords].some((text) => text.toLowerCase().includes(words));
  });
  return CATEGORIES.map((category) => ({
    category,
    types: found.filter((type) => activityDefinitions[type].category === category),
  })).filter((group) => group.types.length > 0);
}
