import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');

const service = z.strictObject({
  build: z.string().optional(),
  image: z.string().optional(),
  profiles: z.tuple([z.literal('scale')]).optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  stop_grace_period: z.string().optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z
    .record(z.string(), z.object({ condition: z.literal('service_healthy') }))
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.int(),
    })
    .optional(),
  restart: z.string().optional(),
});

const composeFile = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const compose = composeFile.parse(
  parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'), { merge: true }),
);
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it.each(services)('%s is built or pulled, by a fixed version', (_, { build, image }) => {
    expect(build ?? image).toMatch(/^\.$|:(?:RELEASE\.)?\d/);
  });

  it.each(services)('%s mounts only volumes that are declared', (_, { volumes = [] }) => {
    const declared = Object.keys(compose.volumes);
    const mounted = volumes.map((mount) => mount.split(':')[0] ?? '');
    const files = mounted.filter((mount) => mount.startsWith('./'));

    expect(declared).toEqual(
      expect.arrayContaining(mounted.filter((mount) => !files.includes(mount))),
    );
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it.each(services)('%s waits only for services that have a health check', (_, { depends_on }) => {
    const awaited = Object.keys(depends_on ?? {}).map((name) => compose.services[name]);

    expect(awaited.every((other) => other?.healthcheck !== undefined)).toBe(true);
  });

  it.each(services.filter(([, { build }]) => build !== undefined))(
    'gives %s the variables its configuration reads',
    (_, { environment = {} }) => {
      const configuration = ['database', 'logger', 'plugins', 'server']
        .map((name) => readFileSync(path.join(root, `config/${name}.ts`), 'utf8'))
        .join('\n');

      expect(
        Object.keys(environment).filter((name) => !configuration.includes(`'${name}'`)),
      ).toEqual([]);
    },
  );

  it('leaves out of the plain start what only several instances need', () => {
    const plain = services.filter(([, { profiles }]) => profiles === undefined);

    expect(plain.map(([name]) => name)).toEqual(['newsdesk', 'postgres']);
  });

  it('fills in all that the configuration of nginx leaves open, as the script does', () => {
    const template = readFileSync(path.join(root, 'deploy/nginx.conf.template'), 'utf8');
    const script = readFileSync(path.join(root, 'scripts/preparation/topology.mjs'), 'utf8');
    const open = [...template.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name ?? '');
    const { NGINX_ENVSUBST_FILTER: filter = '', ...given } =
      compose.services.nginx?.environment ?? {};

    expect(Object.keys(given).sort()).toEqual([...new Set(open)].sort());
    expect(open.filter((name) => !new RegExp(filter.replace('$$', '$')).test(name))).toEqual([]);
    expect(open.filter((name) => !script.includes(`${name}:`))).toEqual([]);
  });
});
