const afterMilliseconds = 1000;
const everyMilliseconds = 200;

/** A line on standard error that says what goes on; only on a terminal, and only for what takes longer than a second. */
export interface ProgressLine {
  say(text: string): void;
  /** Removes the line. */
  end(): void;
}

export function createProgressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { say: () => undefined, end: () => undefined };
  const started = performance.now();
  let text = '';
  let isShown = false;
  const timer = setInterval(() => {
    if (text === '' || performance.now() - started < afterMilliseconds) return;
    const seconds = Math.floor((performance.now() - started) / 1000);
    stream.write(`\r\u001b[2K${text} (${seconds} s)`.slice(0, (stream.columns ?? 80) + 4));
    isShown = true;
  }, everyMilliseconds);
  timer.unref();
  return {
    say(next) {
      text = next;
    },
    end() {
      clearInterval(timer);
      if (isShown) stream.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
