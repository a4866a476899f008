import { z } from 'zod';

/** Why a request failed, for a person: a stable code and a sentence. */
export interface RequestFailure {
  readonly code: string;
  readonly message: string;
}

const answered = z.object({
  response: z.object({
    data: z.object({
      error: z.object({
        message: z.string(),
        status: z.number().optional(),
        details: z.object({ code: z.string().optional() }).nullish(),
      }),
    }),
  }),
});

/** Reads what a request threw. Anything that is no answer of the server is a lost connection. */
export function failureOf(error: unknown): RequestFailure {
  const { success, data } = answered.safeParse(error);
  if (success) {
    const { message, status, details } = data.response.data.error;
    return { code: details?.code ?? `http-${status ?? 500}`, message };
  }
  if (error instanceof z.ZodError) {
    return { code: 'answer-unexpected', message: z.prettifyError(error) };
  }
  return { code: 'connection-lost', message: error instanceof Error ? error.message : '' };
}
