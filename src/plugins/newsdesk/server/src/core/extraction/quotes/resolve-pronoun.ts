import type { DraftSpeaker } from './draft-quote';
import type { Gender } from './name-index';
import { recent, type PlacedSpeaker, type Speaker } from './speaker';

const feminine = new Set(['she', 'her', 'herself']);
const masculine = new Set(['he', 'him', 'his', 'himself']);

/** The last names before an offset. */
function windowBefore(subjects: readonly PlacedSpeaker[], at: number): [from: number, to: number] {
  let low = 0;
  let high = subjects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((subjects[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return [Math.max(0, low - recent), low];
}

/** How far back a pronoun may reach, in blocks. */
const reach = 4;

/** Whom a pronoun means: the nearest speaker or name that agrees with it; unknown when nobody does. */
export function resolvePronoun(
  pronoun: string,
  mention: DraftSpeaker,
  subjects: readonly PlacedSpeaker[],
  spoken: readonly PlacedSpeaker[],
): Speaker {
  const at = mention.mention.start;
  const block = mention.view.sentence.block;
  const sentence = mention.view.sentence.start;
  const unknown: Speaker = {
    name: null,
    description: null,
    kind: 'unknown',
    gender: null,
    identity: `pronoun:${at}`,
    plural: false,
  };
  const inReach = (candidate: PlacedSpeaker): boolean =>
    candidate.at < at && candidate.block >= block - reach;
  const heard = spoken.slice(-recent).filter(inReach);
  if (pronoun === 'they' || pronoun === 'we') {
    const groups = [...heard]
      .reverse()
      .filter(({ speaker }) => speaker.plural || speaker.kind === 'group');
    const near = groups.find(({ block: where }) => where >= block - 1);
    const group =
      near ??
      [...heard].reverse().find(({ speaker }) => speaker.kind === 'organization') ??
      groups[0];
    return group === undefined
      ? { ...unknown, kind: pronoun === 'they' ? 'group' : 'unknown' }
      : group.speaker;
  }
  if (pronoun === 'it') {
    const before = openingSubject(
      subjects.slice(...windowBefore(subjects, at)),
      heard,
      ({ speaker }) => speaker.kind === 'organization',
      mention,
    );
    if (before !== null) return before;
    const thing = [...heard]
      .reverse()
      .find(({ speaker }) => speaker.kind === 'organization' || speaker.kind === 'unknown');
    return thing?.speaker ?? unknown;
  }
  const gender: Gender = feminine.has(pronoun) ? 'female' : masculine.has(pronoun) ? 'male' : null;
  if (gender === null) return unknown;
  const agrees = ({ speaker }: PlacedSpeaker): boolean =>
    speaker.kind === 'person' &&
    !speaker.plural &&
    (speaker.gender === null || speaker.gender === gender);
  const candidates = [...subjects.slice(...windowBefore(subjects, at)).filter(inReach), ...heard]
    .filter(agrees)
    .sort((a, b) => a.at - b.at || Number(a.spoke) - Number(b.spoke));
  const lastSpeaker = [...heard].reverse().find(agrees);
  const here = candidates.filter((candidate) => candidate.at >= sentence);
  const first = here[0];
  if (first !== undefined) return settle(first.speaker, gender);
  const opening = openingSubject(candidates, heard, agrees, mention);
  if (opening !== null) return settle(opening, gender);
  const previous = candidates.at(-1);
  if (previous === undefined) return { ...unknown, kind: 'person', gender };
  // The subject of the sentence before outranks others named in it; a speaker outranks bystanders.
  const sameSentence = candidates.filter(
    (candidate) => candidate.block === previous.block && previous.at - candidate.at < 400,
  );
  const best =
    sameSentence.find(({ spoke }) => spoke) ??
    (lastSpeaker !== undefined && lastSpeaker.block >= block - 1
      ? lastSpeaker
      : (sameSentence[0] ?? previous));
  return settle(best.speaker, gender);
}

/**
 * "Prince conceded at midnight. “It was not our night,” he said": whom the sentence before, in
 * the same paragraph, opens with, unless somebody has spoken since.
 */
function openingSubject(
  candidates: readonly PlacedSpeaker[],
  heard: readonly PlacedSpeaker[],
  agrees: (candidate: PlacedSpeaker) => boolean,
  { view }: DraftSpeaker,
): Speaker | null {
  const { start, block } = view.sentence;
  const opening = [...candidates]
    .reverse()
    .find((one) => one.opens === true && one.block === block && one.at < start && agrees(one));
  if (opening === undefined) return null;
  return heard.some((one) => one.at > opening.at && agrees(one)) ? null : opening.speaker;
}

function settle(speaker: Speaker, gender: Gender): Speaker {
  return speaker.gender === null ? { ...speaker, gender } : speaker;
}
