/**
 * How often a rule's quotes share at least half their span with an annotated attribution
 * on the PolNeAR training split (`npm run eval:extraction` prints the same for any split).
 */
const confidences: Readonly<Record<string, number>> = {
  'quotation-then-speaker': 0.98,
  'quotation-then-cue': 0.98,
  'floating-same-paragraph': 0.96,
  'split-quotation-then-speaker': 0.95,
  'split-quotation-then-cue': 0.95,
  'participle-then-quotation': 0.95,
  'floating-before-speaker': 0.85,
  'speaker-then-that': 0.89,
  'participle-then-that': 0.89,
  'according-to-first': 0.89,
  'speaker-then-quotation': 0.88,
  'speaker-then-clause': 0.87,
  'clause-then-speaker': 0.84,
  'according-to': 0.83,
  'speaker-between-commas': 0.84,
  'introduced-by-sentence': 0.82,
  'introduced-by-colon': 0.8,
  'speaker-then-mixed-object': 0.8,
  'participle-then-clause': 0.8,
  'attitude-speaker-then-that': 0.8,
  'quotation-then-name': 0.85,
  'relative-then-mixed': 0.85,
  'infinitive-then-mixed': 0.8,
  'noun-then-quotation': 0.8,
  'quotation-in-sentence': 0.8,
  'speaker-then-question': 0.76,
  'participle-then-mixed-object': 0.76,
  'any-verb-then-mixed': 0.75,
  'name-then-colon': 0.75,
  'as-speaker-says': 0.75,
  'participle-then-question': 0.75,
  'noun-then-that': 0.74,
  'floating-next-paragraph': 0.72,
  'speaker-then-object': 0.78,
  'speaker-then-infinitive': 0.69,
  'attitude-speaker-then-clause': 0.67,
  'attitude-noun-then-that': 0.65,
  'attitude-speaker-then-question': 0.6,
  'attitude-speaker-then-quotation': 0.6,
  'quotation-alone': 0.58,
  'interview-turn': 0.55,
  'passive-then-quotation': 0.5,
  'quotation-then-any-verb': 0.5,
  'stance-infinitive': 0.4,
  'stance-object': 0.4,
};

/** The confidence of a rule; a rule nobody has measured starts low. */
export function confidenceOf(rule: string): number {
  return confidences[rule] ?? 0.5;
}
