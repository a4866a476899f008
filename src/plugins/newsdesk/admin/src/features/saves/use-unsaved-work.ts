import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { forgetWork, keepWork, keptWorkOf, type KeptWork } from './kept-work';
import { differences, isSame, merged, type Choices, type Values, type Versions } from './three-way';
import type { UsePresence } from './use-presence';

/** How long after the last letter the copy on this device is written, in milliseconds. */
const pause = 400;
/** How long after a save the panel may take to load what was saved, in milliseconds. */
const loading = 1_500;

interface UseUnsavedWorkOptions {
  /** Document id, or `create`. */
  readonly report: string;
  readonly user: string;
  readonly ask: UsePresence['ask'];
}

export interface UnsavedWork {
  /** Kept on this device from an earlier visit, waiting to be taken or thrown away. */
  readonly offered: KeptWork | null;
  /** Two versions that somebody has to choose from. */
  readonly versions: Versions | null;
  /** The last save did not arrive; the form has everything that was typed. */
  readonly isUnsaved: boolean;
  readonly restore: () => void;
  readonly discard: () => void;
  readonly choose: (choices: Choices) => void;
  readonly postpone: () => void;
  readonly dismiss: () => void;
}

/**
 * Keeps what is typed into a report's form. The content manager forgets it in three cases: a
 * refused save loads the newer version over it, a lost connection passes for a save, and the
 * end of a session takes the page away. Here it comes back: merged with the newer version, as
 * it was, or from a copy on this device.
 */
export function useUnsavedWork({ report, user, ask }: UseUnsavedWorkOptions): UnsavedWork {
  const formValues = useForm('UnsavedWork', (form) => form.values);
  const formInitial = useForm('UnsavedWork', (form) => form.initialValues);
  const values = useMemo((): Values => ({ ...formValues }), [formValues]);
  const initial = useMemo((): Values => ({ ...formInitial }), [formInitial]);
  const isModified = useForm('UnsavedWork', (form) => form.modified);
  const isSubmitting = useForm('UnsavedWork', (form) => form.isSubmitting);
  const isDisabled = useForm('UnsavedWork', (form) => form.disabled);
  const errors = useForm('UnsavedWork', (form) => form.errors);
  const resetForm = useForm('UnsavedWork', (form) => form.resetForm);
  const setValues = useForm('UnsavedWork', (form) => form.setValues);

  const [offered, setOffered] = useState(() => keptWorkOf(user, report, Date.now()));
  const [versions, setVersions] = useState<Versions | null>(null);
  const [isUnsaved, setIsUnsaved] = useState(false);
  /** What was typed and is not known to be saved. */
  const work = useRef<KeptWork | null>(null);
  const stage = useRef<'typing' | 'saving' | 'settling'>('typing');
  const latest = useRef({ initial, errors, values });
  latest.current = { initial, errors, values };

  const done = useCallback(() => {
    work.current = null;
    stage.current = 'typing';
    setIsUnsaved(false);
    forgetWork(user, report);
  }, [user, report]);

  /** Puts work back into the form, on top of the version that is loaded. */
  const meet = useCallback(
    ({ base, mine }: KeptWork) => {
      const found: Versions = { base, mine, theirs: latest.current.initial };
      stage.current = 'typing';
      if (differences(found).some(({ isConflict }) => isConflict)) setVersions(found);
      else setValues(merged(found, new Map()));
    },
    [setValues],
  );

  // A save begins: what it sends is what must not be lost.
  useEffect(() => {
    if (isSubmitting && work.current !== null) stage.current = 'saving';
  }, [isSubmitting]);

  // It ends, and nothing in the form says how.
  useEffect(() => {
    if (isSubmitting || stage.current !== 'saving') return undefined;
    stage.current = 'settling';
    const { current: sent } = work;
    if (sent === null) return undefined;
    const settle = async () => {
      const isRefused = Object.keys(latest.current.errors).length > 0;
      if (isRefused) {
        // The newer version is on its way, and is met when it is there; else it was a field's fault.
        if ('revision' in latest.current.errors) return;
        stage.current = 'typing';
        if (!isSame(latest.current.values, sent.mine)) setValues(sent.mine);
        return;
      }
      if (report === 'create') return;
      const answer = await ask();
      if (work.current !== sent || stage.current !== 'settling') return;
      if (answer !== null && answer.revision !== (sent.base['revision'] ?? null)) {
        done();
        return;
      }
      stage.current = 'typing';
      setIsUnsaved(true);
      resetForm({ ...sent.base });
      setValues(sent.mine);
    };
    const timer = setTimeout(() => void settle(), loading);
    return () => {
      clearTimeout(timer);
    };
  }, [isSubmitting, ask, done, report, resetForm, setValues]);

  // Another version was loaded: the one that was just saved, or somebody else's over what was typed.
  const revision = initial['revision'];
  useEffect(() => {
    const { current: kept } = work;
    if (kept === null || isDisabled || isSame(revision, kept.base['revision'])) return undefined;
    if (stage.current === 'typing') {
      meet(kept);
      return undefined;
    }
    // A refusal may reach the form a moment after the version it is about.
    const timer = setTimeout(() => {
      if ('revision' in latest.current.errors) meet(kept);
      else done();
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, [revision, isDisabled, done, meet]);

  // The other tab of the form showed the published version.
  const wasDisabled = useRef(isDisabled);
  useEffect(() => {
    if (wasDisabled.current && !isDisabled && work.current !== null) meet(work.current);
    wasDisabled.current = isDisabled;
  }, [isDisabled, meet]);

  // Typing.
  useEffect(() => {
    if (isDisabled || stage.current !== 'typing') return undefined;
    if (!isModified) {
      // Everything was taken back by hand.
      const { current: kept } = work;
      if (kept !== null && isSame(kept.base['revision'], initial['revision'])) done();
      return undefined;
    }
    if (versions !== null) return undefined;
    const typed = { at: Date.now(), base: initial, mine: values };
    work.current = typed;
    const timer = setTimeout(() => {
      keepWork(user, report, typed);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [values, initial, isModified, isDisabled, isSubmitting, versions, user, report, done]);

  // The page goes away, or the session: what was typed a moment ago is kept too.
  useEffect(() => {
    const keep = () => {
      if (work.current === null) return;
      // The form of a new report leaves for the page of the report it became.
      const isMade = report === 'create' && /news-report\/[a-z0-9]{20,}$/.test(location.pathname);
      if (isMade) forgetWork(user, report);
      else keepWork(user, report, work.current);
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [user, report]);

  return {
    offered,
    versions,
    isUnsaved,
    restore: useCallback(() => {
      if (offered !== null) meet(offered);
      setOffered(null);
    }, [offered, meet]),
    discard: useCallback(() => {
      forgetWork(user, report);
      setOffered(null);
    }, [user, report]),
    choose: useCallback(
      (choices) => {
        if (versions !== null) setValues(merged(versions, choices));
        setVersions(null);
      },
      [versions, setValues],
    ),
    postpone: useCallback(() => {
      // Not lost: offered as from an earlier visit.
      setOffered(versions === null ? null : { at: Date.now(), ...versions });
      setVersions(null);
    }, [versions]),
    dismiss: useCallback(() => {
      setIsUnsaved(false);
    }, []),
  };
}
