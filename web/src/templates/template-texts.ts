import type { CampaignTemplate } from '@fanfare/shared';

/** Says a text of a template otherwise; the key is unique in the template. */
export type TemplateSpeaker = (key: string, text: string) => string;

/**
 * The template with every text that people read said by `speak`: its name and description, labels of activities, arrows
 * and groups, labels within settings, headings of fields that are sent, texts within formulas, notes, and what variables
 * are for. Names that rules and formulas refer to stay.
 */
export function withTexts(template: CampaignTemplate, speak: TemplateSpeaker): CampaignTemplate {
  const say = (key: string, text: string) => (text === '' ? text : speak(key, text));
  const { graph } = template;
  const { variables } = graph.settings;
  return {
    ...template,
    name: say('name', template.name),
    description: say('description', template.description),
    graph: {
      ...graph,
      activities: graph.activities.map((one) => ({
        ...one,
        label: say(one.id, one.label),
        config: inSettings(one.config, one.id, say),
      })),
      transitions: graph.transitions.map((one) =>
        one.label === undefined ? one : { ...one, label: say(`arrow:${one.id}`, one.label) },
      ),
      ...(graph.notes && { notes: graph.notes.map((one) => ({ ...one, text: say(`note:${one.id}`, one.text) })) }),
      ...(graph.groups && {
        groups: graph.groups.map((one) => ({ ...one, label: say(`group:${one.id}`, one.label) })),
      }),
      settings: {
        ...graph.settings,
        ...(variables && {
          variables: variables.map((one) =>
            one.description === undefined ? one : { ...one, description: say(`variable:${one.name}`, one.description) },
          ),
        }),
      },
    },
  };
}

/** Texts of a template as it was written, by key. */
export function textsOf(template: CampaignTemplate): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  withTexts(template, (key, text) => {
    found.set(key, text);
    return text;
  });
  return found;
}

/** Settings with their labels, and the headings in lists of fields, said; `at` is the way that leads to them. */
function inSettings(value: unknown, at: string, say: TemplateSpeaker): unknown {
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => inSettings(one, `${at}/${partName(one) ?? index}`, say));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === 'label' && typeof inner === 'string') return [name, say(at, inner)];
      if (name === 'formula' && typeof inner === 'string') return [name, inFormula(inner, `${at}/formula`, say)];
      return [name, name === 'fields' ? inFields(inner, `${at}/fields`, say) : inSettings(inner, `${at}/${name}`, say)];
    }),
  );
}

/** A formula with the texts in it said; what a formula calls columns and functions stays. */
function inFormula(formula: string, at: string, say: TemplateSpeaker): string {
  let position = -1;
  return formula.replaceAll(/'((?:[^']|'')*)'/gu, (_, inner: string) => {
    position += 1;
    return `'${say(`${at}/${position}`, inner.replaceAll("''", "'")).replaceAll("'", "''")}'`;
  });
}

function inFields(value: unknown, at: string, say: TemplateSpeaker): unknown {
  if (!Array.isArray(value)) return inSettings(value, at, say);
  return value.map((one: unknown, index) =>
    isRecord(one) && typeof one.name === 'string' ? { ...one, name: say(`${at}/${index}`, one.name) } : one,
  );
}

function partName(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  return [value.id, value.name].find((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
