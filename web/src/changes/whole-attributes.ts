import { attributePathSchema, type SettingChange } from '@fanfare/shared';
import { partOf } from './setting-path.ts';

const schema = attributePathSchema.strict();

/** The same changes, but an attribute that is another one now is one change, not one of its column and one of its links. */
export function wholeAttributes(changes: readonly SettingChange[], before: unknown, after: unknown): SettingChange[] {
  const found = new Map<string, SettingChange>();
  for (const change of changes) {
    const whole = attributeAround(change, before, after) ?? change;
    found.set(whole.path.join('\n'), whole);
  }
  return [...found.values()];
}

function attributeAround({ path }: SettingChange, before: unknown, after: unknown): SettingChange | undefined {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const outer = path.slice(0, length);
    const was = outer.reduce<unknown>(partOf, before);
    const is = outer.reduce<unknown>(partOf, after);
    if (schema.safeParse(was).success && schema.safeParse(is).success) return { path: outer, before: was, after: is };
  }
  return undefined;
}
