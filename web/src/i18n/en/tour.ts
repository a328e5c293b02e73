/** Words of the tour through the editor. */
export const tour = {
  label: 'Tour',
  step: '{{step, number}} of {{count, number}}',
  next: 'Next',
  back: 'Back',
  done: 'Done',
  skip: 'Close',
  steps: {
    palette: {
      title: 'Everything you can add',
      text: 'Click an activity to add it after what is selected, or drag it onto the canvas or onto an arrow. N does the same from the keyboard.',
    },
    canvas: {
      title: 'Every arrow shows its people',
      text: 'The number on an arrow is exact and counted again with each change. What is dropped stands beside it. Arrow keys walk along the flow.',
    },
    inspector: {
      title: 'Settings, people and SQL',
      text: 'Choose an activity or an arrow: its settings, the people on it, their columns and the SQL are here. Changes apply as you type.',
    },
    strip: {
      title: 'What is still missing',
      text: 'Problems come with the way to solve them. F8 goes to the next one.',
    },
    topbar: {
      title: 'Saved as you work',
      text: 'Every change is saved and can be undone. Press ? for all keys.',
    },
  },
} as const;
