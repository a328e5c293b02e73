/** A line of values between those who have news and one reader. */
export interface EventChannel<Value> extends AsyncIterable<Value> {
  push(value: Value): void;
  /** The reader gets what was pushed before, then the end. */
  end(): void;
  fail(error: unknown): void;
}

export function createEventChannel<Value>(): EventChannel<Value> {
  const values: Value[] = [];
  let isEnded = false;
  let failure: { error: unknown } | undefined;
  let wake: (() => void) | undefined;

  const notify = (): void => {
    wake?.();
    wake = undefined;
  };
  return {
    push(value) {
      if (isEnded) return;
      values.push(value);
      notify();
    },
    end() {
      isEnded = true;
      notify();
    },
    fail(error) {
      failure ??= { error };
      isEnded = true;
      notify();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const value = values.shift();
        if (value !== undefined) {
          yield value;
        } else if (failure !== undefined) {
          throw failure.error;
        } else if (isEnded) {
          return;
        } else {
          const woken = Promise.withResolvers<undefined>();
          wake = () => woken.resolve(undefined);
          await woken.promise;
        }
      }
    },
  };
}
