import { autocompletion, type Completion, type CompletionContext, startCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type EvaluationContext, type FormulaCompletion, formulaCompletions } from '@fanfare/shared';
import { i18n } from '../i18n/i18n.ts';
import { completionNote } from './completion-note.ts';
import { functionDoc } from './function-docs.ts';
import { signatureHint } from './signature-hint.ts';
import { say } from '../i18n/speak.ts';

/** What helps while a formula on rows of a table is typed: completion, and how the function at hand is called. */
export function formulaAssistance(table: string, context: EvaluationContext): Extension {
  return [
    signatureHint,
    autocompletion({
      icons: false,
      interactionDelay: 0,
      override: [(at) => completions(at, table, context)],
    }),
  ];
}

const SECTIONS = {
  attribute: 'attributes',
  added: 'added',
  link: 'attributes',
  rows: 'attributes',
  variable: 'variables',
} as const;
const RANKS = { added: 0, attributes: 1, variables: 2, functions: 3 } as const;

function completions(at: CompletionContext, table: string, context: EvaluationContext) {
  const text = at.state.doc.toString();
  const { from, options } = formulaCompletions(text, at.pos, table, context);
  const typed = text.slice(from, at.pos);
  if (!at.explicit && typed === '' && !text.slice(0, from).endsWith('.')) return null;
  if (/^\d/u.test(typed)) return null;
  if (!at.explicit && options.length === 1 && options[0]?.label === typed) return null;
  return { from, options: ranked(options, typed.replace(/^[[$]/u, '').toLowerCase()).map(optionOf), filter: false };
}

/** Names that begin with the word come first; explanations only help where no name holds it. */
function ranked(options: readonly FormulaCompletion[], word: string): FormulaCompletion[] {
  const rank = (one: FormulaCompletion) => {
    const names = [one.label.replace('$', ''), ...(functionDoc(one.label)?.also ?? [])].map((name) =>
      name.toLowerCase(),
    );
    if (names.some((name) => name.startsWith(word))) return 0;
    return one.kind !== 'function' || names.some((name) => name.includes(word)) ? 1 : 2;
  };
  const found = options.map((one) => ({ one, rank: rank(one) })).toSorted((a, b) => a.rank - b.rank);
  const best = found[0]?.rank ?? 0;
  return found.filter((each) => each.rank < 2 || best === 2).map((each) => each.one);
}

function optionOf(one: FormulaCompletion): Completion {
  const section = one.kind === 'function' ? 'functions' : SECTIONS[one.kind];
  return {
    label: one.label,
    detail: one.kind === 'function' ? functionDetail(one) : say(one.detail),
    section: { name: i18n.t(section, { ns: 'formula' }), rank: RANKS[section] },
    info: () => completionNote(one),
    apply: (view, _, start, end) => apply(view, one, start, end),
  };
}

/** A function gets both brackets and the place between them; after a link its attributes are offered at once. */
function apply(view: EditorView, one: FormulaCompletion, from: number, to: number): void {
  const called = one.kind === 'function';
  const bracketThere = view.state.sliceDoc(to, to + 1) === '(';
  const insert = called ? one.label + (bracketThere ? '' : '()') : one.apply;
  const closes = one.apply.startsWith('[') && view.state.sliceDoc(to, to + 1) === ']';
  view.dispatch({
    changes: { from, to: closes ? to + 1 : to, insert },
    selection: { anchor: from + (called ? one.label.length + 1 : insert.length) },
    userEvent: 'input.complete',
  });
  if (one.kind === 'link') startCompletion(view);
}

function functionDetail({ detail, label }: FormulaCompletion): string {
  return (say(detail).split('\n')[0] ?? '').replace(label, '');
}
