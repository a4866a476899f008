import { z } from 'zod';

const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});

const link = z.object({ type: z.literal('link'), url: z.string(), children: z.array(text) });

const inline = z.discriminatedUnion('type', [text, link]);

const listItem = z.object({ type: z.literal('list-item'), children: z.array(inline) });

const list = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children(): z.ZodArray<z.ZodUnion<readonly [typeof listItem, typeof list]>> {
    return z.array(z.union([listItem, list]));
  },
});

const image = z.object({
  type: z.literal('image'),
  image: z.object({
    url: z.string(),
    alternativeText: z.string().nullish(),
    caption: z.string().nullish(),
    width: z.number().nullish(),
    height: z.number().nullish(),
    mime: z.string().nullish(),
  }),
});

/** A block of Strapi's block editor (content type attribute `blocks`). */
export const bodyBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
  z.object({
    type: z.literal('heading'),
    level: z.int().min(1).max(6),
    children: z.array(inline),
  }),
  z.object({ type: z.literal('quote'), children: z.array(inline) }),
  z.object({ type: z.literal('code'), children: z.array(inline) }),
  list,
  image,
]);

export type BodyBlock = z.infer<typeof bodyBlock>;
export type BodyInline = z.infer<typeof inline>;
export type BodyList = z.infer<typeof list>;
export type BodyImage = z.infer<typeof image>['image'];
