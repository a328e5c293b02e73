import {
  type ActivityCategory,
  type ActivityType,
  activityDefinitions,
  activityTypes,
  type ConfigOf,
  isActivityType,
} from '@fanfare/shared';
import {
  ArrowRightLeft,
  Bell,
  Blend,
  CircleHelp,
  CircleStop,
  Clock,
  FileUp,
  GitFork,
  History,
  Layers2,
  Mail,
  Mailbox,
  Merge,
  MessageSquareText,
  PencilLine,
  Save,
  ScanSearch,
  Signpost,
  Sparkles,
  Split,
  Target,
  UsersRound,
  Webhook,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { IconGlyph } from '../ui/Icon.tsx';
import { AndJoinInspector } from './and-join/AndJoinInspector.tsx';
import { BuildAudienceInspector } from './build-audience/BuildAudienceInspector.tsx';
import { ChangeDimensionInspector } from './change-dimension/ChangeDimensionInspector.tsx';
import { CombineInspector } from './combine/CombineInspector.tsx';
import { DeduplicationInspector } from './deduplication/DeduplicationInspector.tsx';
import { EmailInspector } from './email/EmailInspector.tsx';
import { CustomInspector } from './custom/CustomInspector.tsx';
import { DirectMailInspector } from './direct-mail/DirectMailInspector.tsx';
import { PushInspector } from './push/PushInspector.tsx';
import { SmsInspector } from './sms/SmsInspector.tsx';
import { EnrichmentInspector } from './enrichment/EnrichmentInspector.tsx';
import { EndInspector } from './end/EndInspector.tsx';
import { ForkInspector } from './fork/ForkInspector.tsx';
import { LoadFileInspector } from './load-file/LoadFileInspector.tsx';
import { IncrementalQueryInspector } from './incremental-query/IncrementalQueryInspector.tsx';
import type { Inspector, InspectorProps } from './inspector-props.ts';
import { ReadAudienceInspector } from './read-audience/ReadAudienceInspector.tsx';
import { ReconciliationInspector } from './reconciliation/ReconciliationInspector.tsx';
import { SaveAudienceInspector } from './save-audience/SaveAudienceInspector.tsx';
import { SplitInspector } from './split/SplitInspector.tsx';
import { TestInspector } from './test/TestInspector.tsx';
import { UpdateDataInspector } from './update-data/UpdateDataInspector.tsx';
import { WaitInspector } from './wait/WaitInspector.tsx';

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
  'read-audience': present<'read-audience'>(
    UsersRound,
    ReadAudienceInspector,
    () => import('@fanfare/shared/activities/read-audience/help.md?raw'),
  ),
  'save-audience': present<'save-audience'>(
    Save,
    SaveAudienceInspector,
    () => import('@fanfare/shared/activities/save-audience/help.md?raw'),
  ),
  'load-file': present<'load-file'>(
    FileUp,
    LoadFileInspector,
    () => import('@fanfare/shared/activities/load-file/help.md?raw'),
  ),
  combine: present<'combine'>(Blend, CombineInspector, () => import('@fanfare/shared/activities/combine/help.md?raw')),
  split: present<'split'>(Split, SplitInspector, () => import('@fanfare/shared/activities/split/help.md?raw')),
  deduplication: present<'deduplication'>(
    Layers2,
    DeduplicationInspector,
    () => import('@fanfare/shared/activities/deduplication/help.md?raw'),
  ),
  'change-dimension': present<'change-dimension'>(
    ArrowRightLeft,
    ChangeDimensionInspector,
    () => import('@fanfare/shared/activities/change-dimension/help.md?raw'),
  ),
  enrichment: present<'enrichment'>(
    Sparkles,
    EnrichmentInspector,
    () => import('@fanfare/shared/activities/enrichment/help.md?raw'),
  ),
  reconciliation: present<'reconciliation'>(
    ScanSearch,
    ReconciliationInspector,
    () => import('@fanfare/shared/activities/reconciliation/help.md?raw'),
  ),
  fork: present<'fork'>(GitFork, ForkInspector, () => import('@fanfare/shared/activities/fork/help.md?raw')),
  'and-join': present<'and-join'>(
    Merge,
    AndJoinInspector,
    () => import('@fanfare/shared/activities/and-join/help.md?raw'),
  ),
  'incremental-query': present<'incremental-query'>(
    History,
    IncrementalQueryInspector,
    () => import('@fanfare/shared/activities/incremental-query/help.md?raw'),
    'rule',
  ),
  'update-data': present<'update-data'>(
    PencilLine,
    UpdateDataInspector,
    () => import('@fanfare/shared/activities/update-data/help.md?raw'),
  ),
  wait: present<'wait'>(Clock, WaitInspector, () => import('@fanfare/shared/activities/wait/help.md?raw')),
  test: present<'test'>(Signpost, TestInspector, () => import('@fanfare/shared/activities/test/help.md?raw')),
  end: present<'end'>(CircleStop, EndInspector, () => import('@fanfare/shared/activities/end/help.md?raw')),
  email: present<'email'>(Mail, EmailInspector, () => import('@fanfare/shared/activities/email/help.md?raw')),
  sms: present<'sms'>(MessageSquareText, SmsInspector, () => import('@fanfare/shared/activities/sms/help.md?raw')),
  push: present<'push'>(Bell, PushInspector, () => import('@fanfare/shared/activities/push/help.md?raw')),
  'direct-mail': present<'direct-mail'>(
    Mailbox,
    DirectMailInspector,
    () => import('@fanfare/shared/activities/direct-mail/help.md?raw'),
  ),
  custom: present<'custom'>(Webhook, CustomInspector, () => import('@fanfare/shared/activities/custom/help.md?raw')),
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
