import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PeoplePage } from './PeoplePage';
import { PersonPage } from './PersonPage';

const required = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::person.person' },
];

/** The pages below the menu's "People". */
export function PeoplePages() {
  return (
    <Page.Protect permissions={required}>
      <Routes>
        <Route index element={<PeoplePage />} />
        <Route path=":documentId" element={<PersonPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
