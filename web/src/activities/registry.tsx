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
import { activityWords } from '../i18n/speak.ts';

/** What the interface adds to the definition of an activity. */
export interface ActivityPresentation {
  readonly icon: IconGlyph;
  /** Its settings, for a configuration its schema has accepted. */
  readonly render: (props: InspectorProps<unknown>) => ReactNode;
  /** What the tab with its settings is called. */
  readonly settingsTab: 'rule' | 'settings';
}

function present<Type extends ActivityType>(
  icon: IconGlyph,
  Settings: Inspector<ConfigOf<Type>>,
  settingsTab: ActivityPresentation['settingsTab'] = 'settings',
): ActivityPresentation {
  return {
    icon,
    settingsTab,
    render: (props) => <Settings key={props.activity} {...(props as InspectorProps<ConfigOf<Type>>)} />,
  };
}

/** One entry per kind of activity; a missing one does not compile. */
export const activityPresentations: Readonly<Record<ActivityType, ActivityPresentation>> = {
  'build-audience': present<'build-audience'>(Target, BuildAudienceInspector, 'rule'),
  'read-audience': present<'read-audience'>(UsersRound, ReadAudienceInspector),
  'save-audience': present<'save-audience'>(Save, SaveAudienceInspector),
  'load-file': present<'load-file'>(FileUp, LoadFileInspector),
  combine: present<'combine'>(Blend, CombineInspector),
  split: present<'split'>(Split, SplitInspector),
  deduplication: present<'deduplication'>(Layers2, DeduplicationInspector),
  'change-dimension': present<'change-dimension'>(ArrowRightLeft, ChangeDimensionInspector),
  enrichment: present<'enrichment'>(Sparkles, EnrichmentInspector),
  reconciliation: present<'reconciliation'>(ScanSearch, ReconciliationInspector),
  fork: present<'fork'>(GitFork, ForkInspector),
  'and-join': present<'and-join'>(Merge, AndJoinInspector),
  'incremental-query': present<'incremental-query'>(History, IncrementalQueryInspector, 'rule'),
  'update-data': present<'update-data'>(PencilLine, UpdateDataInspector),
  wait: present<'wait'>(Clock, WaitInspector),
  test: present<'test'>(Signpost, TestInspector),
  end: present<'end'>(CircleStop, EndInspector),
  email: present<'email'>(Mail, EmailInspector),
  sms: present<'sms'>(MessageSquareText, SmsInspector),
  push: present<'push'>(Bell, PushInspector),
  'direct-mail': present<'direct-mail'>(Mailbox, DirectMailInspector),
  custom: present<'custom'>(Webhook, CustomInspector),
};

/** How a kind of activity looks and what it is called, also for one this program does not know. */
export interface ActivityLook {
  readonly title: string;
  readonly category: ActivityCategory;
  readonly icon: IconGlyph;
}

export function lookOf(type: string): ActivityLook {
  if (!isActivityType(type)) return { title: type, category: 'data', icon: CircleHelp };
  const { category } = activityDefinitions[type];
  return { title: activityWords(type).title, category, icon: activityPresentations[type].icon };
}

const CATEGORIES: readonly ActivityCategory[] = ['targeting', 'data', 'flow', 'channel'];

/** The kinds of activity whose title or other words hold the search, grouped by family in the order of the palette. */
export function searchActivities(search: string): { category: ActivityCategory; types: ActivityType[] }[] {
  const words = search.trim().toLowerCase();
  const found = activityTypes.filter((type) => {
    const { title, searchWords } = activityWords(type);
    return words === '' || [title, ...searchWords].some((text) => text.toLowerCase().includes(words));
  });
  return CATEGORIES.map((category) => ({
    category,
    types: found.filter((type) => activityDefinitions[type].category === category),
  })).filter((group) => group.types.length > 0);
}
