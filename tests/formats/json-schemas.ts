import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { ninjsClaimsSchema } from '../../src/plugins/newsdesk/server/src/core/formats/ninjs-claims-schema';
import { iptcFolder } from './iptc-folder';
import { publication } from './published-reports';

const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;

const create = (): Ajv2020 => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: true });
  addFormats(ajv);
  return ajv;
};

/** A schema of our own, written from a format's specification. */
export function ownSchema(name: string): ValidateFunction {
  return create().compile(read(join(__dirname, 'schemas', name)));
}

/** IPTC's closed schema of ninjs 3.1 and our extension of it. */
export function ninjsSchemas(): {
  readonly official: ValidateFunction;
  readonly withClaims: ValidateFunction;
} {
  const ajv = create();
  // ninjs refers to a schema that geojson.org serves; any object stands for it here.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  const official = ajv.compile(read(join(iptcFolder, 'ninjs/specification/ninjs-schema_3.1.json')));
  return { official, withClaims: ajv.compile(ninjsClaimsSchema(publication)) };
}

/** What is wrong with a value, each with its place. */
export function jsonErrors(validate: ValidateFunction, json: string): readonly string[] {
  if (validate(JSON.parse(json))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}
