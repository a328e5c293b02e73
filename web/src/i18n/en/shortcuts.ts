/** Words of the sheet of keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  help: 'Show this list',
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
  scopes: { global: 'Everywhere', campaigns: 'Campaign list', canvas: 'Canvas', outline: 'Outline', data: 'Data' },
} as const;
