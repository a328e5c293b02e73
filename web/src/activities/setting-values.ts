import type { ParseKeys } from 'i18next';
import type { settingAreas } from './setting-names.ts';

/** Words by the value they stand for. */
export type ValueWords = ParseKeys<typeof settingAreas, { returnObjects: true }>;
type Choices = Readonly<Record<string, ValueWords>>;

const messages: Choices = {
  category: 'channel:categoryName',
  'per.kind': 'channel:perName',
  'destination.kind': 'channel:destinationName',
};

/** What values are called that are chosen from a list, by the place of the setting without places in lists. */
const byType: Readonly<Record<string, Choices>> = {
  'incremental-query': { 'processed.kind': 'flow:incremental.kind' },
  'load-file': {
    'format.kind': 'loadFile:formatName',
    'columns.empty': 'loadFile:emptyName',
    'columns.onError': 'loadFile:onErrorName',
    'columns.remap.otherwise': 'loadFile:otherwiseName',
    'columns.letterCase': 'loadFile:letterCaseName',
    'columns.whiteSpace': 'loadFile:whiteSpaceName',
  },
  combine: { operation: 'inspector:operationName', 'rules.kind': 'targeting:exclusionBy' },
  split: { 'subsets.limit.kind': 'inspector:limitKind' },
  deduplication: { 'survivors.kind': 'inspector:survivor' },
  enrichment: { 'columns.kind': 'targeting:entryKind' },
  reconciliation: {
    'ambiguous.kind': 'reconciliation:ambiguousName',
    result: 'reconciliation:resultName',
    'fuzzy.parts.how': 'reconciliation:howName',
  },
  'save-audience': { 'target.kind': 'audiences:save', mode: 'audiences:save.modeName' },
  'update-data': { 'changes.kind': 'flow:update.kindName' },
  wait: {
    'until.kind': 'flow:wait.kind',
    'until.condition.kind': 'flow:wait.conditionKind',
    'until.atLimit': 'flow:wait.atLimitKind',
  },
  test: { 'branches.match': 'flow:test.matchKind', 'branches.conditions.kind': 'flow:test.kindName' },
  end: { 'signals.parameters.value.kind': 'flow:end.valueKindName' },
  email: messages,
  sms: messages,
  push: messages,
  'direct-mail': messages,
  custom: messages,
};

/** Choices that are the same wherever they stand, by the own name of the setting. */
const anywhere: Choices = {
  choose: 'inspector:chooseKind',
  direction: 'inspector:directionName',
  fn: 'targeting:aggregate',
  normalise: 'reconciliation:normaliser',
  op: 'flow:comparison',
  operator: 'rule:operator',
  unit: 'flow:unit',
};

/** Where the words of a chosen value may stand; nowhere for settings that are not chosen from a list. */
export function settingChoices(type: string, place: readonly string[]): readonly ValueWords[] {
  const own = place.at(-1) ?? '';
  const words = byType[type]?.[place.join('.')] ?? anywhere[own];
  if (words === undefined) return [];
  return own === 'operator' ? [words, 'rule:groupOf'] : [words];
}
