import { variableList, variableLiteral } from '../../variable/read-variable.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import type { CampaignSignal, EndConfig, SignalValue } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** What is missing or cannot be in the signals. Whether a campaign exists and is ready is looked at when it is sent. */
export function endProblems({ signals }: EndConfig, context: ValidateContext): ActivityProblem[] {
  return signals.flatMap((signal, index) => signalProblems(signal, `signals/${index}`, context));
}

function signalProblems(
  { campaign, parameters }: CampaignSignal,
  field: string,
  context: ValidateContext,
): ActivityProblem[] {
  return [
    ...(campaign === null
      ? [missing(`${field}/campaign`, phrase('field.campaign'), phrase('hint.chooseTheOneThatIsStarted'))]
      : []),
    ...parameters.flatMap(({ name, value }, index): ActivityProblem[] => {
      const place = `${field}/parameters/${index}`;
      const isRepeated = name !== '' && parameters.slice(0, index).some((other) => other.name === name);
      return [
        ...(name === ''
          ? [missing(`${place}/name`, phrase('field.nameOfTheParameter'), phrase('hint.enterAsDeclared'))]
          : []),
        ...(isRepeated
          ? [{ code: 'signal.parameter.repeated' as const, field: `${place}/name`, params: { parameter: name } }]
          : []),
        ...valueProblems(value, `${place}/value`, context),
      ];
    }),
  ];
}

function valueProblems(value: SignalValue, field: string, { inbound, variables }: ValidateContext): ActivityProblem[] {
  if (value.kind === 'text') return [];
  if (value.kind === 'count') {
    const { transition } = value;
    if (transition === null || inbound.some((one) => one.transition === transition)) return [];
    const params = { field: phrase('field.transition'), rule: phrase('rule.oneThatArrives') };
    return [{ code: 'config.limit', field, params }];
  }
  const { variable } = value;
  if (variable === null) return [missing(field, phrase('field.variable'), phrase('hint.chooseOne'))];
  const isList = variables.get(variable)?.type === 'list';
  const read = isList ? variableList(variable, variables) : variableLiteral(variable, variables);
  return read.ok ? [] : [{ ...read.failure, field }];
}

function missing(field: string, what: Text, hint: Text): ActivityProblem {
  return { code: 'config.missing', field, params: { field: what, hint } };
}
