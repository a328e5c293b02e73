import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Something wrong with a formula: from and to count UTF-16 units from 0. */
export interface ProblemMark {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

const replace = StateEffect.define<readonly ProblemMark[]>();

/** Underlines what is wrong; the message stands in the title here and as text beside the editor. */
export const problemMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(replace)) next = marksOf(effect.value, transaction.newDoc);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows these problems in the editor instead of those before. */
export function showProblems(view: EditorView, problems: readonly ProblemMark[]): void {
  view.dispatch({ effects: replace.of(problems) });
}

/** A problem between two letters, or at the end, marks the letter before it. */
function marksOf(problems: readonly ProblemMark[], text: Text): DecorationSet {
  const ranges = problems.flatMap(({ from, to, message }) => {
    const end = Math.min(text.length, Math.max(to, from + 1));
    const start = Math.max(0, Math.min(from, end - 1));
    if (start >= end) return [];
    return [Decoration.mark({ class: 'formula-wrong', attributes: { title: message } }).range(start, end)];
  });
  return Decoration.set(ranges, true);
}
