import { z } from 'zod';

const values = z.record(z.string(), z.unknown());
const keptWork = z.object({ at: z.number(), base: values, mine: values });

/** What was typed into a report and not saved, with what it was typed into. */
export type KeptWork = z.infer<typeof keptWork>;

/** Whoever has not come back after so many milliseconds will not. */
const longest = 14 * 24 * 60 * 60 * 1_000;

/** On this device, for this editor alone: a lost session, a crash or a cut line lose nothing. */
const keyOf = (user: string, report: string): string => `newsdesk.kept-work.${user}.${report}`;

export function keepWork(user: string, report: string, work: KeptWork): void {
  try {
    localStorage.setItem(keyOf(user, report), JSON.stringify(work));
  } catch {
    // More than the browser keeps: the form still has it.
  }
}

export function forgetWork(user: string, report: string): void {
  localStorage.removeItem(keyOf(user, report));
}

/** @returns null when nothing was kept, or too long ago */
export function keptWorkOf(user: string, report: string, now: number): KeptWork | null {
  const text = localStorage.getItem(keyOf(user, report));
  if (text === null) return null;
  const { success, data } = keptWork.safeParse(parsed(text));
  if (success && now - data.at < longest) return data;
  forgetWork(user, report);
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
