import {
  type ActivityCategory,
  type ActivityType,
  activityDefinitions,
  activityTypes,
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
import type { IconGlyph } from '../ui/Icon.tsx';
import { activityWords } from '../i18n/speak.ts';

/** What the interface adds to the definition of an activity, beside its settings (`inspectors.tsx`). */
export interface ActivityPresentation {
  readonly icon: IconGlyph;
  /** What the tab with its settings is called. */
  readonly settingsTab: 'rule' | 'settings';
}

/** One entry per kind of activity; a missing one does not compile. */
export const activityPresentations: Readonly<Record<ActivityType, ActivityPresentation>> = {
  'build-audience': { icon: Target, settingsTab: 'rule' },
  'read-audience': { icon: UsersRound, settingsTab: 'settings' },
  'save-audience': { icon: Save, settingsTab: 'settings' },
  'load-file': { icon: FileUp, settingsTab: 'settings' },
  combine: { icon: Blend, settingsTab: 'settings' },
  split: { icon: Split, settingsTab: 'settings' },
  deduplication: { icon: Layers2, settingsTab: 'settings' },
  'change-dimension': { icon: ArrowRightLeft, settingsTab: 'settings' },
  enrichment: { icon: Sparkles, settingsTab: 'settings' },
  reconciliation: { icon: ScanSearch, settingsTab: 'settings' },
  fork: { icon: GitFork, settingsTab: 'settings' },
  'and-join': { icon: Merge, settingsTab: 'settings' },
  'incremental-query': { icon: History, settingsTab: 'rule' },
  'update-data': { icon: PencilLine, settingsTab: 'settings' },
  wait: { icon: Clock, settingsTab: 'settings' },
  test: { icon: Signpost, settingsTab: 'settings' },
  end: { icon: CircleStop, settingsTab: 'settings' },
  email: { icon: Mail, settingsTab: 'settings' },
  sms: { icon: MessageSquareText, settingsTab: 'settings' },
  push: { icon: Bell, settingsTab: 'settings' },
  'direct-mail': { icon: Mailbox, settingsTab: 'settings' },
  custom: { icon: Webhook, settingsTab: 'settings' },
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
