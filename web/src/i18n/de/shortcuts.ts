/** Words of the area “shortcuts”. */
export const shortcuts = {
  title: 'Tastenkürzel',
  help: 'Tastenkürzel',
  everywhere: 'Überall',
  note: 'Beim Tippen in einem Feld bewirken Tasten nichts.',
  or: 'oder',
  keyNames: {
    ctrl: 'Strg',
    shift: 'Umschalt',
    delete: 'Entf',
    escape: 'Esc',
    space: 'Leertaste',
    enter: 'Eingabe',
    tab: 'Tab',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild auf',
    pageDown: 'Bild ab',
  },
} as const;
