import { audienceCodes } from './codes/audiences.ts';
import { catalogCodes } from './codes/catalog.ts';
import { channelCodes } from './codes/channels.ts';
import { fileCodes } from './codes/files.ts';
import { flowCodes } from './codes/flow.ts';
import { formulaCodes } from './codes/formulas.ts';
import { graphCodes } from './codes/graph.ts';
import { reconciliationCodes } from './codes/reconciliation.ts';
import { ruleCodes } from './codes/rules.ts';
import { settingCodes } from './codes/settings.ts';
import { targetingCodes } from './codes/targeting.ts';

/** Every problem code with its severity and its English sentence. Codes are stable: machines may rely on them. */
export const problemCodes = {
  ...graphCodes,
  ...settingCodes,
  ...ruleCodes,
  ...formulaCodes,
  ...audienceCodes,
  ...targetingCodes,
  ...reconciliationCodes,
  ...flowCodes,
  ...channelCodes,
  ...fileCodes,
  ...catalogCodes,
} as const;

export type ProblemCode = keyof typeof problemCodes;
export type { Severity } from './codes/codes-of.ts';
