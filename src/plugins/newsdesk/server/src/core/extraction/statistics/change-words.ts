/** Verbs and nouns of rising and falling: what stands after "by" is a change, after "to" a level. */
export const changeWords: ReadonlySet<string> = new Set(
  (
    'rise rises rose risen rising grow grows grew grown growing growth gain gains gained gaining increase increases increased ' +
    'increasing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring ' +
    'advance advanced advances expand expanded expanding expands swell swelled add added raise raised raises raising boost ' +
    'boosted boosts lift lifted up fall falls fell fallen falling drop drops dropped dropping decline declines declined ' +
    'declining decrease decreases decreased decreasing lose loses lost losing shrink shrinks shrank shrunk shrinking slide ' +
    'slides slid sliding slip slips slipped slipping plunge plunges plunged plunging tumble tumbles tumbled tumbling sink sank ' +
    'sunk contract contracted contracts cut cuts cutting reduce reduced reduces reducing slash slashed slashing lower lowered ' +
    'lowers lowering down dip dipped dips ease eased ease edge edged inch inched tick ticked narrow narrowed widen widened ' +
    'change changed changes went go goes going move moved trim trimmed double doubled triple tripled'
  ).split(' '),
);
