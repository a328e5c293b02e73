import { expect, test } from 'vitest';
import { frameOnMap } from './map-tiles.ts';

const size = { width: 152, height: 118 };
const fit = { left: -100, top: -50, scale: 0.1 };

test('the frame on the map is cut off at its edges', () => {
  const wide = { left: -5000, top: 250, width: 20_000, height: 500 };
  expect(frameOnMap(wide, fit, size)).toEqual({ left: 0, top: 30, width: 152, height: 50 });
});

test('there is no frame when all of the map is in view, or nothing of it', () => {
  expect(frameOnMap({ left: -900, top: -900, width: 9000, height: 9000 }, fit, size)).toBeUndefined();
  expect(frameOnMap({ left: 9000, top: 0, width: 500, height: 500 }, fit, size)).toBeUndefined();
});
