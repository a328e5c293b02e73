import type { CombineConfig, ExclusionRule, InboundTransition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ItemBox } from '../../inspector/ItemBox.tsx';
import { EqualAttributesFields } from '../../inspector/EqualAttributesFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { WayField } from '../../inspector/WayField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { leadingSet, rowsOfSet } from './leading-rows.ts';
import { say } from '../../i18n/speak.ts';

type Kind = 'same' | ExclusionRule['kind'];

/** For each set that excludes: how its rows belong to those of the primary set. */
export function ExclusionRules(props: InspectorProps<CombineConfig>) {
  const { t } = useTranslation('targeting');
  const { config, inbound } = props;
  const leading = leadingSet(inbound, config);
  const others = inbound.filter((one) => one !== leading);
  if (config.primary === null || others.length === 0) return null;
  return (
    <Section title={t('exclusionRules')} help={t('exclusionRulesHelp')}>
      {others.map((other) => (
        <SetRule key={other.transition} {...props} leading={leading} other={other} />
      ))}
    </Section>
  );
}

interface SetRuleProps extends InspectorProps<CombineConfig> {
  readonly leading: InboundTransition | undefined;
  readonly other: InboundTransition;
}

function SetRule({ config, onChange, readOnly, catalog, problems, leading, other }: SetRuleProps) {
  const { t } = useTranslation('targeting');
  const { rules = [] } = config;
  const { transition } = other;
  const label = say(other.fromLabel);
  const index = rules.findIndex((one) => one.transition === transition);
  const rule = rules[index];
  const [own, its] = [rowsOfSet(leading, catalog), rowsOfSet(other, catalog)];
  const isSame = other.dimension === leading?.dimension;
  const kinds: Kind[] = isSame ? ['same', 'links', 'attributes'] : ['links', 'attributes'];
  const set = (next: ExclusionRule | undefined) => {
    const others = rules.filter((one) => one.transition !== transition);
    onChange({
      ...config,
      rules: next === undefined ? others : index < 0 ? [...rules, next] : rules.with(index, next),
    });
  };
  const title =
    its.dimension === undefined || isSame
      ? t('exclusionSet', { label })
      : t('exclusionSetOf', { label, dimension: its.dimension });
  return (
    <ItemBox name={title}>
      <h4 className="truncate text-xs font-medium" title={title}>
        {title}
      </h4>
      <Select
        label={t('exclusionHow')}
        value={rule?.kind ?? (isSame ? 'same' : null)}
        placeholder={t('exclusionChoose')}
        disabled={readOnly}
        error={problemAt(problems, `rules/${transition}`)}
        onValueChange={(kind) => set(freshRule(kind, transition))}
        options={kinds.map((value) => ({ value, label: t(`exclusionBy.${value}`) }))}
      />
      {rule?.kind === 'links' ? (
        <WayField
          {...{ catalog, readOnly }}
          from={own.table}
          to={its.table}
          links={rule.links}
          error={problemAt(problems, `rules/${index}/links`)}
          onChange={(links) => set({ ...rule, links })}
        />
      ) : null}
      {rule?.kind === 'attributes' ? (
        <EqualAttributesFields
          {...{ problems, readOnly, own }}
          other={its}
          pairs={rule.on}
          field={`rules/${index}/on`}
          onChange={(on) => set({ ...rule, on })}
        />
      ) : null}
    </ItemBox>
  );
}

function freshRule(kind: Kind, transition: string): ExclusionRule | undefined {
  if (kind === 'same') return undefined;
  if (kind === 'links') return { kind, transition, links: [] };
  return { kind, transition, on: [{ own: null, other: null, trim: false, fold: false }] };
}
