/** How a text looks at its head and foot, where news pages and biographies show what they are. */
export type Shape = (lines: readonly string[]) => boolean

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const dateText = `(?:${month} \\d{1,2}(?:, | )\\d{4}|\\d{1,2} ${month},? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日)`
const dateline = new RegExp(
  `^(?:[A-Z][\\p{L}.’' -]{1,30}(?:, ?[\\p{L}. ]{2,30}){0,2},? ?(?:[–—-]{1,2} ?)?(?:\\([^)]{3,40}\\) ?)?[–—,-]{0,2} ?${dateText}|\\W{0,3}(?:Time|Date|Published|Updated|Posted|发布时间|时间|日期)\\s*[:：]\\s*${dateText}|${dateText}(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?(?: .{0,80})?$)`,
  'u',
)
const wire = /(?:\/ ?--|newswire|PRNewswire|24-7PressRelease|GLOBE NEWSWIRE|BUSINESS WIRE|新华社|讯[）)]?\s)/i
const byline =
  /^[\W]{0,3}(?:By [A-Z][\p{L}.-]+ [A-Z]|[[【]\s*(?:Reporter|Correspondent|Author|Editor|记者|通讯员|作者|编辑)\s*[\]】]|(?:Reporter|Correspondent|Written by|记者|通讯员|作者)\s*[:：])/u
const sourceLine = /^[\W]{0,3}(?:[[【]\s*(?:Source|来源)\s*[\]】]|(?:Source|来源)\s*[:：])/i
const question = /^\W{0,4}(?:Q\s?\d{0,2}|问|Question(?: \d+)?)\s*[:：.、]/i
const answer = /^\W{0,4}(?:A\s?\d{0,2}|答|Answer)\s*[:：.、]/i
const advantage = /^\W{0,4}(?:Advantages?|Benefits?|Pros|优点|优势)\W{0,3}[:：]/i
const disadvantage = /^\W{0,4}(?:Disadvantages?|Drawbacks?|Cons|缺点|不足)\W{0,3}[:：]/i
const named =
  /^\W{0,4}(?:(?:Prof(?:essor)?|Dr|Assoc(?:iate)?\.? Prof(?:essor)?)\.? (?:Dr\.? )?[A-Z][\p{L}-]+(?: [A-Z][\p{L}.-]*){0,3}|[A-Z][\p{L}-]+(?: [A-Z][\p{L}.-]*){1,3},? (?:MD|M\.D\.|PhD|MBBS|FRCS|FACS)\b)/u
const biography =
  /^\W{0,4}(?:Biography|Biographical (?:note|sketch)|Bio|About the (?:speaker|author|presenter)|Speaker(?:'s|’s)? (?:biography|bio|profile)|(?:讲者|作者|专家|嘉宾)简介)\W{0,3}$/i
const institution =
  /\b(?:University|Hospital|Department|Institute|Clinic|Centre|Center|College|School)\b|医院|大学|研究所/
const meeting = /\b(?:conference|congress|annual meeting|symposium|forum|summit|abstract|poster)\b.{0,60}$/i
const meetingYear = /^[A-Z][\p{L} ]{2,40} (?:19|20)\d{2}$/iu
const office =
  /\b(?:chair(?:man|woman|person)?|director|president|vice|member|fellow|editor|head|secretary|professor|physician|surgeon)\b|主任|委员|会长|教授/gi

const some = (lines: readonly string[], pattern: RegExp, least = 1): boolean => {
  let found = 0
  for (const line of lines) if (pattern.test(line) && ++found >= least) return true
  return false
}

/** Shapes by the names that the data uses. A line is a line of prose without Markdown marks. */
export const shapes: Readonly<Record<string, Shape>> = {
  // V8 takes milliseconds to compile the pattern: only for a line with a year.
  dateline: (lines) =>
    some(
      lines.slice(0, 8).filter((line) => /\d{4}/.test(line)),
      dateline,
    ) || some(lines.slice(0, 6), wire),
  byline: (lines) => some(lines.slice(0, 8), byline) || some(lines.slice(-8), byline),
  'byline-or-wire': (lines) =>
    some(lines.slice(0, 8), byline) || some(lines.slice(-8), byline) || some(lines.slice(0, 6), wire),
  'source-line': (lines) => some(lines.slice(0, 8), sourceLine) || some(lines.slice(-8), sourceLine),
  questions: (lines) => some(lines, question, 2) && some(lines, answer, 2),
  'advantage-pairs': (lines) => some(lines, advantage, 2) && some(lines, disadvantage, 2),
  title: (lines) => (lines[0] ?? '').split(' ').length < 30 && lines.length > 1,
  authors: (lines) => some(lines.slice(1, 12), institution),
  'meeting-head': (lines) =>
    some(lines.slice(0, 6), meeting) ||
    some(
      lines.slice(0, 6).filter((line) => /\d{2}$/.test(line)),
      meetingYear,
    ),
  biography: (lines) => isBiography(lines),
  named: (lines) => some(lines.slice(0, 3), named),
  'biography-heading': (lines) => some(lines.slice(0, 2), biography),
}

/** A text that opens with a titled name and goes on with at least three offices. */
function isBiography(lines: readonly string[]): boolean {
  const start = lines.findIndex((line) => named.test(line))
  if (start < 0 || start > 2) return false
  return (
    (
      lines
        .slice(start, start + 40)
        .join(' ')
        .match(office) ?? []
    ).length >= 4
  )
}

/** `sure` for the heading of a biography, `maybe` for a titled name with which one may begin. */
export function biographyStart(line: string): 'sure' | 'maybe' | undefined {
  if (biography.test(line)) return 'sure'
  return named.test(line) ? 'maybe' : undefined
}
