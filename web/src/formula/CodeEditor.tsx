import { startCompletion } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../ui/class-names.ts';
import type { CodeFieldProps } from './CodeField.tsx';
import { attributes, baseExtensions, setAttributes, setExtensions, setReadOnly, varying } from './editor-setup.ts';
import { formulaAssistance } from './formula-assistance.ts';
import type { PlainPlace } from './PlainField.tsx';
import { showProblems } from './problem-marks.ts';

export interface CodeEditorProps extends CodeFieldProps {
  /** Where the reader was typing before the editor was there; it takes the focus over. */
  readonly from: PlainPlace | undefined;
}

/** The editor of a formula with colours, completion and hints. Tab leaves it unless a completion is open. */
export function CodeEditor(props: CodeEditorProps) {
  const { value, labelledBy, describedBy, problems, table, context, readOnly, className, ref } = props;
  const extensions = useMemo(() => formulaAssistance(table, context), [table, context]);
  const frame = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [view, setView] = useState<EditorView>();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const { current: parent } = frame;
    if (!parent || !host) return undefined;
    const { value: doc, placeholder, from, table: of, context: known } = latest.current;
    const made = new EditorView({
      parent,
      doc,
      extensions: [
        baseExtensions(host, placeholder),
        varying.of(formulaAssistance(of, known)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
        }),
      ],
    });
    if (from) takeOver(made, from);
    setView(made);
    return () => {
      made.destroy();
      setView(undefined);
    };
  }, [host]);

  useEffect(() => {
    if (!view || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [view, value]);
  const wrong = problems.length > 0;
  useEffect(() => {
    if (view) setAttributes(view, attributes(labelledBy, describedBy, wrong));
  }, [view, labelledBy, describedBy, wrong]);
  useEffect(() => {
    if (view) setExtensions(view, extensions);
  }, [view, extensions]);
  useEffect(() => {
    if (view) setReadOnly(view, readOnly);
  }, [view, readOnly]);
  useEffect(() => {
    if (view) showProblems(view, problems);
  }, [view, problems]);

  useImperativeHandle(
    ref,
    () => ({
      insert: (text, cursor = text.length) => {
        if (!view) return;
        const { from, to } = view.state.selection.main;
        view.dispatch({
          changes: { from, to, insert: text },
          selection: { anchor: from + cursor },
          userEvent: 'input.complete',
          scrollIntoView: true,
        });
        view.focus();
      },
    }),
    [view],
  );

  return (
    <>
      <div
        ref={frame}
        className={classNames('control overflow-hidden', wrong && 'border-danger', readOnly && 'bg-sunken', className)}
      />
      {createPortal(<div ref={setHost} className="relative z-(--layer-toast)" />, document.body)}
    </>
  );
}

/** Goes on where the reader was typing, with what completes the word at hand. */
function takeOver(view: EditorView, { start, end, typed }: PlainPlace): void {
  const { doc } = view.state;
  const goOn = () => {
    view.focus();
    view.dispatch({ selection: { anchor: Math.min(start, doc.length), head: Math.min(end, doc.length) } });
  };
  goOn();
  /** A panel that misses the field that had the focus puts it at the start of this one. */
  requestAnimationFrame(() => {
    if (view.state.doc !== doc) return;
    goOn();
    if (typed && /\w$/u.test(doc.sliceString(0, start))) startCompletion(view);
  });
}
