/** How often each thing was met, and how many populations held nobody. */
export class Coverage {
  readonly counts = new Map<string, number>();
  populations = 0;
  empty = 0;

  add(features: Iterable<string>): void {
    for (const feature of features) this.counts.set(feature, (this.counts.get(feature) ?? 0) + 1);
  }

  population(size: number): void {
    this.populations += 1;
    if (size === 0) this.empty += 1;
  }

  /** Those of the features that were met fewer times than asked, with their number. */
  rarer(features: readonly string[], least: number): string[] {
    return features
      .filter((feature) => (this.counts.get(feature) ?? 0) < least)
      .map((feature) => `${feature}: ${this.counts.get(feature) ?? 0}`);
  }

  emptyShare(): number {
    return this.empty / Math.max(1, this.populations);
  }
}
