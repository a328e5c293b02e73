import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** Loads the demo data. */
export async function loadDemo(context: CommandContext, options: { people: number }): Promise<ExitCode> {
  context.note(`${options.people}`);
  return exitCodes.failure;
}
