import type { Condition, Problem } from '@fanfare/shared';
import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { AloneCount } from './AloneCount.tsx';
import { ConditionMenu } from './ConditionMenu.tsx';
import { ConditionProblems } from './ConditionProblems.tsx';
import { useAudiences } from '../audiences/use-audiences.ts';
import { conditionName } from './condition-name.ts';
import { DropLine } from './DropLine.tsx';
import { useRule } from './rule-context.ts';
import { isUnfinished } from './rule-problems.ts';
import { useRuleLayout } from './rule-layout.ts';
import { type ListName, pathOf, type RulePath } from './rule-path.ts';
import { canCollapse } from './use-collapsed.ts';
import { useDrag } from './use-drag.ts';
import { useDrop } from './use-drop.ts';

export interface ConditionFrameProps {
  readonly group: RulePath;
  readonly list: ListName;
  readonly index: number;
  readonly condition: Condition;
  /** Table whose rows the condition speaks of. */
  readonly table: string;
  /** The sentence. */
  readonly children: ReactNode;
  /** The conditions inside, below the sentence at full width. */
  readonly body: ReactNode;
}

/** A sentence that is switched off: struck and grey, its parts too. */
const OFF =
  'text-text-subtle line-through [&_*]:text-text-subtle! [&_*]:line-through! [&_[data-look=value]]:bg-transparent!';

/** The frame around a condition: its sentence, the people it finds alone, what is wrong, and what can be done with it. */
export function ConditionFrame(props: ConditionFrameProps) {
  const { group, list, index, condition, table, children, body } = props;
  const path = pathOf(group, list, index);
  const { t } = useTranslation('ruleBuilder');
  const { catalog, filters, readOnly, problems } = useRule();
  const layout = useRuleLayout();
  const frame = useRef<HTMLFieldSetElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const dragging = useDrag({
    element: frame,
    handle: grip,
    what: { dragged: 'condition', rule: layout.id, path, table },
    disabled: readOnly,
  });
  const edge = useDrop({ element: frame, place: { group, list, index }, table, sides: true });
  const found = problems.get(path);
  const collapsed = layout.isCollapsed(condition);
  const audiences = useAudiences();
  const name = conditionName(condition, table, catalog, filters, audiences);
  const chosen = layout.selection.chosen.includes(path);
  const current = layout.current === path;
  const first = layout.current === undefined && path === 'items/0';
  return (
    <fieldset
      ref={frame}
      data-testid={`condition-${path}`}
      data-row={path}
      tabIndex={current || first ? 0 : -1}
      aria-label={chosen ? t('several.name', { name }) : name}
      className={classNames(
        'group/row relative min-w-0 rounded-md border -outline-offset-1',
        layout.wide ? 'px-2 py-1.5' : 'p-1.5',
        current && layout.wide && (!found || isUnfinished(found)) ? 'border-accent' : lineOf(found),
        condition.kind === 'group' ? 'border-l-[3px] border-l-line-strong bg-sunken' : 'bg-surface',
        condition.disabled && 'border-dashed bg-app',
        chosen && 'border-accent! bg-accent-soft/50!',
        dragging && 'opacity-50',
      )}
    >
      {edge ? <DropLine edge={edge} /> : null}
      <div className="flex items-start gap-1">
        {readOnly ? null : <Grip grip={grip} />}
        {canCollapse(condition) ? (
          <CollapseButton collapsed={collapsed} onChange={(next) => layout.setCollapsed(condition, next)} />
        ) : null}
        <div
          className={classNames(
            'min-w-0 flex-1 leading-6',
            layout.wide ? 'text-sm' : 'text-xs',
            condition.disabled && OFF,
          )}
        >
          {collapsed ? <span className="px-1 text-text-muted">{name}</span> : children}
        </div>
        <AloneCount path={path} condition={condition} />
        {readOnly ? null : <ConditionMenu path={path} condition={condition} table={table} />}
      </div>
      {collapsed ? null : body}
      <ConditionProblems problems={found} />
    </fieldset>
  );
}

/** Starts a drag with the pointer. The keyboard moves the condition itself, so this is nothing to stop at. */
function Grip({ grip }: { readonly grip: RefObject<HTMLSpanElement | null> }) {
  const { t } = useTranslation('ruleBuilder');
  return (
    <span
      ref={grip}
      aria-hidden="true"
      data-testid="grip"
      title={t('drag')}
      className="-ml-1 grid h-6 w-4 flex-none cursor-grab place-items-center rounded-sm text-text-subtle hover:bg-hover"
    >
      <Icon of={GripVertical} size={13} />
    </span>
  );
}

function CollapseButton(props: { readonly collapsed: boolean; readonly onChange: (collapsed: boolean) => void }) {
  const { t } = useTranslation('ruleBuilder');
  const { collapsed, onChange } = props;
  return (
    <IconButton
      size="sm"
      icon={collapsed ? ChevronRight : ChevronDown}
      name={t(collapsed ? 'expand' : 'collapse')}
      aria-expanded={!collapsed}
      className="size-6! flex-none"
      onClick={() => onChange(!collapsed)}
    />
  );
}

function lineOf(found: readonly Problem[] | undefined): string {
  if (found === undefined) return 'border-line';
  if (isUnfinished(found)) return 'border-dashed border-control';
  return found.some((one) => one.severity === 'error') ? 'border-danger' : 'border-warning';
}
