import { z } from 'zod';

const attributeShape = z.looseObject({
  type: z.string(),
  enum: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  maxLength: z.number().optional(),
});
type Attribute = z.infer<typeof attributeShape>;

/** Rules that only Strapi can judge. */
const judged = ['regex', 'unique', 'conditions', 'pluginOptions'] as const;

const isWithin = (value: number, { min, max }: Attribute): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

const isPlain = (value: unknown, attribute: Attribute): boolean => {
  if (value === null || value === undefined) return true;
  switch (attribute.type) {
    case 'enumeration':
      return typeof value === 'string' && attribute.enum?.includes(value) === true;
    case 'string':
    case 'text':
      return typeof value === 'string' && value.length <= (attribute.maxLength ?? Infinity);
    case 'integer':
      return Number.isInteger(value) && typeof value === 'number' && isWithin(value, attribute);
    case 'float':
      return typeof value === 'number' && Number.isFinite(value) && isWithin(value, attribute);
    case 'boolean':
      return typeof value === 'boolean';
    case 'json':
      return typeof value === 'object';
    case 'date':
      return typeof value === 'string' && z.iso.date().safeParse(value).success;
    default:
      return false;
  }
};

/**
 * Whether a draft's item meets its model by the plain look of it: Strapi, which makes the rules of
 * every single item anew, need not be asked. Whatever the model rules beyond types, enumerations
 * and bounds is for Strapi to judge.
 */
export const isPlainlyValid = (
  attributes: Readonly<Record<string, object>>,
  item: Readonly<Record<string, unknown>>,
): boolean =>
  Object.entries(item).every(([name, value]) => {
    const { success, data } = attributeShape.safeParse(attributes[name]);
    return success && judged.every((rule) => !(rule in data)) && isPlain(value, data);
  });
