/** The kind of what is dragged from the palette. */
export const DRAG_TYPE = 'application/x-fanfare-activity';
