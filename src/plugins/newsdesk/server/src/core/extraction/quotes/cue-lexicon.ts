/** What may follow a reporting verb, and how sure that makes it a report of speech. */
export interface Cue {
  readonly lemma: string;
  /** Takes a quotation in marks. */
  readonly quotation: boolean;
  /** Takes a clause without `that`. */
  readonly bareClause: boolean;
  /** Takes a clause with `that` or a question word. */
  readonly clause: boolean;
  /** Has a hearer before its clause: "told reporters that". */
  readonly hearer: boolean;
  /** Takes an infinitive: "vowed to". */
  readonly infinitive: boolean;
  /** Takes an object and an infinitive: "urged Putin to stop". */
  readonly objectInfinitive: boolean;
  /** Takes a plain object that says what was said: "announced a plan". */
  readonly object: boolean;
  /** Names or describes its object: "called him a fool". */
  readonly naming: boolean;
  /** Thought, felt or wanted rather than said. */
  readonly attitude: boolean;
  /** Small words that belong to it: "pointed out", "called for". */
  readonly particles: readonly string[];
}

export type VerbForm = 'base' | 'third' | 'past' | 'gerund';

export interface CueForm {
  readonly form: VerbForm;
  readonly lemma: string;
}

/** Speech verbs that take quotations, `that`-clauses and bare clauses alike. */
const plainSpeech =
  'say intimate add write note report argue announce suggest explain declare acknowledge claim insist state reveal recall predict indicate deny admit confirm reply respond complain emphasize emphasise assert concede reiterate stress remark disclose joke allege lament imply recommend signal caution tweet estimate contend maintain testify clarify observe proclaim speculate counter mention conclude opine quip retort attest affirm reaffirm quote post comment recount profess forecast theorize boast brag hint muse bemoan gripe grouse grumble protest marvel rue stipulate reason concur vow pledge promise swear agree warn caution propose demand decree rule posit underscore repeat confide vent fret insinuate';
/** Verbs that report a clause only behind "that". */
const clauseOnly: ReadonlySet<string> = new Set(['point', 'charge', 'hear']);
/** Verbs that take a quotation only. */
const quotationOnly =
  'continue begin shout yell exclaim scoff snap elaborate interject gush rave rant whisper murmur mutter plead beg read chant chime bark intone thunder deadpan echo volunteer offer laugh cry scream sigh sing answer ask wonder inquire query question fume gasp growl sneer sum text email advise blast bellow blurt chuckle start finish interrupt interpose label tell urge order instruct press object express point fire shoot chime hit write put';
const withHearer = 'ask tell assure remind inform notify warn advise promise convince persuade';
const questions = 'ask wonder inquire question query';
/** Findings: what a report, poll or study says. */
const findings =
  'show find learn determine discover demonstrate prove project reflect underscore document';
const attitudes =
  'believe think feel hope expect know fear worry understand suspect doubt realize realise assume wish imagine guess recognize recognise consider figure decide remember anticipate foresee see hold trust';
const infinitives = 'vow promise pledge threaten refuse decline agree offer propose swear ask';
const attitudeInfinitives = 'want hope plan intend seek expect prefer aim wish decide';
const objectInfinitives =
  'urge ask order encourage implore beg press tell advise instruct warn challenge invite';
const speechObjects =
  'announce cite mention express acknowledge reveal reiterate recall predict suggest propose deny admit describe explain repeat emphasize emphasise stress note outline detail discuss deliver voice issue demand promise recount question raise echo address highlight tout declare confirm recommend claim offer report invoke answer reference unveil articulate assert allege estimate disclose quote recite clarify list advocate pledge vow back float seek tell';
const stanceObjects =
  'criticize criticise accuse defend praise denounce blame attack oppose support endorse reject dismiss slam blast mock decry condemn applaud assail hail laud rebuke ridicule deride lambast lambaste chide disavow thank congratulate commend champion bemoan lament rip trash vilify scold salute favor favour dispute rebut refute';
const naming =
  'call describe label dub brand portray deem characterize characterise denounce dismiss name refer-to term style proclaim declare consider view regard cast herald identify paint depict frame';

const particles: Readonly<Record<string, readonly string[]>> = {
  point: ['out', 'to'],
  write: ['back'],
  call: ['for', 'on'],
  refer: ['to'],
  talk: ['about'],
  speak: ['about', 'of'],
  lay: ['out'],
  shoot: ['back'],
  fire: ['back'],
  hit: ['back'],
  chime: ['in'],
  rail: ['against'],
  allude: ['to'],
  hint: ['at'],
  boast: ['of', 'about'],
  brag: ['about'],
  complain: ['about', 'of'],
  joke: ['about'],
  comment: ['on'],
  warn: ['of', 'about', 'against'],
  vouch: ['for'],
  push: ['for'],
  weigh: ['in'],
};

const irregular: Readonly<
  Record<string, readonly [third: string, past: readonly string[], gerund: string]>
> = {
  say: ['says', ['said'], 'saying'],
  tell: ['tells', ['told'], 'telling'],
  write: ['writes', ['wrote', 'written'], 'writing'],
  think: ['thinks', ['thought'], 'thinking'],
  know: ['knows', ['knew', 'known'], 'knowing'],
  feel: ['feels', ['felt'], 'feeling'],
  find: ['finds', ['found'], 'finding'],
  hear: ['hears', ['heard'], 'hearing'],
  see: ['sees', ['saw', 'seen'], 'seeing'],
  show: ['shows', ['showed', 'shown'], 'showing'],
  speak: ['speaks', ['spoke', 'spoken'], 'speaking'],
  swear: ['swears', ['swore', 'sworn'], 'swearing'],
  seek: ['seeks', ['sought'], 'seeking'],
  read: ['reads', ['read'], 'reading'],
  lay: ['lays', ['laid'], 'laying'],
  hold: ['holds', ['held'], 'holding'],
  understand: ['understands', ['understood'], 'understanding'],
  begin: ['begins', ['began', 'begun'], 'beginning'],
  admit: ['admits', ['admitted'], 'admitting'],
  refer: ['refers', ['referred'], 'referring'],
  quip: ['quips', ['quipped'], 'quipping'],
  rip: ['rips', ['ripped'], 'ripping'],
  chat: ['chats', ['chatted'], 'chatting'],
  brag: ['brags', ['bragged'], 'bragging'],
  snap: ['snaps', ['snapped'], 'snapping'],
  plan: ['plans', ['planned'], 'planning'],
  prefer: ['prefers', ['preferred'], 'preferring'],
  slam: ['slams', ['slammed'], 'slamming'],
  rebut: ['rebuts', ['rebutted'], 'rebutting'],
  beg: ['begs', ['begged'], 'begging'],
  sum: ['sums', ['summed'], 'summing'],
  shoot: ['shoots', ['shot'], 'shooting'],
  hit: ['hits', ['hit'], 'hitting'],
  go: ['goes', ['went', 'gone'], 'going'],
  foresee: ['foresees', ['foresaw', 'foreseen'], 'foreseeing'],
  forecast: ['forecasts', ['forecast', 'forecasted'], 'forecasting'],
  cast: ['casts', ['cast'], 'casting'],
  put: ['puts', ['put'], 'putting'],
  sing: ['sings', ['sang', 'sung'], 'singing'],
};

/** The inflected forms of a regular English verb, by its spelling. */
export function inflect(
  lemma: string,
): readonly [third: string, past: readonly string[], gerund: string] {
  const known = irregular[lemma];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, [`${stem}ied`], `${lemma}ing`];
  }
  const third = /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (lemma.endsWith('ee')) return [third, [`${lemma}d`], `${lemma}ing`];
  if (lemma.endsWith('e')) return [third, [`${lemma}d`], `${lemma.slice(0, -1)}ing`];
  return [third, [`${lemma}ed`], `${lemma}ing`];
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

function buildCues(): ReadonlyMap<string, Cue> {
  const plain = listOf(plainSpeech);
  const quoting = listOf(quotationOnly);
  const hearers = listOf(withHearer);
  const asking = listOf(questions);
  const finding = listOf(findings);
  const attitude = listOf(attitudes);
  const toInfinitive = listOf(infinitives);
  const attitudeInfinitive = listOf(attitudeInfinitives);
  const objectInfinitive = listOf(objectInfinitives);
  const objects = listOf(speechObjects);
  const stances = listOf(stanceObjects);
  const names = listOf(naming);
  const all = new Set([
    ...plain,
    ...quoting,
    ...hearers,
    ...asking,
    ...finding,
    ...attitude,
    ...toInfinitive,
    ...attitudeInfinitive,
    ...objectInfinitive,
    ...objects,
    ...stances,
    ...names,
    ...clauseOnly,
    ...Object.keys(particles),
  ]);
  const cues = new Map<string, Cue>();
  for (const lemma of all) {
    const says = plain.has(lemma);
    cues.set(lemma, {
      lemma,
      quotation:
        says || quoting.has(lemma) || hearers.has(lemma) || names.has(lemma) || finding.has(lemma),
      bareClause: says || finding.has(lemma) || attitude.has(lemma),
      clause:
        says ||
        asking.has(lemma) ||
        finding.has(lemma) ||
        attitude.has(lemma) ||
        hearers.has(lemma) ||
        clauseOnly.has(lemma),
      hearer: hearers.has(lemma),
      infinitive: toInfinitive.has(lemma) || attitudeInfinitive.has(lemma),
      objectInfinitive: objectInfinitive.has(lemma),
      object: objects.has(lemma) || stances.has(lemma),
      naming: names.has(lemma),
      attitude:
        !says && (attitude.has(lemma) || attitudeInfinitive.has(lemma) || stances.has(lemma)),
      particles: particles[lemma] ?? [],
    });
  }
  return cues;
}

const cues = buildCues();
const forms = buildForms();

function buildForms(): ReadonlyMap<string, CueForm> {
  const found = new Map<string, CueForm>();
  for (const lemma of cues.keys()) {
    const [third, , gerund] = inflect(lemma);
    found.set(lemma, { form: 'base', lemma });
    found.set(third, { form: 'third', lemma });
    found.set(gerund, { form: 'gerund', lemma });
  }
  for (const lemma of cues.keys()) {
    for (const past of inflect(lemma)[1]) found.set(past, { form: 'past', lemma });
  }
  return found;
}

/** The reporting verb a lower-case word is a form of, if it is one. */
export function cueForm(lower: string): CueForm | undefined {
  return forms.get(lower);
}

/** What a reporting verb may take. */
export function cueOf(lemma: string): Cue | undefined {
  return cues.get(lemma);
}
