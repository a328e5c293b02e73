import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { AudiencePage } from './AudiencePage.tsx';
import { AudiencesPage } from './AudiencesPage.tsx';

/** Audiences: all of them, and one. */
export function AudiencePages() {
  return (
    <Routes>
      <Route index element={<AudiencesPage />} />
      <Route path=":id" element={<AudiencePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
