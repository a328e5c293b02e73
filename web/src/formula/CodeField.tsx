import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../ui/class-names.ts';
import { attributes, baseExtensions, setAttributes, setExtensions, setReadOnly, varying } from './editor-setup.ts';
import { type ProblemMark, showProblems } from './problem-marks.ts';

export interface CodeFieldHandle {
  focus(): void;
  /** Puts a text in place of the selection; `cursor` counts from its start, its end when left out. */
  insert(text: string, cursor?: number): void;
}

export interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ids of the elements that name and describe the editor. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly problems: readonly ProblemMark[];
  /** Completion and hints; may change at any time. */
  readonly extensions: Extension;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly className?: string;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<CodeFieldHandle>;
}

/** An editor for one formula, framed like every field. Tab leaves it unless a completion is open. */
export function CodeField(props: CodeFieldProps) {
  const { value, labelledBy, describedBy, problems, extensions, readOnly, className, ref } = props;
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
    const made = new EditorView({
      parent,
      doc: latest.current.value,
      extensions: [
        baseExtensions(host, latest.current.placeholder),
        varying.of(latest.current.extensions),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          if (update.focusChanged && !update.view.hasFocus) latest.current.onBlur?.();
        }),
      ],
    });
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
      focus: () => view?.focus(),
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
