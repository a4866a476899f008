import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useText } from '../../text';
import { personPagePath } from './people-path';

interface EditedEntry {
  readonly model: string;
  readonly documentId?: string;
}

/** From where the content manager edits a person to all they said. */
export function PersonSidePanel({ model, documentId }: EditedEntry) {
  const text = useText();
  if (model !== 'api::person.person' || documentId === undefined || documentId === 'create') {
    return null;
  }
  return {
    title: text('people.sidePanel'),
    content: (
      <Link tag={RouterLink} to={personPagePath(documentId)}>
        {text('people.open')}
      </Link>
    ),
  };
}
