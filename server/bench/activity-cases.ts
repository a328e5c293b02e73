import { audienceCases } from './cases/audience-cases.ts';
import type { ActivityCase } from './cases/case.ts';
import { channelCases } from './cases/channel-cases.ts';
import { dataCases } from './cases/data-cases.ts';
import { flowCases } from './cases/flow-cases.ts';
import { setCases } from './cases/set-cases.ts';

/** One case per activity, on the kit's tables. */
export const activityCases: readonly ActivityCase[] = [
  ...audienceCases,
  ...setCases,
  ...dataCases,
  ...flowCases,
  ...channelCases,
];
