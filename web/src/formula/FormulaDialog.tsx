import { useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { CodeField, type CodeFieldHandle } from './CodeField.tsx';
import { FormulaPreview } from './FormulaPreview.tsx';
import { FormulaProblems } from './FormulaProblems.tsx';
import { FunctionList } from './FunctionList.tsx';
import { checkFormula, type FormulaScope, useFormulaContext } from './formula-context.ts';

export interface FormulaDialogProps extends FormulaScope {
  readonly label: string;
  readonly value: string;
  readonly onChange: (formula: string) => void;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onClose: () => void;
}

/** A formula with room: the editor, its values on some rows, and all functions beside it. Changes hold as they are typed. */
export function FormulaDialog(props: FormulaDialogProps) {
  const { t } = useTranslation('formula');
  const { label, value, onChange, readOnly, error, onClose, catalog, table, timeZone, variables } = props;
  const id = useId();
  const editor = useRef<CodeFieldHandle>(null);
  const context = useFormulaContext({ catalog, table, timeZone, variables });
  const checked = useMemo(() => checkFormula(value, table, context), [value, table, context]);
  return (
    <Dialog
      onClose={onClose}
      title={t('title')}
      description={<span className="text-xs">{t('hint')}</span>}
      width="full"
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_20rem] gap-5 max-wide:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] content-start gap-3 overflow-auto p-0.5">
          <div>
            <span id={`${id}-label`} className="mb-1 block text-xs font-medium text-text-muted">
              {label}
            </span>
            <CodeField
              ref={editor}
              value={value}
              onChange={onChange}
              labelledBy={`${id}-label`}
              describedBy={`${id}-about`}
              problems={checked.problems}
              table={table}
              context={context}
              placeholder={t('placeholder')}
              readOnly={readOnly}
              className="h-36"
            />
            <div id={`${id}-about`} className="mt-1 min-h-5 text-xs">
              <FormulaProblems checked={checked} error={error} />
              {checked.type && error === undefined ? (
                <p className="text-text-muted">
                  {t('type')} <strong>{t(`types.${checked.type}`)}</strong>
                </p>
              ) : null}
            </div>
          </div>
          <FormulaPreview
            {...{ catalog, table, timeZone, variables }}
            formula={value}
            complete={checked.type !== undefined}
          />
        </div>
        <section aria-label={t('functions')} className="flex min-h-0 flex-col border-l border-line pl-4">
          <h3 className="mb-1 text-xs font-medium text-text-muted">{t('functions')}</h3>
          <FunctionList
            onInsert={(name) => {
              if (!readOnly) editor.current?.insert(`${name}()`, name.length + 1);
            }}
          />
        </section>
      </div>
    </Dialog>
  );
}
