import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, type Rect, showTooltip, type Tooltip, type TooltipView } from '@codemirror/view';
import { callAt } from './call-at.ts';
import { type FunctionDoc, functionDoc, signatureParts } from './function-docs.ts';

interface Hint {
  readonly focused: boolean;
  readonly tooltips: readonly Tooltip[];
}

const focusChanged = StateEffect.define<boolean>();
const NONE: readonly Tooltip[] = [];

const hint = StateField.define<Hint>({
  create: () => ({ focused: false, tooltips: NONE }),
  update: (before, transaction) => {
    const change = transaction.effects.findLast((effect) => effect.is(focusChanged));
    const focused = change ? change.value : before.focused;
    if (focused === before.focused && !transaction.docChanged && !transaction.selection) return before;
    return { focused, tooltips: focused ? hints(transaction.state) : NONE };
  },
  provide: (field) => showTooltip.computeN([field], (state) => state.field(field).tooltips),
});

/** While arguments are typed: how the function is called, with the argument at hand in bold, and what it does. */
export const signatureHint: Extension = [
  hint,
  EditorView.domEventObservers({
    focus: (_, view) => view.dispatch({ effects: focusChanged.of(true) }),
    blur: (_, view) => view.dispatch({ effects: focusChanged.of(false) }),
  }),
];

function hints(state: EditorState): readonly Tooltip[] {
  const { head, empty } = state.selection.main;
  const call = empty ? callAt(state.doc.toString(), head) : undefined;
  const found = call && functionDoc(call.name);
  if (!call || !found) return [];
  const create = (view: EditorView): TooltipView => ({
    dom: hintOf(found, call.argument),
    getCoords: (pos) => besideField(view, pos),
  });
  return [{ pos: call.open - call.name.length, above: true, create }];
}

/** A place as wide as its letter and as high as the whole field, so that what floats above or below covers no text. */
function besideField(view: EditorView, pos: number): Rect {
  const { top, bottom, left: start, right: end } = (view.dom.parentElement ?? view.dom).getBoundingClientRect();
  const left = Math.min(Math.max(view.coordsAtPos(pos)?.left ?? start, start), end);
  return { top, bottom, left, right: left };
}

function hintOf({ name, signatures, doc }: FunctionDoc, argument: number): HTMLElement {
  const hint = element('div', 'formula-signature');
  const shown = signatures.find((one) => signatureParts(one).takes.length > argument) ?? signatures.at(-1) ?? '';
  const { takes, gives } = signatureParts(shown);
  const repeats = takes.findLastIndex((one) => one.startsWith('...'));
  const at = argument < takes.length ? argument : repeats;
  const line = element('code', '');
  line.append(`${name}(`);
  for (const [index, one] of takes.entries()) {
    if (index > 0) line.append(', ');
    const part = element(index === at ? 'b' : 'span', '');
    part.textContent = one.replace('...', '… ');
    line.append(part);
  }
  line.append(`) → ${gives}`);
  const text = element('span', 'muted');
  text.textContent = doc;
  hint.append(line, text);
  return hint;
}

function element(tag: 'div' | 'code' | 'b' | 'span', className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
