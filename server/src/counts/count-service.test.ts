import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CountEvent, countEventSchema } from '@fanfare/shared';
import { exampleGraphs, welcomeGraph } from '@fanfare/shared/testing';
import { caller, type ExampleCounting, openExampleCounting, readEvents } from '../../test/example-counting.ts';
import { type CountService, createCountService } from './count-service.ts';

let counting: ExampleCounting;
let service: CountService;

beforeAll(async () => {
  counting = await openExampleCounting();
  service = createCountService(counting.parts);
});
afterAll(() => counting.close());

test('tells every activity of every example', async () => {
  for (const [name, graph] of Object.entries(exampleGraphs)) {
    const events = await readEvents(service.count({ graph, canvas: name }, caller('Ann')));
    expect(events.map((event) => countEventSchema.parse(event))).toEqual(events);
    expect(events.filter((event) => event.event === 'not-computable')).toEqual([]);
    expect(events[0]).toMatchObject({ event: 'started', activities: graph.activities.length });
    expect(events.at(-1)).toMatchObject({ event: 'finished', counted: graph.activities.length, notComputable: 0 });
  }
  console.error(JSON.stringify(await readEvents(service.count({ graph: welcomeGraph, canvas: 'x' }, caller('Ann'))), null, 1));
});
