/** Openings of lines that belong to the page or the agency, not to the story. */
const furniture = new RegExp(
  '^[[(*> ]{0,3}(?:' +
    [
      // newsletters and subscriptions
      '(?:sign up|register|subscribe)\\b.{0,160}\\b(?:newsletters?|inbox|e-?mails?|alerts?|updates?|briefings?|here|today|now|app|account|free|delivered|membership|channel|podcast)\\b.{0,100}',
      '(?:sign up|subscribe)[.! ]*$',
      '(?:get|receive) (?:the|our|breaking|daily|all|free|more)\\b.{0,120}\\b(?:newsletters?|inbox|e-?mail|alerts?|app|delivered|phone)\\b.{0,60}',
      '(?:our |the )?[\\p{L} ]{0,30}newsletters?[:.! ]*$',
      // related links
      '(?:read|see|learn|find out|hear)(?: more| also| next| it here| the full (?:story|report|article|transcript|interview)(?: here)?)\\s*(?:[:>»→|]|here\\b|at [\\w.]+\\.(?:com|org|net|co)|about (?:this|our)|from\\b|stories|news|$).{0,200}',
      '(?:also )?(?:read|watch|listen|see|related|more|also|video|gallery|in pictures)(?: (?:also|now|more|stories|story|articles?|content|coverage|news|video|links?|topics|reading))?\\s*[:>»|].{0,200}',
      '(?:related|more|recommended|similar|popular|top|latest) (?:stories|articles?|content|coverage|news|links?|topics|reading|videos?|reads)(?: (?:from|on|about)\\b.{0,60})?[:. ]*$',
      "(?:don't miss:|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|recommended for you|most (?:read|popular|viewed|shared)(?: .{0,30})?$|trending(?: now)?[:. ]*$|editors' picks?|what to read next|up next:|in case you missed it).{0,120}",
      "more (?:from|on|about) [\\p{L}\\p{N} &'-]{1,50}[: ]*$",
      '(?:click|tap) (?:here|through|below|on)\\b.{0,160}',
      // following, sharing, writing to
      "follow (?:us|me|him|her|them|[\\p{L}\\p{N}_@ .'-]{2,60}) (?:on|at|via) (?:twitter|facebook|instagram|x|linkedin|tiktok|telegram|youtube|whatsapp|social|threads|mastodon|bluesky|snapchat|google|@).{0,120}",
      '(?:find|like|join) us on\\b.{0,120}',
      "(?:follow|reach|contact|email|e-mail|write to|tweet) (?:[\\p{L}\\p{N} .'-]{2,60}:? ?(?:at )?)?@[A-Za-z0-9_].{0,100}",
      "(?:reach|contact|email|e-mail|write to) [\\p{L} .'-]{2,60} (?:at|on|via) [\\w.+@-]{0,60}[@\\d].{0,80}",
      '(?:on )?(?:twitter|facebook|instagram|e-?mail|tel|phone): ?\\S{2,60}.{0,60}',
      '@[A-Za-z0-9_]{2,30}$|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}$',
      '(?:share|tweet|print|email|e-mail|save|pin|copy link|comment)(?: (?:this|on (?:facebook|twitter|x|whatsapp|linkedin|social)|via|with (?:friends|your))\\b.{0,80}|(?:[ ,|·•]+(?:share|tweet|print|email|e-mail|save|pin|facebook|twitter|whatsapp|linkedin|copy link|comments?))*)[:. ]*$',
      'download (?:the|our) .{0,40}\\bapp\\b.{0,120}',
      // page furniture
      '(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|paid content|ad)[:. ]*$',
      '(?:advertisement )?(?:story|article|content|text) continues (?:below|after|under|on)\\b.{0,80}',
      '(?:scroll (?:down )?(?:to|for)|continue reading|keep reading|skip to|swipe (?:to|for|left|right)|back to top)\\b.{0,80}',
      '(?:expand|show (?:more|less|all)|load(?:ing)?(?: more)?)[ .…:]*$',
      '(?:\\d{1,6} )?(?:comments?|shares?|likes?|views?|replies)(?: ?\\(\\d{1,6}\\))?[:. ]*$',
      '(?:view|show|read|see|post|add|leave|write)(?: all)?(?: \\d{1,6})?(?: an?| your| the)? comments?(?: ?\\(\\d{1,6}\\))?[:. ]*$',
      '(?:join the (?:conversation|discussion)|have your say|leave a (?:comment|reply)|log in to (?:comment|reply|continue)|sign in to (?:comment|reply|continue|read)|create an account|already a (?:subscriber|member))\\b.{0,120}',
      '(?:we use cookies|we and our partners|this (?:site|website|page) uses?|by (?:using|continuing to use|clicking|signing up|subscribing)[^.]{0,80}\\b(?:you|our)\\b|accept (?:all )?cookies|manage (?:cookies|preferences)|cookie (?:policy|settings|notice)|your privacy).{0,240}',
      '(?:privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|do not sell my).{0,120}',
      '(?:this is a (?:breaking|developing) (?:news )?story|more (?:to (?:come|follow)|follows)|(?:check|please check|come) back (?:for|soon)|this story (?:will be|is being) updated).{0,160}',
      '(?:-30-|-ends-|ends|#{2,5}|\\*(?: ?\\*){1,5}|_{3,}|-{3,}|={3,}|\\.{3,})$',
      '(?:photos?|video|watch|gallery) ?(?:\\||>>|»).{0,160}',
      '(?:filed under|tagged|tags|topics|categories|category|keywords|posted in|labels):.{0,160}',
      // rights
      '(?:©|\\(c\\) ?\\d|copyright (?:©|\\(c\\)|\\d{4})).{0,200}',
      'all rights reserved.{0,160}',
      '(?:the )?(?:content|material|views|opinions) (?:in|on|expressed)\\b.{0,160}\\b(?:rights|permission|author|authors|own|views of|necessarily)\\b.{0,80}',
      'this (?:content|material|report) (?:may not be|is not to be) (?:published|reproduced|republished|reprinted|redistributed|copied)\\b.{0,160}',
      'this (?:story|article|post|column|piece|copy|interview) (?:was|has been|may not be|is) (?:originally |first |also )*(?:published|appeared|posted|produced|republished|reproduced|reprinted|syndicated|broadcast, rewritten)\\b.{0,24}\\b(?:on|in|by|from|with|at|under|without)\\b.{0,160}',
      'this (?:story|article|post|column|piece) (?:originally |first )(?:appeared|ran|published)\\b.{0,160}',
      'this (?:story|article|post|interview|transcript|conversation|copy|piece) (?:was|has been) (?:updated|corrected|amended|edited|condensed|lightly edited)\\b.{0,160}',
      '(?:a )?versions? of this (?:story|article|report|piece)\\b.{0,200}',
      // support
      'our standards: .{0,120}',
      '(?:support (?:our|independent|local|quality) (?:\\p{L}+ )?(?:journalism|newsroom|work|reporting)|donate (?:to us|now|today|here)|become a (?:member|subscriber|supporter)|help us (?:keep|continue)|make a (?:donation|contribution))\\b.{0,200}',
      '(?:have|got|do you have) a (?:news |story |confidential )?(?:tip|question|comment|correction)\\b.{0,200}',
      'for (?:more|the latest|all the latest)(?: (?:on|news|about|from|information|details|updates|stories|coverage)[\\p{L} ]{0,40})?,? (?:visit|see|go to|follow|click|sign up|check out|head to|subscribe|download)\\b.{0,200}',
    ].join('|') +
    ')[\\])]?$',
  'iu',
);

const signOff =
  /^[[(*— -]{0,3}(?:(?:additional |with |further |the )?(?:reporting|writing|editing|graphics?|translation)|compiled|edited|written|reported|translated|reporting and writing|additional material|with (?:additional |extra )?(?:inputs?|files|material|information|agencies))(?: (?:and|&) (?:reporting|writing|editing))?(?: in [\p{L} ,]{2,40})?(?: contributed)?:? (?:by|from)\b/iu;
const contributed =
  /^[[(* ]{0,3}(?:\p{Lu}|the \p{Lu})[\p{L}.,'’& -]{1,200} (?:also )?contributed (?:(?:additional )?reporting|research|to (?:this|the) (?:report|story|article|piece|dispatch))\b.{0,80}$/u;
const signOffWords = new Set(
  'and in by of for with from the editing reporting writing additional contributed additional graphics translation translated compiled de van von al el bin agencies agency staff desk to this report story article pool newsroom bureau bureaus'.split(
    ' ',
  ),
);

const longestFurniture = 320;

/**
 * Whether a plain paragraph is page furniture: newsletter and cookie notices,
 * related links, share and follow lines, agency sign-offs, copyright lines.
 * The whole paragraph has to be; one that quotes somebody is never.
 */
export function isBoilerplate(plain: string): boolean {
  if (plain.length > longestFurniture || plain.length < 2) return false;
  if (quotesSpeech(plain) && !/^[[(]?(?:read|related|watch|more|see|also)/i.test(plain))
    return false;
  return furniture.test(plain) || isSignOff(plain);
}

function quotesSpeech(plain: string): boolean {
  return /["“«][^"”»]{12,}["”»]/.test(plain);
}

/** "Reporting by Jane Doe; Editing by John Roe", but not "Research by X found …". */
function isSignOff(plain: string): boolean {
  if (contributed.test(plain)) return true;
  const opening = signOff.exec(plain);
  if (opening === null) return false;
  const words = plain.slice(opening[0].length).match(/(?<![\p{L}'-])\p{Ll}[\p{L}'-]*/gu) ?? [];
  return words.every((word) => signOffWords.has(word));
}
