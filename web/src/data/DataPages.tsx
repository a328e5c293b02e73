import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { CatalogPage } from './catalog/CatalogPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { TablePage } from './tables/TablePage.tsx';
import { TablesPage } from './tables/TablesPage.tsx';

/** Tables, catalog and import: everything about the data campaigns choose from. */
export function DataPages() {
  return (
    <Routes>
      <Route index element={<Navigate to="tables" replace />} />
      <Route path="tables" element={<TablesPage />} />
      <Route path="tables/:table" element={<TablePage />} />
      <Route path="catalog" element={<CatalogPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
