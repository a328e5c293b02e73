import type { ByKeyboard } from './pages/by-keyboard.ts';

/**
 * The template of the AND-join: everybody gets an e-mail and a letter in parallel branches, and once both are prepared a
 * reminder. `left` is the key that goes from the letter to the announcement beside it.
 */
export async function buildAndJoin(marketer: ByKeyboard, left: string): Promise<void> {
  await marketer.add('Build audience', 'Everybody');
  await marketer.set('Targeting dimension', /^Customers/);
  await marketer.add('Fork', 'Both channels');
  await marketer.add('E-mail', 'Announcement');
  await marketer.go('Both channels', 'ArrowUp');
  await marketer.add('Direct mail', 'Letter');
  await marketer.add('AND-join', 'Both ready');
  await marketer.go('Letter', 'ArrowUp');
  await marketer.go('Announcement', left);
  await marketer.connect('Announcement', 'Both ready');
  await marketer.go('Both ready', 'ArrowDown');
  await marketer.set('Primary set', /Announcement/);
  await marketer.add('E-mail', 'Reminder');
}
