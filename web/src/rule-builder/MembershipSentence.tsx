import type { AudienceCondition, Condition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useAudiences } from '../audiences/use-audiences.ts';
import { MultiSelect } from '../ui/MultiSelect.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { membershipWays, type MembershipWay } from './membership-ways.ts';
import { useRule } from './rule-context.ts';
import { changeAt, type RulePath } from './rule-edit.ts';
import { WordButton } from './WordButton.tsx';

export interface MembershipSentenceProps {
  readonly condition: AudienceCondition;
  readonly path: RulePath;
  readonly table: string;
}

/** “Household is not in any of the audiences VIP, Testers”: whose membership, in or not, and where. */
export function MembershipSentence({ condition, path, table }: MembershipSentenceProps) {
  const { t } = useTranslation('audiences');
  const { catalog, change, readOnly } = useRule();
  const known = useAudiences();
  const { via, audiences, match, negated } = condition;
  const ways = membershipWays(catalog, table);
  const way = ways.find((one) => one.via.join('/') === via.join('/'));
  const several = audiences.length > 1;
  const verb = t(negated ? 'condition.notIn' : 'condition.in');
  const words = `${verb} ${t(several ? `condition.${match}` : 'condition.one')}`;
  const names = audiences.map((id) => known.get(id)?.label ?? t('condition.gone', { id }));
  const edit = (part: Partial<AudienceCondition>) =>
    change((rule) => changeAt(rule, path, (old) => withPart(old, part)));
  return (
    <>
      {ways.length > 1 || via.length > 0 ? (
        <WordButton
          look="attribute"
          title={t('condition.who')}
          disabled={readOnly}
          panel={(close) => (
            <Who
              ways={ways}
              via={via}
              onChange={(next) => {
                edit({ via: [...next], audiences: [] });
                close();
              }}
            />
          )}
        >
          {way === undefined ? via.join(' › ') : wayLabel(way)}
        </WordButton>
      ) : null}{' '}
      <WordButton
        look="operator"
        name={t('condition.membership', { words })}
        disabled={readOnly}
        panel={() => <InOrNot condition={condition} onChange={edit} />}
      >
        {words}
      </WordButton>{' '}
      <WordButton
        look={audiences.length === 0 ? 'missing' : 'value'}
        name={audiences.length === 0 ? t('condition.choose') : t('condition.audiences', { names: names.join(', ') })}
        disabled={readOnly}
        panel={() => <Which way={way} condition={condition} onChange={(next) => edit({ audiences: next })} />}
      >
        {audiences.length === 0 ? t('condition.choose') : names.join(', ')}
      </WordButton>
    </>
  );
}

interface WhoProps {
  readonly ways: readonly MembershipWay[];
  readonly via: readonly string[];
  readonly onChange: (via: readonly string[]) => void;
}

function Who({ ways, via, onChange }: WhoProps) {
  const { t } = useTranslation('audiences');
  return (
    <Select
      label={t('condition.who')}
      help={t('condition.whoHelp')}
      value={via.join('/')}
      onValueChange={(next) => onChange(ways.find((one) => one.via.join('/') === next)?.via ?? [])}
      options={ways.map((one) => ({
        value: one.via.join('/'),
        label: one.trail.length === 0 ? t('condition.self') : one.trail.join(' › '),
      }))}
    />
  );
}

interface InOrNotProps {
  readonly condition: AudienceCondition;
  readonly onChange: (part: Partial<AudienceCondition>) => void;
}

function InOrNot({ condition, onChange }: InOrNotProps) {
  const { t } = useTranslation('audiences');
  return (
    <div className="grid w-60 gap-3">
      <RadioGroup
        label={t('condition.inOrNot')}
        value={condition.negated ? 'not' : 'in'}
        onValueChange={(next) => onChange({ negated: next === 'not' })}
        options={[
          { value: 'in', label: t('condition.in') },
          { value: 'not', label: t('condition.notIn') },
        ]}
      />
      <RadioGroup
        label={t('condition.match')}
        value={condition.match}
        onValueChange={(match) => onChange({ match })}
        options={[
          { value: 'any', label: t('condition.matchAny') },
          { value: 'all', label: t('condition.matchAll') },
        ]}
      />
    </div>
  );
}

interface WhichProps {
  readonly way: MembershipWay | undefined;
  readonly condition: AudienceCondition;
  readonly onChange: (audiences: string[]) => void;
}

function Which({ way, condition, onChange }: WhichProps) {
  const { t } = useTranslation('audiences');
  const known = useAudiences();
  const fitting = [...known.values()].filter((one) => way?.dimensions.includes(one.dimension));
  if (fitting.length === 0 && condition.audiences.length === 0) {
    return <p className="text-text-muted">{t('condition.none', { dimension: way?.table ?? '' })}</p>;
  }
  return (
    <div className="w-72">
      <MultiSelect
        label={t('condition.title')}
        value={condition.audiences}
        onValueChange={onChange}
        options={fitting.map((one) => ({ value: one.id, label: one.label }))}
      />
    </div>
  );
}

function wayLabel({ trail, table }: MembershipWay): string {
  return trail.length > 0 ? trail.join(' › ') : table;
}

function withPart(old: Condition, part: Partial<AudienceCondition>): Condition {
  return old.kind === 'audience' ? { ...old, ...part } : old;
}
