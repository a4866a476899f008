import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');

const service = z.strictObject({
  build: z.string().optional(),
  image: z.string().optional(),
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

const composeFile = z.strictObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const compose = composeFile.parse(
  parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')),
);
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it.each(services)('%s is built or pulled, by a fixed version', (_, { build, image }) => {
    expect(build ?? image).toMatch(/^\.$|:[\d]/);
  });

  it.each(services)('%s mounts only volumes that are declared', (_, { volumes = [] }) => {
    const declared = Object.keys(compose.volumes);

    expect(declared).toEqual(expect.arrayContaining(volumes.map((mount) => mount.split(':')[0])));
  });

  it.each(services)('%s waits only for services that have a health check', (_, { depends_on }) => {
    const awaited = Object.keys(depends_on ?? {}).map((name) => compose.services[name]);

    expect(awaited.every((other) => other?.healthcheck !== undefined)).toBe(true);
  });

  it('gives the application the variables its configuration reads', () => {
    const configuration = readFileSync(path.join(root, 'config/database.ts'), 'utf8');
    const given = Object.keys(compose.services.newsdesk?.environment ?? {});

    expect(given.filter((name) => !configuration.includes(`'${name}'`))).toEqual([]);
  });
});
