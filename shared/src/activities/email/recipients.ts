import type { Table } from '../../catalog/catalog.ts';
import { columnWithRole } from '../../catalog/lookup.ts';
import type { SemanticRole } from '../../catalog/semantic-role.ts';
import { classify, rank } from '../../relation/coded-relations.ts';
import { literal } from '../../relation/literal.ts';
import { not } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { compare, isEmpty, patternMatch } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import { pick } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { column, comparableText } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext, Drop } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { recipientsPort } from '../setting-schemas.ts';
import type { EmailConfig } from './config.ts';

interface Cause {
  cause: string;
  label: string;
  holds: Predicate;
}

/** Recipients pass address, validity, consent and one per address, in this order; each drop has one cause. */
export function compileEmail(
  inbound: readonly InboundPopulation[],
  config: EmailConfig,
  { catalog }: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const table = tableOfDimension(catalog, population.dimension);
  invariant(table, 'has no targeting dimension');
  const value = (role: SemanticRole) => column(population.relation.source, columnNamed(table, role));
  const address = value('email');
  const causes = [
    ...addressCauses(address),
    ...(config.category === 'marketing' ? consentCauses(value('consent-email')) : []),
  ];
  const checked = classify(
    population.relation,
    causes.map(({ holds }) => holds),
  );
  const addressed = pick(checked, [causes.length]);
  const drops = causes.map(({ cause, label }, code): Drop => ({ cause, label, relation: pick(checked, [code]) }));
  const { recipients, repeated } = onePerAddress(addressed, address, config);
  const allDrops = [...drops, ...repeated];
  return {
    outputs: { [recipientsPort]: { ...population, relation: recipients } },
    drops: allDrops,
    laws: [
      {
        left: [rowsOf('In', population.relation)],
        right: [rowsOf('Recipients', recipients), ...allDrops.map((drop) => rowsOf(drop.label, drop.relation))],
      },
    ],
  };
}

function addressCauses(address: Scalar): Cause[] {
  return [
    { cause: 'address-missing', label: 'No e-mail address', holds: isEmpty(address) },
    { cause: 'address-invalid', label: 'Invalid e-mail address', holds: not(patternMatch(address, 'email')) },
  ];
}

function consentCauses(consent: Scalar): Cause[] {
  return [{ cause: 'no-consent', label: 'No consent', holds: not(compare('=', consent, literal(true, 'boolean'))) }];
}

/** Of rows with the same address, lower-cased, the one with the lowest key is a recipient. */
function onePerAddress(
  addressed: Relation,
  address: Scalar,
  config: EmailConfig,
): { recipients: Relation; repeated: Drop[] } {
  if (!config.onePerAddress) return { recipients: addressed, repeated: [] };
  const ranked = rank(addressed, {
    partitionBy: [comparableText(address, { trim: false, fold: true })],
    quota: { kind: 'rows', rows: 1 },
  });
  const label = 'Same address as another recipient';
  return { recipients: pick(ranked, [0]), repeated: [{ cause: 'same-address', label, relation: pick(ranked, [1]) }] };
}

function columnNamed(table: Table, role: SemanticRole): string {
  const found = columnWithRole(table, role);
  invariant(found, `${table.name} has no column for ${role}`);
  return found.name;
}
