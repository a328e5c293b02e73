import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../EditorContext.tsx';
import { useEditable } from '../use-editable.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit-commands.ts';
import { flowCommands } from './flow-commands.ts';
import { historyCommands } from './history-commands.ts';
import { navigationCommands } from './navigation-commands.ts';
import { ruleCommands } from './rule-commands.ts';
import { useRuleAddress } from '../rule/use-rule-address.ts';
import { viewCommands } from './view-commands.ts';

/** The one table of what the editor can do. */
export function useCommands(): readonly Command[] {
  const session = useEditor();
  const editable = useEditable();
  const { t } = useTranslation('editor');
  const { open: openRule } = useRuleAddress();
  return useMemo(() => {
    const context = { session, t, editable, openRule };
    return [
      ...historyCommands(context),
      ...clipboardCommands(context),
      ...editCommands(context),
      ...flowCommands(context),
      ...ruleCommands(context),
      ...navigationCommands(context),
      ...viewCommands(context),
    ];
  }, [session, t, editable, openRule]);
}
