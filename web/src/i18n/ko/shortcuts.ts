/** Words of the area “shortcuts”. */
export const shortcuts = {
  title: '키보드 단축키',
  help: '키보드 단축키',
  everywhere: '모든 화면',
  note: '필드에 입력하는 동안에는 단축키가 작동하지 않습니다.',
  or: '또는',
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
