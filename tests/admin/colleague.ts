import { z } from 'zod';
import type { Credentials, ServedAdmin } from './served-admin';

const created = z.object({ data: z.object({ id: z.number() }) });
const invited = z.object({ data: z.object({ registrationToken: z.string() }) });
const session = z.object({ data: z.object({ token: z.string() }) });

/** Somebody else in the newsroom, with a role of their own. */
export interface Colleague extends Credentials {
  readonly token: string;
  /** From now on their role is allowed these actions and no others. */
  allow(...actions: readonly string[]): Promise<void>;
}

/** Makes somebody who may log in and nothing else. */
export async function colleague(admin: ServedAdmin, email: string): Promise<Colleague> {
  const password = 'Another-l0ng-password';
  const send = (path: string, body: unknown, method = 'POST') =>
    admin.request(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const role = created.parse(
    await (await send('/admin/roles', { name: `Role of ${email}`, description: '' })).json(),
  );
  const person = { firstname: 'Ron', lastname: 'Reader' };
  const invitation = await send('/admin/users', { ...person, email, roles: [role.data.id] });
  const { registrationToken } = invited.parse(await invitation.json()).data;
  const registration = await send('/admin/register', {
    registrationToken,
    userInfo: { ...person, password },
  });
  return {
    email,
    password,
    token: session.parse(await registration.json()).data.token,
    async allow(...actions) {
      const permissions = actions.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
      }));
      await send(`/admin/roles/${role.data.id}/permissions`, { permissions }, 'PUT');
    },
  };
}
