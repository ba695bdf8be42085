/** A fixed turn of English and what is said instead. `right` is put in the place of the match; without it there is no fix. */
export interface Frame {
  readonly wrong: RegExp
  readonly right?: (match: RegExpMatchArray) => string
}

const base =
  'make|improve|avoid|keep|ensure|reduce|provide|protect|cooperate|meet|hear|prevent|promote|develop|build|serve|work'
const degrees: Readonly<Record<string, string>> = { doctor: 'doctoral', master: 'master’s', bachelor: 'bachelor’s' }
const same = (text: string) => (): string => text

/** Turns that no careful writer means; each is wrong wherever it stands. */
export const frames: readonly Frame[] = [
  {
    wrong:
      /\b(less|more|rather|other|better|greater|fewer|higher|lower|larger|smaller|earlier|later|shorter|longer) then (?=(?:the|an?|\d|\p{L}+s?\b (?:of|in)|half|one|two|three|expected|usual|before|normal|other|those|that)\b)/giu,
    right: (m) => `${m[1]} than `,
  },
  {
    wrong:
      /\bmore (better|worse|easier|faster|safer|cheaper|stronger|smaller|larger|bigger|higher|lower|shorter|longer|earlier|later|simpler|quicker)\b/gi,
    right: (m) => m[1]!,
  },
  {
    wrong: /\bmost (best|safest|easiest|fastest|newest|latest|highest|largest|biggest|smallest|strongest|simplest)\b/gi,
    right: (m) => m[1]!,
  },
  { wrong: /\bmore minimally invasive\b/gi, right: same('less invasive') },
  {
    wrong: new RegExp(`\\bpay(s|ing)? (great |more |special |much )?attention to (${base})\\b(?! (?:of|in)\\b)`, 'gi'),
  },
  { wrong: new RegExp(`\\blook(?:s|ing)? forward to (${base}|see|visit|receive)\\b`, 'gi') },
  {
    wrong:
      /\bdevot(?:e|es|ed|ing) (?:more|much|himself|herself|themselves|ourselves|itself|his life|time|more time|efforts|energy) (?:on|in|into)\b/gi,
  },
  {
    wrong: /\b(doctor|master|bachelor) degree\b/gi,
    right: (m) => `${degrees[m[1]!.toLowerCase()]} degree`,
  },
  { wrong: /\b(?:strong|rich|good|high|full|great) in (?:sense|spirit|feeling) of\b/gi },
  { wrong: /\b(?:with|has|have) (?:strong|high|great|good|full) sense of\b/gi },
  {
    wrong: /\b(many|several|numerous|multiple|countless) (["“]?)first(["”]?)(?= (?:of|in|for)\b|[.,;])/gi,
    right: (m) => `${m[1]} ${m[2]}firsts${m[3]}`,
  },
  { wrong: /\bdiscuss(?:es|ed|ing)? about\b/gi, right: (m) => m[0].replace(/ about$/i, '') },
  { wrong: /\bemphasi[sz](?:e|es|ed|ing) (?:on|about)\b/gi, right: (m) => m[0].replace(/ \w+$/, '') },
  { wrong: /\b(?:be able to can|can be able to|could able to|can able to|will can|must to|should to|may can)\b/gi },
  {
    wrong:
      /\b(?:enabl(?:es|ing)|allows|permits) to (?=(?:perform|treat|remove|reduce|see|place|obtain|achieve|reach|use|make|restore|preserve|avoid|operate)\b)/gi,
  },
  { wrong: /\b(?:insist|persist)(?:s|ed)? to (?:\p{Ll}+)\b/giu },
  {
    wrong:
      /\b(?:suggest|recommend|avoid|consider)(?:s|ed)? to (?=(?:use|do|perform|operate|have|take|make|treat|start|remove)\b)/gi,
  },
  { wrong: /\b(?:despite of|in spite the|inspite of|in despite of|regardless the|because the reason)\b/gi },
  { wrong: /\baccording to the (?:statistics|reports?) shows?\b/gi },
  { wrong: /\bnot all (?:\p{Ll}+ ){1,4}(?:do|does|did|are|is|can|will|have) not\b/giu },
  {
    wrong: /\b(?:return|revert)(?:s|ed|ing)? back\b/gi,
    right: (m) => m[0].replace(/ \w+$/, ''),
  },
  { wrong: /\balthough\b(?=[^.;!?\u2029\r\n]{5,120}, but\b)/gi },
  { wrong: /\b(?:reason|cause) is because\b/gi, right: (m) => m[0].replace(/because/i, 'that') },
  {
    wrong:
      /\b(?:one|two|three|four|five|six|seven|eight|nine|\d) of (?:each|every) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:persons?|people|patients?)\b/gi,
  },
  { wrong: /\bif exists?\b(?! (?:a|an|the)\b)(?= \p{Ll})/giu },
  { wrong: /\bthe aim to (?:is|was)\b|\bwith the aim to\b/gi },
  {
    wrong: /\bprinciple (investigator|author|surgeon|cause|diagnosis|complaint|component analysis)\b/gi,
    right: (m) => `principal ${m[1]}`,
  },
  {
    wrong: /\b(?:could|would|should|must) of (?=been|had|done|gone|\p{Ll}+ed\b)/giu,
    right: (m) => m[0].replace(/ of /, ' have '),
  },
  { wrong: /\bthe both (?=\p{Ll}+s\b)/gu, right: same('both ') },
  { wrong: /\b(?:went|go|goes|going) to (?:\w+ )?hospital to advanced study\b/gi },
  { wrong: /\bto (?:advanced study|further study)\b(?! (?:in|of|at)\b)/gi },
  { wrong: /\bhas engaged in (?=\p{Ll}+ (?:for|since)\b)/gu },
  { wrong: /\bkey ?hole size\b(?=,|\.| and)/gi },
]
