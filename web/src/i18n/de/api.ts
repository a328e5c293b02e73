/** Words of the area “api”. */
export const api = {
  offline: 'Der Server hat nicht geantwortet.',
  unexpected: 'Der Server hat auf eine Weise geantwortet, die diese Seite nicht versteht.',
  failed: 'Der Server konnte das nicht ausführen.',
  retryIn: 'Nächster Versuch in {{seconds}} s.',
  lastTried: 'Zuletzt versucht um {{time}}. Nichts ist verloren.',
  tryNow: 'Jetzt versuchen',
} as const;
