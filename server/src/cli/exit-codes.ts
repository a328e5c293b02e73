/** What the command line tells the shell. */
export const exitCodes = { fine: 0, problems: 1, usage: 2, failure: 3 } as const;
/** `plan` tells with it that there are changes. It says of a wrong file or name that it has problems, not that it is wrong usage. */
export const changesExitCode = 2;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a sentence for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function usageError(message: string): CommandError {
  return new CommandError(exitCodes.usage, message);
}
