import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { once } from '../model/steps';
import { editorViews } from './editor-views';
import type { EditorView } from './editor-views/editor-view';

const metadata = z.looseObject({
  edit: z.looseObject({}),
  list: z.looseObject({}),
});
const configuration = z.looseObject({
  settings: z.looseObject({}),
  metadatas: z.record(z.string(), metadata),
  layouts: z.looseObject({}),
});
type Configuration = z.infer<typeof configuration>;

/** The content manager's own service for the views of types or of components. */
interface Views {
  findConfiguration(model: { readonly uid: string }): Promise<unknown>;
  updateConfiguration(model: { readonly uid: string }, configuration: Configuration): Promise<void>;
}

/**
 * Arranges the edit and list views, once in the newsroom's life: what its editors
 * arrange differently later stays theirs.
 */
export async function applyEditorViews(strapi: Core.Strapi): Promise<void> {
  await once(strapi, 'editor-views', async () => {
    for (const [uid, view] of Object.entries(editorViews)) {
      const isType = uid.startsWith('api::');
      const views = strapi
        .plugin('content-manager')
        .service<Views>(isType ? 'content-types' : 'components');
      const model = { uid, category: uid.split('.')[0] };
      const present = configuration.parse(await views.findConfiguration(model));
      await views.updateConfiguration(model, arranged(present, view));
    }
  });
}

function arranged(present: Configuration, view: EditorView): Configuration {
  return {
    settings: {
      ...present.settings,
      mainField: view.title,
      defaultSortBy: view.sort?.[0] ?? view.title,
      defaultSortOrder: view.sort?.[1] ?? 'ASC',
    },
    metadatas: Object.fromEntries(
      Object.entries(present.metadatas).map(([name, shown]) => [name, labelled(name, shown, view)]),
    ),
    layouts: {
      ...present.layouts,
      list: view.columns ?? [view.title],
      edit: view.rows.map((row) => row.map(([name, size]) => ({ name, size }))),
    },
  };
}

function labelled(
  name: string,
  shown: z.infer<typeof metadata>,
  view: EditorView,
): z.infer<typeof metadata> {
  const field = view.fields[name];
  if (field === undefined) return shown;
  const { label, description = '', readOnly = false, title } = field;
  return {
    ...shown,
    edit: {
      ...shown.edit,
      label,
      description,
      editable: !readOnly,
      ...(title === undefined ? {} : { mainField: title }),
    },
    list: { ...shown.list, label },
  };
}
