import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface TableColumn<Row> {
  readonly id: string;
  /** The words in the header; also the name of the sort button. */
  readonly header: string;
  readonly headerExtra?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers right, text left, at header and cell. */
  readonly align?: 'left' | 'right';
  /** A CSS width such as “12rem”; without one the column shares what is left. */
  readonly width?: string;
  readonly sortable?: boolean;
  /** Leaves the table below this width of the window; the row's details still hold it. */
  readonly from?: 'narrow' | 'wide' | 'full';
  readonly className?: string;
}

export interface TableSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Rows of 44, 34 or 57 px. */
export type TableDensity = 'comfortable' | 'compact' | 'two-line';
