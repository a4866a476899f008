import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { z } from 'zod';
import type { Application } from './boot';

interface ApiTokens {
  create(token: object): Promise<unknown>;
}

/** An API token that may do everything. */
export const fullAccessToken = (strapi: Core.Strapi): Promise<string> =>
  apiToken(strapi, 'full-access');

/** An API token that may find everything and change nothing. */
export const readOnlyToken = (strapi: Core.Strapi): Promise<string> =>
  apiToken(strapi, 'read-only');

/** A token that may do what is named and nothing else, or one of Strapi's own kinds. */
export async function apiToken(
  strapi: Core.Strapi,
  may: readonly string[] | 'full-access' | 'read-only',
): Promise<string> {
  const created: unknown = await strapi
    .get<{ get(uid: string): ApiTokens }>('services')
    .get('admin::api-token')
    .create({
      name: `Token ${Math.random()}`,
      description: '',
      lifespan: null,
      ...(typeof may === 'string' ? { type: may } : { type: 'custom', permissions: may }),
    });
  return z.object({ accessKey: z.string() }).parse(created).accessKey;
}

/** The token of an administrator named Edith Editor. */
export async function administratorToken({ server }: Application): Promise<string> {
  const answer = await request(server).post('/admin/register-admin').send({
    firstname: 'Edith',
    lastname: 'Editor',
    email: 'edith@newsdesk.example',
    password: 'A-long-passw0rd',
  });
  return z.object({ data: z.object({ token: z.string() }) }).parse(answer.body).data.token;
}
