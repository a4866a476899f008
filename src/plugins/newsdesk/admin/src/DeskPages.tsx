import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { SourcePage } from './features/evidence/SourcePage';
import { ImportPage } from './features/import/ImportPage';

/** The pages below the menu's "Newsdesk". */
export function DeskPages() {
  return (
    <Routes>
      <Route index element={<ImportPage />} />
      <Route path="reports/:documentId/source" element={<SourcePage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
