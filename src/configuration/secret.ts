/** Where a secret's value comes from: `process.env`, or Strapi's `env` in front of it. */
export type Environment = (name: string) => string | undefined;

const shortestSecret = 16;
const placeholders = /^(?:tobemodified|changeme|change-me|secret|password|example|test)/i;

/**
 * Reads a secret that must never be guessable. `npm start` writes strong ones
 * into `.env`; anywhere else they have to be given.
 *
 * @throws Error `secret-missing` when it is absent, `secret-weak` when it is shorter
 *   than 16 characters, a placeholder, or one character repeated.
 */
export function secret(env: Environment, name: string): string {
  const value = env(name);
  if (value === undefined || value === '') {
    throw new Error(
      `[secret-missing] ${name} is not set. Run "npm start" once to have it generated into .env, or set it in the environment.`,
    );
  }
  if (value.length < shortestSecret || placeholders.test(value) || new Set(value).size < 6) {
    throw new Error(
      `[secret-weak] ${name} can be guessed. Use at least ${shortestSecret} random characters, for example from "openssl rand -base64 32".`,
    );
  }
  return value;
}

/** Several comma-separated secrets, for keys that are rotated: the first signs, all verify. */
export function secrets(env: Environment, name: string): string[] {
  return secret(env, name)
    .split(',')
    .map((key) => secret(() => key.trim(), name));
}
