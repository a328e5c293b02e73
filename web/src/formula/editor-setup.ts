import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder, tooltips } from '@codemirror/view';
import { cspNonce } from '../app/csp-nonce.ts';
import { editorTheme } from './editor-theme.ts';
import { formulaLanguage } from './formula-language.ts';
import { problemMarks } from './problem-marks.ts';
import { plainTyping } from './plain-typing.ts';

/** Holds what changes with the formula's surroundings. */
export const varying = new Compartment();
const named = new Compartment();
const locked = new Compartment();

/** What every formula editor has; `host` holds what floats beside it. */
export function baseExtensions(host: HTMLElement, hint: string): Extension {
  return [
    nonce(),
    Prec.highest(
      keymap.of([
        { key: 'Tab', run: acceptCompletion },
        { key: 'Escape', run: closeCompletion, stopPropagation: true },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    history(),
    plainTyping,
    closeBrackets(),
    bracketMatching(),
    EditorView.lineWrapping,
    tooltips({ parent: host, position: 'fixed' }),
    placeholder(hint),
    formulaLanguage,
    problemMarks,
    editorTheme,
    named.of([]),
    locked.of([]),
  ];
}

/** How the editor is named and described to assistive technology. */
export function attributes(labelledBy: string, describedBy: string | undefined, wrong: boolean) {
  return {
    'aria-labelledby': labelledBy,
    'aria-invalid': String(wrong),
    spellcheck: 'false',
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  };
}

export function setAttributes(view: EditorView, given: Record<string, string>): void {
  view.dispatch({ effects: named.reconfigure(EditorView.contentAttributes.of(given)) });
}

export function setExtensions(view: EditorView, extensions: Extension): void {
  view.dispatch({ effects: varying.reconfigure(extensions) });
}

export function setReadOnly(view: EditorView, readOnly: boolean): void {
  view.dispatch({ effects: locked.reconfigure(EditorState.readOnly.of(readOnly)) });
}

function nonce(): Extension {
  const value = cspNonce();
  return value === undefined ? [] : EditorView.cspNonce.of(value);
}
