/** Lets one work at a time change a table: what was checked stays true until it is written. */
export class TableLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  async hold<T>(table: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(table) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.#last.set(table, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(table) === settled) this.#last.delete(table);
    }
  }
}
