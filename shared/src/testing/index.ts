export * from './example/catalog.ts';
export * from './example/graph-builder.ts';
export * from './example/graphs.ts';
export * from './example/random-edits.ts';
export * from './example/rows.ts';
export * from './naive/index.ts';
export * from './random/index.ts';
