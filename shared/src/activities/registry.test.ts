import { describe, expect, it } from 'vitest';
import { activityDefinitions, activityTypes, definitionOf, findDefinition } from './registry.ts';
import { emptyCatalog } from '../catalog/catalog.ts';
import { graphResources } from './graph-resources.ts';
import type { ActivityDefinition } from './definition.ts';

describe('every activity', () => {
  for (const [name, definition] of Object.entries<ActivityDefinition>(activityDefinitions)) {
    it(`${name} is registered under its type and begins with settings its schema takes`, () => {
      expect(definition.type).toBe(name);
      const initial = definition.initial(7);
      expect(definition.config.parse(initial)).toEqual(initial);
      expect(definition.config.safeParse({ ...(initial as object), unknown: 1 }).success).toBe(false);
      const { inbound, outbound } = definition.ports(initial);
      expect(inbound.min).toBeLessThanOrEqual(inbound.max);
      expect(outbound.length > 0 || name === 'end').toBe(true);
      expect(definition.summarize(initial, { ...graphResources({ catalog: emptyCatalog }), inbound: [] })).not.toBe('');
    });

    it(`${name} renews its seed on copy, if it has one`, () => {
      const initial = definition.initial(7);
      const drawn = ['seed', 'history'].find((field) => Object.hasOwn(initial as object, field));
      expect(definition.copy !== undefined).toBe(drawn !== undefined);
      if (drawn) expect(definition.copy?.(initial, 8)).toEqual({ ...(initial as object), [drawn]: 8 });
    });
  }

  it('is found by type, and only by type', () => {
    expect(activityTypes.map((type) => definitionOf(type).type)).toEqual(activityTypes);
    expect(findDefinition('split')).toBe(definitionOf('split'));
    expect(findDefinition('toString')).toBeUndefined();
  });
});
