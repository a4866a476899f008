import { NewsdeskError } from '../core/errors';
import { requiredModel } from './required-model';

/** The attributes of one of the host's types or components, or undefined where it has none such. */
export type AttributesOf = (uid: string) => object | undefined;

/**
 * Makes sure the host application has the model that the plugin works on.
 * @throws NewsdeskError `model-incomplete`, naming every missing type and field
 */
export function checkModel(attributesOf: AttributesOf): void {
  const missing = Object.entries(requiredModel).flatMap(([uid, fields]) => {
    const attributes = attributesOf(uid);
    if (attributes === undefined) return [uid];
    return fields.filter((field) => !(field in attributes)).map((field) => `${uid}.${field}`);
  });
  if (missing.length === 0) return;
  throw new NewsdeskError(
    'model-incomplete',
    `The content model lacks ${missing.join(', ')}. Restore the schema files in src/api and src/components/news.`,
    { stage: 'configure', details: { missing: missing.join(', ') } },
  );
}
