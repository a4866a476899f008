import { knownAgency } from '../media/agencies';

const words = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** A name that ends (or, before "of", begins) with one of these is an organisation. */
const heads = words(
  'Academy|Administration|Agency|Airlines|Airways|Alliance|Army|Assembly|Associates|Association|Authority|Bank|Bar|Board|Brigade|Broadcasting|Brotherhood|Bureau|Cabinet|Caucus|Center|Centre|Chamber|Charity|Chemical|Chemicals|Church|Clinic|Club|Coalition|College|Commission|Committee|Commonwealth|Companies|Company|Confederation|Conference|Congress|Conservatory|Consortium|Constabulary|Consulate|Cooperative|Corp|Corp.|Corporation|Corps|Council|Court|Department|Dept|Dept.|Directorate|Division|Embassy|Enterprises|Exchange|Executive|Faculty|Federation|Films|Force|Forces|Foundation|Front|Fund|Gallery|Gazette|Government|Group|Guard|Guild|Herald|High|Holdings|Hospital|House|Inc|Inc.|Industries|Initiative|Inquirer|Institute|Institution|Insurance|Intelligence|International|Journal|Laboratories|Laboratory|Labs|League|Legislature|Limited|LLC|LLP|Ltd|Ltd.|Mafia|Media|Militia|Ministry|Mission|Mosque|Motors|Movement|Museum|Navy|Network|News|Office|Orchestra|Organisation|Organization|PAC|Parliament|Partners|Partnership|Party|Pictures|Plc|PLC|plc|Police|Post|Press|Programme|Prosecutor|Publishing|Radio|Records|Regiment|Registry|Reserve|School|Secretariat|Seminary|Senate|Service|Services|Society|Studios|Synod|Systems|Task|Taskforce|Team|Technologies|Television|Temple|Theatre|Theater|Times|Tribunal|Tribune|Trust|TV|Union|University|Ventures|Watch|Works|Airport|Hotel|Ministries|Treasury|Medical|Health|Campaign|Bancorp|Capital|Pharmaceuticals|Pharma|Foods|Stores|Energy|Petroleum|Oil|Electric|Steel|Airline|Rail|Railway|Railways|Securities|Investments|Advisers|Advisors|Analytics|Research|Solutions|Software|Entertainment|Productions|Brothers|Bros|Bros.|Sons|Co|Co.|United|City|Rovers|Athletic|Wanderers|Albion|Hotspur',
);

/** Heads too ordinary to make an organisation of a name on their own: only after "the", or with "of". */
const weakHeads = words(
  'Bar|Capital|Campaign|City|Club|Conference|Energy|Executive|Force|Front|Government|Guard|Health|High|House|Intelligence|International|Mission|Office|Oil|Programme|Research|Reserve|School|Sons|Steel|Task|Team|Temple|United|Watch|Works|Post|Center|Centre|Hotel|Airport|Medical|Church|Court|Brothers|Division|Police|Press|Prosecutor|Treasury|TV|Co|Television|Radio|Commonwealth|Service|Services',
);

const known = words(
  "3M|ACLU|AFL-CIO|AIG|AIPAC|AMD|ANC|ASEAN|AT&T|ATF|Accenture|Adidas|Airbnb|Airbus|Al Qaeda|Al-Qaeda|al-Qaeda|al Qaeda|al-Qaida|Alibaba|Alphabet|Amazon|Amnesty|Amnesty International|Anthropic|Apple|Aramco|ArcelorMittal|Asda|AstraZeneca|Audi|BAE|BAE Systems|BASF|BBC|BHP|BMW|BNP|BNP Paribas|BP|Barclays|Bayer|Berkshire Hathaway|BioNTech|Black Lives Matter|BlackRock|Blackstone|Boeing|Boko Haram|Bosch|Brookings|Bundesbank|Bundestag|CBI|CBS|CDC|CDU|CEPR|CFTC|CIA|CNBC|CNN|COBRA|CSU|Cambridge Analytica|Capitol Hill|Carnegie|Caterpillar|Chevron|Chrysler|Cisco|Citi|Citigroup|Clarivate|Coca-Cola|Comcast|Commerzbank|Congress|Costco|Credit Suisse|Daesh|Daimler|Danone|Dell|Deloitte|Deutsche Bank|Diageo|Disney|Dow Jones|Duma|EADS|EBRD|ECB|EDF|EPA|ESA|ESPN|ETA|EU|EY|Easyjet|easyJet|eBay|Enron|Ericsson|Europol|Eurostat|Exxon|ExxonMobil|Exxon Mobil|FAA|FBI|FCA|FCC|FDA|FDP|FEC|FEMA|FIFA|FSB|FTC|Facebook|Fannie Mae|Farc|FARC|Fatah|FedEx|Ferrari|Fiat|Ford|Foxconn|Freddie Mac|Freedom House|Frontex|G20|G7|G8|GAO|GCHQ|GE|GM|GOP|GRU|Gallup|Gartner|Gazprom|General Electric|General Motors|GlaxoSmithKline|Glencore|GoDaddy|Goldman|Goldman Sachs|Google|Greenpeace|HMRC|HP|HSBC|Halliburton|Hamas|Harvard|Hezbollah|Hizbollah|Home Office|Honda|Huawei|Human Rights Watch|Hyundai|IAEA|IBM|ICC|ICE|ICRC|IDF|IEA|IFS|IKEA|Ikea|ILO|IMF|INTERPOL|IOC|IPCC|IRA|IRS|ISIL|ISIS|Infosys|Instagram|Intel|Interpol|Islamic State|J.P. Morgan|JPMorgan|JPMorgan Chase|KGB|KKR|KPMG|Knesset|Kremlin|Labour|Lego|Lehman Brothers|LinkedIn|Lloyds|Lockheed Martin|Lufthansa|Lukoil|MI5|MI6|MIT|MSNBC|Maersk|Marriott|Mastercard|McDonald's|McKinsey|Medicaid|Medicare|Mercedes-Benz|Merck|Meta|Microsoft|Moderna|Monsanto|Moody's|Morgan Stanley|Mossad|NAACP|NAFTA|NASA|Nasa|NASDAQ|Nasdaq|NATO|Nato|NBC|NFL|NHS|NHTSA|NIH|NIST|NLRB|NOAA|NPR|NRA|NSA|NSF|NTSB|NYPD|Nestle|Nestlé|Netflix|Nike|Nintendo|Nissan|No 10|Nokia|Norwegian Refugee Council|Novartis|OECD|OFCOM|OPCW|OPEC|OSCE|Ofcom|Ofgem|Ofsted|Opec|OpenAI|Oracle|Oxfam|PKK|PLO|PWC|Paramount|PayPal|Pemex|Pentagon|PepsiCo|Petrobras|Peugeot|Pfizer|Philips|Planned Parenthood|Plaid Cymru|Politico|Porsche|PricewaterhouseCoopers|Procter & Gamble|PwC|Qantas|Qualcomm|Quinnipiac|RAF|RAND|RIA|RMT|RNC|DNC|RSPB|RSPCA|Rosneft|Ryanair|S&P|SAP|SEC|SNP|SPD|Saab|Sainsbury's|Samsung|Save the Children|Shell|Siemens|Sinn Fein|Sinn Féin|Snapchat|Sony|SoftBank|SpaceX|Spotify|Standard & Poor's|Stanford|Starbucks|State Department|Stellantis|TSA|TSMC|TUC|Taliban|Target|Tata|Telefonica|Telegram|Tencent|Tesco|Tesla|Thales|TikTok|Time|Toshiba|TotalEnergies|Toyota|Trustpilot|Twitter|UAW|UBS|UKIP|Ukip|UN|U.N.|UNESCO|Unesco|UNHCR|UNICEF|Unicef|UNRWA|UPS|USAID|USDA|Uber|Unilever|United Nations|European Union|European Commission|European Council|European Parliament|European Central Bank|Bank of England|Federal Reserve|World Bank|Volkswagen|VW|Verizon|Visa|Vodafone|Volvo|WHO|WTO|WWF|Walmart|Wal-Mart|Walt Disney|Warner Bros|Warner Bros.|Wells Fargo|WhatsApp|White House|WikiLeaks|Wikileaks|Wikipedia|Xerox|YouGov|YouTube|Yahoo|Yale|Yandex|Zoom|ADL|AARP|Emily's List|MoveOn|MoveOn.org|Breitbart|HuffPost|BuzzFeed|Vox|Slate|Univision|Telemundo|Le Monde|Die Zeit|Der Spiegel|El País|La Repubblica|Bild|Haaretz|TechCrunch|Axios|Newsweek|The Economist|The Atlantic|The Hill|Vogue|Vanity Fair|Rolling Stone|Fortune|Forbes|Wired|Nature|Science|The Lancet|ProPublica|Bellingcat|Red Cross|Red Crescent|Doctors Without Borders|Médecins Sans Frontières|Médecins sans Frontières|Supreme Court|House of Representatives|House of Commons|House of Lords|Foreign Office|Scotland Yard|Crown Office|Met Office|Al-Shabaab|al-Shabaab|al-Shabab|Houthis|Politburo|Wagner|Wagner Group|Roscosmos|Sberbank|Aeroflot|Ukrenergo|Naftogaz|Ukrzaliznytsia|National Rail|Network Rail|Royal Mail|Post Office|Latino Decisions|Fox|Fox News|Sky|ITV|Channel 4|STV|RTÉ",
);

/** Capital letters that are no organisation. */
const notAcronyms = words(
  "PAC|PACs|N.Y.|N.J.|N.H.|N.C.|S.C.|N.D.|S.D.|N.M.|R.I.|L.A.|D.C.|P.M.|A.M.|JFK|AKA|A|I|AI|AIDS|AM|ATM|BA|BC|AD|CEO|CFO|COO|COVID|CV|DIY|DJ|DNA|DUI|DVD|EV|FAQ|FM|GDP|GMT|GPS|HD|HIV|ID|IOU|IPO|IQ|IT|IVF|LED|LGBT|LGBTQ|MA|MBA|MD|ME|MP|MPs|MEP|MEPs|MSP|MSPs|NGO|NGOs|NO|OK|PC|PHD|PM|POW|POWs|PR|PTSD|QC|KC|R|D|RNA|RV|SAT|SARS|SMS|SOS|SUV|TV|UFO|UK|URL|US|USA|USB|USSR|UV|VAT|VIP|VP|WWI|WWII|II|III|IV|VI|VII|XI|GMO|ISBN|PDF|WMD|ICU|ER|EMT|PPE|A&E|HGV|MRI|CT|CCTV|IED|ICBM|EST|PST|EDT|PDT|ET|PT|BST|UTC|CET|ABSTRACT|NOT|AND|THE|YES|ALL|BREAKING|EXCLUSIVE|UPDATE|VIDEO|WATCH|LIVE|PHOTO|PHOTOS|READ|MORE|KEY|POINTS|TOP|NEWS|FULL|TEXT|WON'T|THIS|NEVER|ONLY|VERY|ANY|NOW|WHAT|WHY|HOW|FREE|WE|YOU|HE|SHE|IS|IN|ON|OF|TO|FOR",
);

/** What an organisation is, in small letters: "the union Aslef", "Acme, a maker of anvils". */
const organizationNouns = new Set(
  'agency airline alliance app arm association bank body broadcaster bureau business campaign chain charity club coalition college committee company conglomerate consultancy corporation department developer division firm foundation fund giant group hospital initiative institute institution insurer lab laboratory maker manufacturer ministry militia movement network newspaper nonprofit non-profit ngo organisation organization outlet party platform producer provider publication publisher regulator retailer school service site startup start-up society studio subsidiary supermarket tank team magazine band brewery operator supplier carmaker think-tank trust union university utility watchdog website'.split(
    ' ',
  ),
);

/** Whether a lower-case word says that something is an organisation. */
export const isOrganizationNoun = (lower: string): boolean => organizationNouns.has(lower);

/** Whether a word makes the name that ends with it an organisation. */
export const isOrganizationHead = (word: string): boolean => heads.has(word);

/** Whether a word does so only with other evidence. */
export const isWeakOrganizationHead = (word: string): boolean => weakHeads.has(word);

/** Whether a whole name is an organisation everyone knows. */
export function isKnownOrganization(name: string): boolean {
  return known.has(name) || (knownAgency(name) !== null && knownAgency(name) === name);
}

/** Whether capitals stand for something that is no organisation ("GDP", "TV"). */
export const isPlainAcronym = (word: string): boolean => notAcronyms.has(word);
