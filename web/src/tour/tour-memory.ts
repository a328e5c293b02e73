const KEY = 'fanfare.tour';

/** Whether the tour was shown in this browser; yes where nothing can be remembered, so that it never comes twice. */
export function tourWasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'seen';
  } catch {
    return true;
  }
}

export function rememberTour(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    return;
  }
}
