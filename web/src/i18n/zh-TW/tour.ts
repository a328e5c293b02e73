/** Words of the area “tour”. */
export const tour = {
  label: '導覽',
  step: '{{step, number}} / {{count, number}}',
  next: '下一步',
  back: '上一步',
  done: '完成',
  skip: '關閉',
  steps: {
    palette: {
      title: '所有可新增的作業',
      text: '按一下作業可加在選取項目之後，也可拖曳到畫布或箭頭上。用鍵盤按 N 也有相同效果。',
    },
    canvas: {
      title: '每個箭頭都顯示人數',
      text: '箭頭上的數字是精確的，每次變更都會重新計數。被排除的人數顯示在旁邊。用方向鍵可沿著流程移動。',
    },
    inspector: {
      title: '設定、人和 SQL',
      text: '選擇作業或箭頭：這裡會顯示其設定、其中的人、他們的欄和 SQL。變更會在輸入時立即套用。',
    },
    strip: {
      title: '還缺少什麼',
      text: '每個問題都附有解決方法。按 F8 前往下一個問題。',
    },
    topbar: {
      title: '邊做邊儲存',
      text: '每個變更都會儲存，而且可以復原。按 ? 查看所有按鍵。',
    },
  },
} as const;
