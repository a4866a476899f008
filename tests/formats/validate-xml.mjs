import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/**
 * Validates XML documents against XML Schemas. libxml2 is an ECMAScript module with
 * top-level await, which Jest's CommonJS cannot load: hence a thread of its own.
 * `workerData.schemas` names each schema's files; the first of them is the schema.
 */
const files = Object.values(workerData.schemas).flat();
xmlRegisterInputProvider(
  new XmlBufferInputProvider(
    Object.fromEntries(files.map(({ address, path }) => [address, readFileSync(path)])),
  ),
);
const validators = new Map(
  Object.entries(workerData.schemas).map(([name, [main]]) => {
    const document = XmlDocument.fromBuffer(readFileSync(main.path), { url: main.address });
    return [name, XsdValidator.fromDoc(document)];
  }),
);

parentPort.on('message', ({ id, schema, xml, xpath }) => {
  parentPort.postMessage({ id, errors: validate(schema, xml, xpath) });
});

function validate(schema, xml, xpath) {
  const opened = [];
  try {
    let document = XmlDocument.fromString(xml);
    opened.push(document);
    if (xpath !== null) {
      const part = document.get(xpath.path, xpath.namespaces);
      if (part === null) return [`nothing at ${xpath.path}`];
      document = XmlDocument.fromString(part.toString());
      opened.push(document);
    }
    validators.get(schema).validate(document);
    return [];
  } catch (error) {
    return (
      error.details?.map(({ message, line }) => `${line}: ${message.trim()}`) ?? [error.message]
    );
  } finally {
    for (const document of opened) document.dispose();
  }
}
