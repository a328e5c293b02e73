import { classify, rank } from '../../relation/coded-relations.ts';
import { literal } from '../../relation/literal.ts';
import { not } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { compare } from '../../relation/predicates.ts';
import { pick } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import type { Compiled, Drop } from '../definition.ts';
import { rowsOf } from '../law-terms.ts';
import { recipientsPort } from '../settings/setting-schemas.ts';
import type { MessageRows } from './message-rows.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Why a message is not sent. */
export interface Cause {
  cause: string;
  label: Text;
  holds: Predicate;
}

/** Without a yes there is no consent: consent that is not known is never taken for granted. */
export function noConsent(consent: Scalar): Cause {
  return {
    cause: 'no-consent',
    label: phrase('label.noConsent'),
    holds: not(compare('=', consent, literal(true, 'boolean'))),
  };
}

/**
 * Messages pass the causes in order and are dropped by the first that holds; then, of messages whose `sameAddress` values
 * are equal, the one with the lowest key goes out. In = recipients + dropped by cause.
 */
export function compileRecipients(
  messages: MessageRows,
  causes: readonly Cause[],
  sameAddress: readonly Scalar[] | null,
): Compiled {
  const { population, drops: before, laws } = messages;
  const { addressed, drops } = dropByCause(messages, causes);
  const ranked = sameAddress && rank(addressed, { partitionBy: sameAddress, quota: { kind: 'rows', rows: 1 } });
  const recipients = ranked ? pick(ranked, [0]) : addressed;
  if (ranked) {
    const label = phrase('label.sameAddressAsAnotherRecipient');
    drops.push({ cause: 'same-address', label, relation: pick(ranked, [1]) });
  }
  const terms = drops.map((drop) => rowsOf(drop.label, drop.relation));
  const name = before.length > 0 ? 'Messages' : 'In';
  return {
    outputs: { [recipientsPort]: { ...population, relation: recipients } },
    drops: [...before, ...drops],
    laws: [...laws, { left: [rowsOf(name, population.relation)], right: [rowsOf('Recipients', recipients), ...terms] }],
  };
}

function dropByCause({ population }: MessageRows, causes: readonly Cause[]) {
  if (causes.length === 0) return { addressed: population.relation, drops: [] as Drop[] };
  const checked = classify(
    population.relation,
    causes.map(({ holds }) => holds),
  );
  const drops = causes.map(({ cause, label }, code): Drop => ({ cause, label, relation: pick(checked, [code]) }));
  return { addressed: pick(checked, [causes.length]), drops };
}
