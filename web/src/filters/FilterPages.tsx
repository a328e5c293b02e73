import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FilterPage } from './FilterPage.tsx';
import { FiltersPage } from './FiltersPage.tsx';

/** Predefined filters: all of them, and one. */
export function FilterPages() {
  return (
    <Routes>
      <Route index element={<FiltersPage />} />
      <Route path=":id" element={<FilterPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
