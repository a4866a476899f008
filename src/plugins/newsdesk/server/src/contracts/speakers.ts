import { z } from 'zod';

/** `GET /newsdesk/speakers?search=`: people and organizations to link a quote to, by a part of a name or alias. */
export const speakersPath = '/newsdesk/speakers';
/** `POST /newsdesk/speakers/matches`: whom a draft would be linked to by these names alone. */
export const matchesPath = `${speakersPath}/matches`;

export const speakerTypes = ['person', 'organization'] as const;

const speaker = z.strictObject({
  type: z.enum(speakerTypes),
  documentId: z.string(),
  name: z.string(),
  /** Of a person. */
  role: z.string().nullable(),
});
export const speakersResponse = z.strictObject({ data: z.array(speaker) });

const name = z.strictObject({ type: z.enum(speakerTypes), name: z.string().min(1).max(2_000) });
export const matchesRequest = z.strictObject({ names: z.array(name).max(2_000) });
export const matchesResponse = z.strictObject({
  /** In the order asked. */
  data: z.array(
    name.extend({
      /** Whether a draft links by such a name at all: people only by full ones. */
      isLinkable: z.boolean(),
      /** One is linked, none is made, of several none is linked. */
      speakers: z.array(speaker),
    }),
  ),
});

const documentId = z.string().min(1).max(255);
const newName = z.string().trim().min(1).max(2_000);

/** Whom an editor decided to link a quote to. */
export const speakerLink = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('person'), documentId }),
  z.strictObject({ to: z.literal('organization'), documentId }),
  /** An entry that is made with the draft. */
  z.strictObject({ to: z.literal('new-person'), name: newName }),
  z.strictObject({ to: z.literal('new-organization'), name: newName }),
  z.strictObject({ to: z.literal('nobody') }),
]);

export type Speaker = z.infer<typeof speaker>;
export type SpeakerMatch = z.infer<typeof matchesResponse>['data'][number];
export type SpeakerLink = z.infer<typeof speakerLink>;
