/** What is reported by number however small the number: the dead, the hurt, the arrested, the destroyed. */
export const eventWords: ReadonlySet<string> = new Set(
  (
    'kill kills killed killing die dies died dying dead wound wounded wounding injure injured injuring hurt hurting shot shooting ' +
    'stabbed arrest arrested arresting detain detained detaining charged indicted convicted sentenced jailed imprisoned capture ' +
    'captured capturing kidnapped abducted seized executed beheaded murdered slain massacred assassinated bombed drowned ' +
    'hospitalized hospitalised infected diagnosed missing trapped stranded displaced evacuated rescued destroyed damaged ' +
    'collapsed crashed derailed sank burned closed fired suspended expelled deported lost downed gunned'
  ).split(' '),
);

/** Events that make even one person a figure: "one person was killed". */
export const graveWords: ReadonlySet<string> = new Set(
  (
    'kill kills killed killing die dies died dying dead wound wounded wounding injure injured injuring arrest arrested arresting ' +
    'detained charged executed beheaded murdered slain kidnapped abducted drowned hospitalized hospitalised missing'
  ).split(' '),
);
