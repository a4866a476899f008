const words = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** Courtesy titles: they mark a person and say nothing of what the person does. */
const courtesyTitles = words(
  'Mr.|Mr|Mrs.|Mrs|Ms.|Ms|Miss|Mx.|Mx|Messrs.|Messrs|Mme|Mme.|M.|Señor|Herr|Frau',
);

/** Titles printed before a name, in capitals; the name begins after the last of them. */
const titleHeads = words(
  'President|Vice-President|Premier|Minister|Chancellor|King|Queen|Prince|Princess|Emperor|Emir|Sultan|Crown|Duke|Duchess|Earl|Count|Countess|Baron|Baroness|Lord|Lady|Dame|Sir|Pope|Cardinal|Archbishop|Bishop|Father|Fr.|Sister|Brother|Rev.|Rev|Reverend|Pastor|Imam|Rabbi|Sheikh|Sheik|Ayatollah|Mullah|Dalai|Senator|Sen.|Sen|Sens.|Representative|Rep.|Rep|Reps.|Congressman|Congresswoman|Assemblyman|Assemblywoman|Councilman|Councilwoman|Councillor|Cllr|Coun.|Coun|MLA|MPP|MNA|Elder|Alderman|Delegate|Governor|Gov.|Gov|Govs.|Lt.|Lt|Mayor|Ambassador|Envoy|Consul|Commissioner|Secretary|Undersecretary|Secretary-General|Attorney|General|Gen.|Gen|Colonel|Col.|Col|Lieutenant|Captain|Capt.|Capt|Major|Maj.|Maj|Sergeant|Sgt.|Sgt|Staff|Corporal|Cpl.|Cpl|Private|Pvt.|Pte|Admiral|Adm.|Adm|Commander|Cmdr.|Commodore|Marshal|Brigadier|Brig.|Airman|Seaman|Officer|Constable|PC|Detective|Det.|Inspector|Insp.|Superintendent|Supt|Supt.|Chief|Executive|Sheriff|Deputy|Marshal|Judge|Justice|Magistrate|Prosecutor|QC|KC|Speaker|Whip|Leader|Chairman|Chairwoman|Chairperson|Chair|CEO|CFO|COO|CTO|Director|Director-General|Manager|Head|Principal|Dean|Provost|Professor|Prof.|Prof|Dr.|Dr|Doctor|Nurse|Coach|Spokesman|Spokeswoman|Spokesperson|Editor|Correspondent|Analyst|Economist|Treasurer|Comptroller|Surgeon|MP|Lady|Agent|Strategist|Co-founder|Founder|Adviser|Advisor|Ombudsman|Taoiseach|Tánaiste|Fighter',
);

/** Words before a title that belong to it: "Deputy Prime Minister", "former Mexican President". */
const titleModifiers = words(
  'Vice|Prime|Deputy|Acting|Interim|Former|Ex|First|Foreign|Interior|Defense|Defence|Finance|Home|Health|Education|Justice|Labor|Labour|Energy|Trade|Transport|Environment|Agriculture|Culture|Treasury|State|Press|General|Chief|Executive|Police|Fire|Supreme|Court|Senior|Junior|Assistant|Associate|Under|Crown|Attorney|Solicitor|Surgeon|Lieutenant|Staff|Master|Squadron|Wing|Rear|Field|House|Senate|Majority|Minority|Opposition|Republican|Democratic|Conservative|Shadow|National|Federal|District|County|City|Special|Honorary|Presidential|Cabinet|Parliamentary|Permanent|Managing|Principal|Elder|Reserve|Bank|Fed|Homeland|Security|Army|Navy|Air|Force|Warrant|Petty|Lance|Chief|Right|Honourable|Honorable|Hon.',
);

/** What may follow "Secretary of", "Minister for", "Speaker of the". */
const portfolios = words(
  'State|Defense|Defence|Education|Energy|Labor|Labour|Commerce|Treasury|Transportation|Transport|Agriculture|Interior|Health|Homeland|Security|Veterans|Affairs|Justice|Foreign|Home|Finance|Trade|Environment|Human|Services|Housing|Urban|Development|Culture|Media|Sport|Work|Pensions|Business|Army|Navy|Air|Force|House|Commons|Lords|Exchequer|Staff|Police|Intelligence|Senate|Parliament|Bureau',
);

/** What a person is or does, in small letters: "spokesman Dmitry Peskov", "Jane Doe, a farmer from Leeds". */
const roleNouns = words(
  'rancher|miner|trucker|motorist|commuter|councilor|goaltender|goalie|winger|quarterback|academic|accountant|activist|actor|actress|adjutant|administrator|admiral|advisor|adviser|advocate|aide|ally|ambassador|analyst|anchor|announcer|archaeologist|archbishop|architect|artist|assistant|associate|astronaut|athlete|attorney|aunt|author|backbencher|baker|banker|barrister|bishop|blogger|boss|boxer|boyfriend|brigadier|broadcaster|broker|brother|builder|businessman|businesswoman|candidate|captain|cardinal|carer|carpenter|cartoonist|ceo|chair|chairman|chairperson|chairwoman|challenger|champion|chancellor|chaplain|chef|chemist|chief|clergyman|clerk|climber|co-author|co-chair|co-director|co-founder|co-host|co-leader|coach|colleague|collector|colonel|columnist|comedian|commander|commentator|commissioner|composer|comptroller|conductor|congressman|congresswoman|conservationist|consultant|contractor|coordinator|coroner|correspondent|councillor|councilman|councilwoman|counsel|counsellor|counselor|cousin|creator|critic|curator|dancer|daughter|dean|defender|delegate|demonstrator|dentist|deputy|designer|detective|developer|diplomat|director|doctor|donor|driver|economist|editor|educator|electrician|engineer|entrepreneur|envoy|epidemiologist|executive|expert|fan|farmer|father|fellow|fiancé|fiancée|fighter|film-maker|filmmaker|financier|firefighter|fisherman|forecaster|founder|friend|gardener|general|geologist|girlfriend|goalkeeper|governor|graduate|grandfather|grandmother|guard|guitarist|gunman|head|historian|host|husband|imam|immigrant|inspector|instructor|investigator|investor|islander|jeweller|journalist|judge|justice|king|labourer|landlord|lawmaker|lawyer|leader|lecturer|legislator|lender|liaison|librarian|lieutenant|lobbyist|magistrate|maker|man|manager|marine|mayor|mechanic|medic|member|merchant|meteorologist|midfielder|midwife|minister|missionary|model|monarch|monk|mother|mp|musician|naturalist|neighbor|neighbour|nephew|nominee|novelist|nun|nurse|nutritionist|official|officer|operator|operative|organiser|organizer|owner|painter|paramedic|parent|participant|partner|pastor|patient|pathologist|pensioner|performer|pharmacist|philanthropist|philosopher|photographer|physician|physicist|pianist|pilot|player|playwright|plumber|poet|policeman|policewoman|politician|pollster|pop|porter|postman|premier|presenter|president|priest|prince|princess|principal|prisoner|producer|professor|programmer|promoter|prosecutor|protester|protestor|provost|psychiatrist|psychologist|publisher|pundit|pupil|queen|rabbi|ranger|rapper|realtor|receptionist|recruiter|referee|refugee|regulator|relative|reporter|representative|rescuer|researcher|resident|restaurateur|retiree|reviewer|rival|runner|sailor|salesman|scholar|scientist|screenwriter|sculptor|seaman|secretary|senator|sergeant|shareholder|sheriff|shopkeeper|singer|sister|skipper|socialist|sociologist|soldier|solicitor|son|songwriter|speaker|specialist|spokesman|spokesperson|spokeswoman|star|statistician|steward|strategist|striker|student|superintendent|superstar|supervisor|supporter|surgeon|survivor|suspect|tailor|teacher|technician|teenager|tenant|therapist|tourist|trader|trainer|translator|treasurer|trooper|trustee|tutor|tycoon|uncle|vet|veteran|veterinarian|vice-president|victim|vicar|villager|violinist|virologist|volunteer|voter|waiter|waitress|warden|widow|wife|winner|witness|woman|worker|writer|zoologist|mother-in-law|father-in-law|billionaire|millionaire|mogul|magnate|whistleblower|heir|novelist|dissident|defector|commander-in-chief|lawmaker|frontrunner|front-runner|contender|appointee|native|alumnus',
);

/** Whether a word is a courtesy title ("Mr."). */
export const isCourtesyTitle = (word: string): boolean => courtesyTitles.has(word);

/** Whether a word is a title that a name can follow. */
export const isTitleHead = (word: string): boolean =>
  titleHeads.has(word) || courtesyTitles.has(word) || parentOf.test(word);

/** "Mother-of-two Ann Lee", as tabloids introduce people. */
const parentOf =
  /^(?:[Gg]rand)?(?:[Mm]other|[Ff]ather|[Mm]um|[Mm]om|[Dd]ad|[Pp]arent)-of-\p{Ll}+$/u;

/** Whether a word belongs to a title when one follows. */
export const isTitleModifier = (word: string): boolean => titleModifiers.has(word);

/** Whether a word can follow "Secretary of". */
export const isPortfolio = (word: string): boolean => portfolios.has(word);

/** Whether a lower-case word says what a person is or does; plurals do not. */
export const isRoleNoun = (lower: string): boolean =>
  roleNouns.has(lower) || roleNouns.has(lower.replace(/^(?:ex|vice|co|deputy)-/, ''));
