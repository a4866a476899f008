import { detectAll } from 'tinyld';
import type { Message } from '../../result';
import type { Block } from './block';
import { countWords } from './plain-text';

/** What language a document is in, and whether that differs from what its format declares. */
interface DetectedLanguage {
  /** BCP 47; `und` when it cannot be told. */
  readonly language: string;
  /** Whether the rules for English prose apply: English, or too little text to tell. */
  readonly readAsEnglish: boolean;
  readonly messages: readonly Message[];
}

const sampleLength = 1500;
const shortestSample = 40;
const englishWords = new Set(
  'the of and to in a is was for on that with as by at from he his it be are an has have not said were this had but they their who will which been or its more about after would when one than also up out she her there we i you what could if into over'.split(
    ' ',
  ),
);

/**
 * Tells a document's language from a bounded sample of its prose. The declared
 * language stands when it is the same one ("en-GB"); when the text is plainly
 * in another, the text is believed and a message says so.
 */
export function detectLanguage(
  text: string,
  blocks: readonly Block[],
  declared: string | null,
): DetectedLanguage {
  const found = languageOf(sampleOf(text, blocks));
  const declaredBase = declared?.toLowerCase().split(/[-_]/)[0] ?? null;
  if (found === null) {
    const language = declared ?? 'und';
    return {
      language,
      readAsEnglish: declaredBase === null || declaredBase === 'en',
      messages: [],
    };
  }
  if (declared !== null && declaredBase === found) {
    return { language: declared, readAsEnglish: found === 'en', messages: unsupported(found) };
  }
  const contradiction: Message[] =
    declared === null
      ? []
      : [
          {
            code: 'language-declared-differently',
            severity: 'warning',
            span: null,
            reason: `The document declares the language ${declared}, but its text is in ${found}.`,
          },
        ];
  return {
    language: found,
    readAsEnglish: found === 'en',
    messages: [...contradiction, ...unsupported(found)],
  };
}

function unsupported(language: string): Message[] {
  if (language === 'en') return [];
  return [
    {
      code: 'language-not-supported',
      severity: 'warning',
      span: null,
      reason: `The text is in ${language}; only its layout was read. Quotes, statistics and names are found in English text.`,
    },
  ];
}

/** The first prose of the document, long words cut: enough to tell a language by. */
function sampleOf(text: string, blocks: readonly Block[]): string {
  let sample = '';
  const prose = blocks.filter(
    ({ role }) => role === 'body' || role === 'key-point' || role === 'standfirst',
  );
  for (const { start, end } of prose.length > 0 ? prose : blocks) {
    if (sample.length >= sampleLength) break;
    sample += `${text.slice(start, Math.min(end, start + sampleLength - sample.length))}\n`;
  }
  return sample.replace(/\S{60,}/g, ' ');
}

function languageOf(sample: string): string | null {
  if (sample.length < shortestSample || !/\p{L}{2}/u.test(sample)) return null;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  if (words.length >= 8 && english >= words.length * 0.2) return 'en';
  if (countWords(sample, { start: 0, end: sample.length }, 6) < 6 && /[a-z]/i.test(sample))
    return null;
  const [best, second] = detectAll(sample);
  if (best === undefined || best.accuracy < 0.15) return null;
  const clear = second === undefined || best.accuracy >= second.accuracy * 1.15;
  if (!clear) return null;
  return best.lang === 'en' || english < words.length * 0.12 ? best.lang : 'en';
}
