const heading = new RegExp(
  '^[#*_ ]{0,4}(?:' +
    [
      '(?:the )?(?:key|main|major) (?:points?|takeaways?|facts|findings|developments|highlights|messages|details|moments|lines)(?: (?:from|of|in|so far)\\b[^.!?]{0,50})?',
      '(?:the |our )?(?:story |article |news |top |quick )?(?:highlights|takeaways)(?: (?:from|of)\\b[^.!?]{0,50})?',
      '(?:story|article|executive|quick) summary',
      'summary|synopsis',
      'at a glance|at-a-glance',
      'in brief|in short|in summary|in a nutshell',
      'what (?:to know|you need to know|we know(?: so far)?|you should know|happened)',
      "what(?:'s| is) (?:happening|new)",
      '(?:things|facts|points) to know',
      '(?:three|four|five|six|seven|[3-7]) (?:things|points|takeaways|facts)(?: (?:to know|you need to know))?',
      'the (?:basics|essentials|bottom line|gist|big picture|short version)',
      'need to know',
      'quick (?:read|facts|take|takes|look)',
      'fast facts',
      'why it matters',
      'tl;? ?dr',
      'top ?lines?|topline',
      'essential(?:s| points)',
      'bullet points',
    ].join('|') +
    ')[*_ ]{0,4}[:.—–-]? *[*_]{0,3}$',
  'i',
);

/** Whether a plain line announces key points ("KEY POINTS", "At a glance:", "What to know"). */
export function isKeyPointsHeading(plain: string): boolean {
  return plain.length <= 80 && heading.test(plain);
}
