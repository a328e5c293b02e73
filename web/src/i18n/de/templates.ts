/** Words of the area “templates”. */
export const templates = {
  start: {
    label: 'Beginnen mit',
    blank: 'Leere Arbeitsfläche',
    template: 'Vorlage',
    audience: 'Zielgruppe',
    file: 'Datei',
    blankText: 'Eine leere Arbeitsfläche. Dort mit einer Zielgruppe beginnen und anfügen, was folgt.',
    chooseTemplate: 'Eine Vorlage wählen.',
    chooseAudience: 'Eine Zielgruppe wählen.',
    chooseFile: 'Eine Datei wählen.',
  },
  gallery: {
    label: 'Vorlagen',
    loading: 'Vorlagen werden geholt',
    failed: 'Die Vorlagen ließen sich nicht holen.',
    use: 'Verwenden',
    useNamed: 'Vorlage {{name}} verwenden',
    inDemo_one: '<b>{{count, number}}</b> am Anfang',
    inDemo_other: '<b>{{count, number}}</b> am Anfang',
    counting: 'Wird gezählt',
    activities_one: '{{count, number}} Aktivität',
    activities_other: '{{count, number}} Aktivitäten',
    preview: 'Zeichnung der Vorlage {{name}}',
    noDemo: 'Die Vorlagen arbeiten mit den Demodaten, die hier fehlen.',
    noDemoText: 'Eine lässt sich trotzdem verwenden und auf eigene Tabellen umstellen.',
    loadDemo: 'Demodaten laden',
    notCreated: 'Die Kampagne wurde nicht angelegt.',
    title: 'Mit einer Vorlage beginnen',
    text: 'Es ist eine Kopie: Alles lässt sich ändern. Nichts wird versendet.',
  },
  audience: {
    title: 'Mit einer Zielgruppe beginnen',
    label: 'Zielgruppe',
    loading: 'Zielgruppen werden geholt',
    failed: 'Die Zielgruppen ließen sich nicht holen.',
    rule: 'Personen nach einer Regel dieser Kampagne',
    dimension: 'Zieldimension',
    noDimension: 'Es gibt noch keine Daten. Zuerst Tabellen importieren oder mit einer leeren Arbeitsfläche beginnen.',
    how: 'Wie sie verwendet wird',
    members: 'Ihre Mitglieder lesen',
    membersHelp: 'Die Kampagne folgt der Zielgruppe: wer darin ist, wenn die Kampagne läuft.',
    copy: 'Ihre Regel kopieren',
    copyHelp: 'Die Regel steht in dieser Kampagne und lässt sich hier allein ändern.',
    start: 'Mit {{name}} beginnen',
    use: 'Damit beginnen',
  },
  named: {
    welcome: {
      name: 'Neue Kundschaft begrüßen',
      description:
        'In den letzten 60 Tagen dazugekommen, jede einmal: eine Willkommens-E-Mail und fünf Tage später eine SMS an alle, die nicht gekauft haben.',
    },
    'win-back': {
      name: 'Stille Käufer zurückgewinnen',
      description:
        'Früher gekauft, seit vier Monaten still. Die besten bekommen einen Brief, die anderen eine E-Mail, ein Zehntel nichts.',
    },
    birthday: {
      name: 'Geburtstagsgrüße',
      description:
        'Geburtstag in den nächsten sieben Tagen: eine Karte per Post, ein Gutschein per E-Mail oder Grüße in der App.',
    },
    newsletter: {
      name: 'Newsletter mit A/B-Test',
      description:
        'Zwei Betreffzeilen werden an je einem Zehntel erprobt; einen Tag später bekommen alle anderen die bessere.',
    },
    launch: {
      name: 'Produkteinführung in drei Teilen',
      description: 'Drei zufällige Teile erfahren es an drei Tagen, ein Zehntel bleibt als Kontrollgruppe.',
    },
    'cross-sell': {
      name: 'Taschen für Schuhkäufer',
      description:
        'Schuhe gekauft, aber keine Tasche. Das letzte Paar steht in der Nachricht, die Hälfte bekommt eine Erinnerung.',
    },
    'household-mailing': {
      name: 'Haushaltsaussendung per Post und E-Mail',
      description:
        'Ein Brief an den Haushalt und eine E-Mail an seine Mitglieder; ein zweiter Brief, wenn niemand kauft.',
    },
    'data-quality': {
      name: 'Haushalte und Dubletten bereinigen',
      description: 'Kunden werden nach Adresse und Name mit Haushalten abgeglichen, Dubletten gehen ans Datenteam.',
    },
    'after-purchase': {
      name: 'Dank nach einem Kauf',
      description:
        'Beginnt mit neuen Webbestellungen, dankt, wer bestellt hat, und bittet bei großen um eine Bewertung.',
    },
    'store-event': {
      name: 'Einladung zum Filialfest',
      description:
        'Die dreißig besten Stammkunden jeder Filiale per SMS, E-Mail oder Brief, zwanzig weitere auf einer Warteliste.',
    },
  },
  drop: {
    list: 'Datei ablegen, um die Kampagne zu importieren',
    lists: 'Dateien ablegen, um die Kampagnen zu importieren',
    canvas: 'Datei ablegen, um sie hier zu öffnen',
    several_one: '{{count, number}} Kampagne importiert',
    several_other: '{{count, number}} Kampagnen importiert',
    notRead: '„{{file}}“ wurde nicht gelesen: {{reason}}',
    question: 'Was soll mit „{{file}}“ geschehen?',
    questionText_one: 'Sie hat {{count, number}} Aktivität. Diese Kampagne ist nicht leer.',
    questionText_other: 'Sie hat {{count, number}} Aktivitäten. Diese Kampagne ist nicht leer.',
    add: 'Hier hinzufügen',
    replace: 'Alles ersetzen',
    keep: 'Abbrechen',
    undoText: 'Beides ist ein Schritt, der sich rückgängig machen lässt.',
    added_one: '{{count, number}} Aktivität aus „{{file}}“ hinzugefügt',
    added_other: '{{count, number}} Aktivitäten aus „{{file}}“ hinzugefügt',
    opened: '„{{file}}“ geöffnet',
    close: 'Schließen',
    oneOnly: 'Hier eine Datei auf einmal ablegen.',
    full: 'Eine Kampagne hat höchstens {{limit, number}} Aktivitäten. Mit dieser Datei wären es {{count, number}}.',
  },
  canvas: {
    title: 'Womit beginnen?',
    text: 'Eine Kampagne beginnt mit Personen. Was folgt, engt sie ein, teilt sie auf und spricht sie an, und jeder Pfeil zeigt, wie viele er führt.',
    template: 'Aus einer Vorlage',
    templateText: 'Eine fertige Kampagne zum Ändern',
    audience: 'Aus einer Zielgruppe',
    audienceText: 'Mitglieder oder eine eigene Regel',
    file: 'Datei importieren',
    fileText: 'YAML oder JSON',
    hint: 'Oder irgendwo hier eine Kampagnendatei ablegen oder eine Aktivität hinziehen.',
  },
} as const;
