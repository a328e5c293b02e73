/** Words of the sheet of keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  help: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  note: 'Keys do nothing while you type in a field.',
  or: 'or',
  keyNames: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    delete: 'Del',
    escape: 'Esc',
    space: 'Space',
    enter: 'Enter',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageUp: 'PageUp',
    pageDown: 'PageDown',
  },
} as const;
