import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../EditorContext.tsx';
import { useEditable } from '../use-editable.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import type { Command } from './command.ts';
import { drawingCommands } from './drawing-commands.ts';
import { editCommands } from './edit-commands.ts';
import { explainCommands } from './explain-commands.ts';
import { findCommands } from './find-commands.ts';
import { flowCommands } from './flow-commands.ts';
import { historyCommands } from './history-commands.ts';
import { navigationCommands } from './navigation-commands.ts';
import { numbersCommands } from './numbers-commands.ts';
import { outlineCommands } from './outline-commands.ts';
import { ruleCommands } from './rule-commands.ts';
import { startCommands } from './start-commands.ts';
import { useRuleAddress } from '../rule/use-rule-address.ts';
import { useEditorMode } from '../use-editor-mode.ts';
import { versionCommands } from './version-commands.ts';
import { viewCommands } from './view-commands.ts';

/** The one table of what the editor can do. */
export function useCommands(): readonly Command[] {
  const session = useEditor();
  const editable = useEditable();
  const { t } = useTranslation('editor');
  const { open: openRule } = useRuleAddress();
  const { mode, open: openMode } = useEditorMode();
  return useMemo(() => {
    const context = { session, t, editable, openRule, mode, openMode };
    const under = (topic: string, ...tables: readonly (readonly Command[])[]) =>
      tables.flat().map((command) => ({ ...command, topic }));
    return [
      ...under(t('topics.edit'), historyCommands(context), clipboardCommands(context), editCommands(context)),
      ...under(t('topics.drawing'), drawingCommands(context)),
      ...under(t('topics.flow'), flowCommands(context), ruleCommands(context)),
      ...under(t('topics.walk'), navigationCommands(context), outlineCommands(context), findCommands(context)),
      ...under(
        t('topics.view'),
        explainCommands(context),
        numbersCommands(context),
        viewCommands(context),
        versionCommands(context),
        startCommands(context),
      ),
    ];
  }, [session, t, editable, openRule, mode, openMode]);
}
