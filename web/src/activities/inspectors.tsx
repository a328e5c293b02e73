import type { ActivityType, ConfigOf } from '@fanfare/shared';
import type { ReactNode } from 'react';
import { AndJoinInspector } from './and-join/AndJoinInspector.tsx';
import { BuildAudienceInspector } from './build-audience/BuildAudienceInspector.tsx';
import { ChangeDimensionInspector } from './change-dimension/ChangeDimensionInspector.tsx';
import { CombineInspector } from './combine/CombineInspector.tsx';
import { CustomInspector } from './custom/CustomInspector.tsx';
import { DeduplicationInspector } from './deduplication/DeduplicationInspector.tsx';
import { DirectMailInspector } from './direct-mail/DirectMailInspector.tsx';
import { EmailInspector } from './email/EmailInspector.tsx';
import { EndInspector } from './end/EndInspector.tsx';
import { EnrichmentInspector } from './enrichment/EnrichmentInspector.tsx';
import { ForkInspector } from './fork/ForkInspector.tsx';
import { IncrementalQueryInspector } from './incremental-query/IncrementalQueryInspector.tsx';
import { LoadFileInspector } from './load-file/LoadFileInspector.tsx';
import { PushInspector } from './push/PushInspector.tsx';
import { ReadAudienceInspector } from './read-audience/ReadAudienceInspector.tsx';
import { ReconciliationInspector } from './reconciliation/ReconciliationInspector.tsx';
import { SaveAudienceInspector } from './save-audience/SaveAudienceInspector.tsx';
import { SmsInspector } from './sms/SmsInspector.tsx';
import { SplitInspector } from './split/SplitInspector.tsx';
import { TestInspector } from './test/TestInspector.tsx';
import { UpdateDataInspector } from './update-data/UpdateDataInspector.tsx';
import { WaitInspector } from './wait/WaitInspector.tsx';
import type { Inspector, InspectorProps } from './inspector-props.ts';

/** Draws the settings of an activity, for a configuration its schema has accepted. */
export type DrawSettings = (props: InspectorProps<unknown>) => ReactNode;

function settings<Type extends ActivityType>(Settings: Inspector<ConfigOf<Type>>): DrawSettings {
  return (props) => <Settings key={props.activity} {...(props as InspectorProps<ConfigOf<Type>>)} />;
}

/**
 * The settings of every kind of activity; a missing one does not compile. They are apart from what cards need, which is
 * fetched before them.
 */
export const inspectors: Readonly<Record<ActivityType, DrawSettings>> = {
  'build-audience': settings<'build-audience'>(BuildAudienceInspector),
  'read-audience': settings<'read-audience'>(ReadAudienceInspector),
  'save-audience': settings<'save-audience'>(SaveAudienceInspector),
  'load-file': settings<'load-file'>(LoadFileInspector),
  combine: settings<'combine'>(CombineInspector),
  split: settings<'split'>(SplitInspector),
  deduplication: settings<'deduplication'>(DeduplicationInspector),
  'change-dimension': settings<'change-dimension'>(ChangeDimensionInspector),
  enrichment: settings<'enrichment'>(EnrichmentInspector),
  reconciliation: settings<'reconciliation'>(ReconciliationInspector),
  fork: settings<'fork'>(ForkInspector),
  'and-join': settings<'and-join'>(AndJoinInspector),
  'incremental-query': settings<'incremental-query'>(IncrementalQueryInspector),
  'update-data': settings<'update-data'>(UpdateDataInspector),
  wait: settings<'wait'>(WaitInspector),
  test: settings<'test'>(TestInspector),
  end: settings<'end'>(EndInspector),
  email: settings<'email'>(EmailInspector),
  sms: settings<'sms'>(SmsInspector),
  push: settings<'push'>(PushInspector),
  'direct-mail': settings<'direct-mail'>(DirectMailInspector),
  custom: settings<'custom'>(CustomInspector),
};
