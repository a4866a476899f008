import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { SourcePage } from './features/evidence/SourcePage';
import { QuarantinePage } from './features/quarantine/QuarantinePage';
import { ImportPage } from './features/import/ImportPage';

/** The pages below the menu's "Newsdesk". */
export function DeskPages() {
  return (
    <Routes>
      <Route index element={<ImportPage />} />
      <Route path="quarantine" element={<QuarantinePage />} />
      <Route path="reports/:documentId/source" element={<SourcePage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
