/** What is dragged from the list of snippets; its data is the id. */
export const SNIPPET_DRAG = 'application/x-fanfare-snippet';
