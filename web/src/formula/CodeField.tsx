import type { EvaluationContext } from '@fanfare/shared';
import { type Ref, useState } from 'react';
import { useCodeEditor } from './code-editor-query.ts';
import { PlainField, type PlainPlace } from './PlainField.tsx';
import type { ProblemMark } from './problem-marks.ts';

export interface CodeFieldHandle {
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
  /** The table whose rows the formula is computed on, and all it can refer to. */
  readonly table: string;
  readonly context: EvaluationContext;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly className?: string;
  readonly ref?: Ref<CodeFieldHandle>;
}

/** A field for one formula, framed like every field: plain at first, the editor as soon as it is there. */
export function CodeField(props: CodeFieldProps) {
  const loaded = useCodeEditor();
  const [place, setPlace] = useState<PlainPlace>();
  return loaded ? <loaded.CodeEditor {...props} from={place} /> : <PlainField {...props} onPlace={setPlace} />;
}
