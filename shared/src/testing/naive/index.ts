export * from './condition.ts';
export * from './evaluate.ts';
export * from './outcome.ts';
export * from './pattern.ts';
export * from './relative-time.ts';
export * from './rule-context.ts';
export * from './value.ts';
