const spellings: readonly (readonly [string, string])[] = [
  // Length
  ['kilometers', 'kilometer kilometers kilometre kilometres km kms'],
  ['meters', 'meter meters metre metres m'],
  ['centimeters', 'centimeter centimeters centimetre centimetres cm'],
  ['millimeters', 'millimeter millimeters millimetre millimetres mm'],
  ['nanometers', 'nanometer nanometers nanometre nanometres nm'],
  ['miles', 'mile miles mi'],
  ['yards', 'yard yards'],
  ['feet', 'foot feet ft'],
  ['inches', 'inch inches'],
  ['light-years', 'light-year light-years'],
  ['nautical miles', 'nautical-mile nautical-miles'],
  // Area
  ['acres', 'acre acres'],
  ['hectares', 'hectare hectares ha'],
  [
    'square kilometers',
    'square-kilometer square-kilometers square-kilometre square-kilometres sq-km',
  ],
  ['square meters', 'square-meter square-meters square-metre square-metres sq-m'],
  ['square miles', 'square-mile square-miles sq-mi sq-miles'],
  ['square feet', 'square-foot square-feet sq-ft'],
  ['square inches', 'square-inch square-inches'],
  ['square yards', 'square-yard square-yards'],
  // Volume
  ['cubic meters', 'cubic-meter cubic-meters cubic-metre cubic-metres'],
  ['cubic kilometers', 'cubic-kilometer cubic-kilometers cubic-kilometre cubic-kilometres'],
  ['cubic feet', 'cubic-foot cubic-feet'],
  ['cubic yards', 'cubic-yard cubic-yards'],
  ['liters', 'liter liters litre litres'],
  ['milliliters', 'milliliter milliliters millilitre millilitres ml'],
  ['gallons', 'gallon gallons'],
  ['pints', 'pint pints'],
  ['barrels', 'barrel barrels'],
  ['barrels per day', 'barrels-per-day barrels-a-day bpd'],
  // Mass
  ['tons', 'ton tons'],
  ['tonnes', 'tonne tonnes metric-ton metric-tons metric-tonnes'],
  ['kilograms', 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs'],
  ['grams', 'gram grams gramme grammes'],
  ['milligrams', 'milligram milligrams mg'],
  ['micrograms', 'microgram micrograms'],
  ['pounds', 'pound pounds lb lbs'],
  ['ounces', 'ounce ounces oz'],
  // Speed
  ['miles per hour', 'miles-per-hour miles-an-hour mph'],
  ['kilometers per hour', 'kilometers-per-hour kilometres-per-hour kilometers-an-hour kph kmh'],
  ['knots', 'knot knots'],
  // Temperature and angle
  ['degrees Celsius', 'degrees-celsius degree-celsius degrees-centigrade degrees-c'],
  ['degrees Fahrenheit', 'degrees-fahrenheit degree-fahrenheit degrees-f'],
  ['degrees', 'degree degrees'],
  // Energy, power, electricity
  ['watts', 'watt watts'],
  ['kilowatts', 'kilowatt kilowatts kw'],
  ['megawatts', 'megawatt megawatts mw'],
  ['gigawatts', 'gigawatt gigawatts gw'],
  ['watt-hours', 'wh'],
  ['kilowatt-hours', 'kilowatt-hour kilowatt-hours kwh'],
  ['megawatt-hours', 'megawatt-hour megawatt-hours mwh'],
  ['gigawatt-hours', 'gigawatt-hour gigawatt-hours gwh'],
  ['terawatt-hours', 'terawatt-hour terawatt-hours twh'],
  ['horsepower', 'horsepower hp'],
  ['volts', 'volt volts'],
  ['calories', 'calorie calories'],
  // Data and frequency
  ['bytes', 'byte bytes'],
  ['kilobytes', 'kilobyte kilobytes kb'],
  ['megabytes', 'megabyte megabytes mb'],
  ['gigabytes', 'gigabyte gigabytes gb'],
  ['terabytes', 'terabyte terabytes tb'],
  ['exabytes', 'exabyte exabytes'],
  ['megabits per second', 'megabits-per-second mbps'],
  ['megapixels', 'megapixel megapixels'],
  ['decibels', 'decibel decibels db'],
  ['hertz', 'hertz hz'],
  ['megahertz', 'megahertz mhz'],
  ['gigahertz', 'gigahertz ghz'],
];

/** Units of measure in the one spelling we report, by every spelling printed; words joined by `-`. */
export const measuredUnits: ReadonlyMap<string, string> = new Map(
  spellings.flatMap(([name, printed]) =>
    printed.split(' ').map((spelling): [string, string] => [spelling, name]),
  ),
);

/** The longest unit has this many words. */
export const LONGEST_UNIT = 3;

/** Units of time: how long, never how many of something. */
export const durationUnits: ReadonlyMap<string, string> = new Map(
  [
    'second',
    'minute',
    'hour',
    'day',
    'night',
    'weekend',
    'week',
    'fortnight',
    'month',
    'year',
    'decade',
    'generation',
    'quarter',
    'season',
    'semester',
  ]
    .flatMap((word): [string, string][] => [
      [word, `${word}s`],
      [`${word}s`, `${word}s`],
    ])
    .concat([
      ['century', 'centuries'],
      ['centuries', 'centuries'],
      ['hr', 'hours'],
      ['hrs', 'hours'],
      ['min', 'minutes'],
      ['mins', 'minutes'],
      ['yrs', 'years'],
    ]),
);
