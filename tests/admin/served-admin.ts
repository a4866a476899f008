import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { z } from 'zod';
import { createNewsroom, type Application, type NewsroomOptions } from '../app/boot';
import { serve } from '../app/served-process';

const registered = z.object({ data: z.object({ token: z.string() }) });

/** The first administrator. */
export const editor = {
  firstname: 'Ada',
  lastname: 'Editor',
  email: 'ada@newsroom.example',
  password: 'A-long-enough-passw0rd',
};

/** The production panel on a newsroom of its own, seen by the first administrator. */
export interface ServedAdmin {
  readonly address: string;
  /** A page of a browser that is logged in; each call is another browser session. */
  open(options?: SessionOptions): Promise<Page>;
  /** Calls the server as the administrator does. */
  request(path: string, options?: RequestOptions): Promise<Response>;
  stop(): Promise<void>;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

export interface SessionOptions {
  readonly width?: number;
  readonly language?: 'en' | 'de';
  readonly theme?: 'light' | 'dark';
  /** Logs in as somebody else than the first administrator. */
  readonly as?: Credentials;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface ServedNewsroomOptions extends NewsroomOptions {
  /** Puts into the newsroom what only code can, before it is served. */
  readonly prepare?: (application: Application) => Promise<void>;
}

/** Serves what was built, registers the first administrator and starts Chromium. */
export async function serveAdmin({
  prepare,
  ...newsroomOptions
}: ServedNewsroomOptions = {}): Promise<ServedAdmin> {
  const newsroom = await createNewsroom(newsroomOptions);
  if (prepare !== undefined) {
    const application = await newsroom.boot();
    await prepare(application);
    await application.stop();
  }
  const served = await serve(newsroom.environment);
  const token = await registerAdministrator(served.address);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const logins = new Map<string, Promise<StorageState>>();
  const loginOf = (who: Credentials) => {
    // Once each: the panel refuses more than a few logins a minute.
    const login = logins.get(who.email) ?? logIn(browser, served.address, who);
    logins.set(who.email, login);
    return login;
  };
  return {
    address: served.address,
    open: async (options = {}) =>
      openSession(browser, served.address, await loginOf(options.as ?? editor), options),
    request: (path, options = {}) =>
      fetch(`${served.address}${path}`, {
        ...options,
        headers: { authorization: `Bearer ${token}`, ...options.headers },
      }),
    async stop() {
      await browser.close();
      await served.stop();
      await newsroom.remove();
    },
  };
}

async function registerAdministrator(address: string): Promise<string> {
  const answer = await fetch(`${address}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(editor),
  });
  return registered.parse(await answer.json()).data.token;
}

async function logIn(
  browser: Browser,
  address: string,
  { email, password }: Credentials,
): Promise<StorageState> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/\/admin\/?$/);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function openSession(
  browser: Browser,
  address: string,
  storageState: StorageState,
  { width = 1280, language = 'en', theme = 'light' }: SessionOptions,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    storageState,
    viewport: { width, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  await presetPanel(context, { language, theme });
  const page = await context.newPage();
  await page.goto('/admin');
  await page.locator('#main-content').waitFor();
  return page;
}

async function presetPanel(
  context: BrowserContext,
  { language, theme }: { readonly language: string; readonly theme: string },
): Promise<void> {
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      // The overlay of the guided tour swallows clicks.
      localStorage.setItem(
        'STRAPI_GUIDED_TOUR',
        JSON.stringify({ enabled: false, hidden: true, tours: {}, completedActions: [] }),
      );
      localStorage.setItem('strapi-admin-language', chosenLanguage ?? '');
      localStorage.setItem('STRAPI_THEME', chosenTheme ?? '');
    },
    [language, theme],
  );
}
