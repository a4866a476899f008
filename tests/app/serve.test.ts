import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNewsroom, type Newsroom } from './boot';
import { serve, type ServedProcess } from './served-process';

describe('the served newsroom', () => {
  let newsroom: Newsroom;
  let served: ServedProcess;

  beforeAll(async () => {
    newsroom = await createNewsroom({ seedDocument: 'database/seeds/news-report.txt' });
    served = await serve(newsroom.environment);
  });
  afterAll(async () => {
    await served.stop();
    await newsroom.remove();
  });

  it('says where everything is and how to become the first administrator', () => {
    expect(served.output()).toContain(`${served.address}/admin`);
    expect(served.output()).toContain(`${served.address}/api/news-reports`);
    expect(served.output()).toContain(`${served.address}/graphql`);
    expect(served.output()).toContain('no administrator yet');
  });

  it('serves the report it was seeded with, to anybody', async () => {
    const answer = await fetch(`${served.address}/api/news-reports`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      data: [
        {
          language: 'en',
          keyPoints: [expect.anything(), expect.anything(), expect.anything()],
          media: [expect.objectContaining({ agency: 'Reuters' })],
        },
      ],
      meta: { pagination: { total: 1 } },
    });
  });

  it('serves the admin panel', async () => {
    const answer = await fetch(`${served.address}/admin`);

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="strapi">');
  });

  it('answers an unknown address without a stack', async () => {
    const answer = await fetch(`${served.address}/api/nothing-here`);

    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('node_modules');
  });

  it('ends cleanly when it is told to', async () => {
    expect(await served.stop()).toBe(0);
  });

  it('has nothing more to seed after a restart', async () => {
    served = await serve(newsroom.environment);

    const answer = await fetch(`${served.address}/api/news-reports`);

    expect(await answer.json()).toMatchObject({ meta: { pagination: { total: 1 } } });
  });
});

describe('a newsroom that cannot be served', () => {
  it.each([
    ['a missing secret', { JWT_SECRET: '' }, '[secret-missing] JWT_SECRET'],
    ['a weak secret', { ADMIN_JWT_SECRET: 'changeme-changeme-changeme' }, '[secret-weak]'],
    ['an unknown database', { DATABASE_CLIENT: 'oracle' }, '[database-client-unknown]'],
  ])('ends with a code for %s', async (_, wrong, code) => {
    const newsroom = await createNewsroom();
    const ended = await serve({ ...newsroom.environment, ...wrong });
    await newsroom.remove();

    expect(ended.exitCode).toBe(1);
    expect(ended.output()).toContain(code);
    expect(ended.output()).not.toContain('    at ');
  });
});
