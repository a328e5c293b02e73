/** Words of the area “shortcuts”. */
export const shortcuts = {
  title: '鍵盤快速鍵',
  help: '鍵盤快速鍵',
  everywhere: '所有位置',
  note: '在欄位中輸入時，按鍵不會觸發動作。',
  or: '或',
  keyNames: {
    ctrl: 'Ctrl',
    shift: 'Shift',
    delete: 'Del',
    escape: 'Esc',
    space: '空白鍵',
    enter: 'Enter',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageUp: 'PageUp',
    pageDown: 'PageDown',
  },
} as const;
