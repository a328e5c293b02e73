/** Words of the area “tour”. */
export const tour = {
  label: 'Rundgang',
  step: '{{step, number}} von {{count, number}}',
  next: 'Weiter',
  back: 'Zurück',
  done: 'Fertig',
  skip: 'Schließen',
  steps: {
    palette: {
      title: 'Alles, was sich hinzufügen lässt',
      text: 'Auf eine Aktivität klicken, um sie nach dem Ausgewählten anzufügen, oder sie auf die Arbeitsfläche oder einen Pfeil ziehen. N tut dasselbe mit der Tastatur.',
    },
    canvas: {
      title: 'Jeder Pfeil zeigt seine Personen',
      text: 'Die Zahl an einem Pfeil ist genau und wird mit jeder Änderung neu gezählt. Was ausscheidet, steht daneben. Pfeiltasten gehen den Fluss entlang.',
    },
    inspector: {
      title: 'Einstellungen, Personen und SQL',
      text: 'Eine Aktivität oder einen Pfeil wählen: Einstellungen, Personen, Spalten und SQL stehen hier. Änderungen gelten schon beim Tippen.',
    },
    strip: {
      title: 'Was noch fehlt',
      text: 'Probleme bringen ihre Lösung mit. F8 geht zum nächsten.',
    },
    topbar: {
      title: 'Beim Arbeiten gespeichert',
      text: 'Jede Änderung wird gespeichert und lässt sich rückgängig machen. ? zeigt alle Tasten.',
    },
  },
} as const;
