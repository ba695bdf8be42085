import { blanks, isSiteTag } from '../../text/blank.js'
import type { Span } from '../../text/span.js'

/** A place that somebody was to fill in and did not. */
export interface Blank {
  readonly span: Span
}

/** What a blank asks for, in words. */
const asked =
  '(?:left|right|side|sides|level|levels|name|names|date|time|age|sex|gender|size|length|diameter|type|number|no|dose|drug|amount|volume|value|units?|approach|procedure|diagnosis|surgeon|assistant|hospital|department|implant|manufacturer|brand|finding|findings|text|details?|description|reason|yes|number of \\w+|insert [^\\]\\n]{1,40}|enter [^\\]\\n]{1,40}|specify[^\\]\\n]{0,40}|select[^\\]\\n]{0,40}|choose[^\\]\\n]{0,40}|fill [^\\]\\n]{1,40}|add [^\\]\\n]{1,40}|your [^\\]\\n]{1,40}|to be [^\\]\\n]{1,40}|[a-z]{1,20}(?: ?[/|] ?[a-z]{1,20}){1,4})'
const marked = new RegExp(
  [
    '\\*{3,}',
    '_{3,}',
    '@[A-Z][A-Z0-9_ ]{1,30}@',
    `\\[(?:${asked}|[_ ]{2,}|\\.{3} ?${asked})\\](?!\\()`,
    '\\b[CTLS]_+(?![A-Za-z])',
    '\\b[Xx]{2,3}(?= ?(?:mm|cm|mL|ml|cc|mg|minutes|min|°))',
    '\\((?:left|right|L|R|yes|no|was|is|did) ?\\/ ?(?:left|right|L|R|yes|no|was not|is not|did not)(?: ?\\/ ?(?:both|bilateral|none))?\\)',
    '\\b(?:was|were|is|are|did|had|has) ?\\/ ?(?:was|were|is|are|did|had|has) not\\b',
    '\\b[Dd]elete (?:if|as|where|when) (?:not )?(?:applicable|appropriate|needed|necessary|required)\\b',
    '\\bXX+(?= (?:root|nerve|level|lamina|facet|pedicle|disc|disk|vertebra|side|screws?|interspace|space)\\b)',
    '\\?{2,}',
    '\\b(?:TBD|TBC|TO BE COMPLETED|TO BE DICTATED|FILL IN|lorem ipsum)\\b',
    '\\$\\{\\d+:[^}\\n]{0,60}\\}',
    '【(?:待填|待补充|请填写|填写)[^】\\n]{0,20}】',
  ].join('|'),
  'g',
)
const htmlBlank = new RegExp(`<${asked}>`, 'g')
const hole = 0xfffc
/** False in code, which the mask takes out from its backtick on; an element that is closed asks for nothing. */
const isOpenTag = (mask: string, at: number): boolean => [hole, 0x2029, 60].includes(mask.charCodeAt(at))

/** Finds the blanks of templates, in order: `{{…}}` and angle brackets are in the source only, the mask has taken them out. */
export function scanBlanks(mask: string, source: string): readonly Blank[] {
  const found: Blank[] = []
  const add = (pattern: RegExp, text: string, counts: (at: number, words: string) => boolean): void => {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      if (counts(index, words)) found.push({ span: { start: index, end: index + words.length } })
    }
  }
  if (source.includes('{{')) add(blanks, source, (at, words) => mask.charCodeAt(at) === hole && !isSiteTag(words))
  if (/[*_@[?$【]|XX|xx|TB|TO BE|FILL|lorem|\/|elete/.test(mask)) add(marked, mask, (_, words) => words !== '[and/or]')
  if (source.includes('<'))
    add(htmlBlank, source, (at, words) => isOpenTag(mask, at) && !source.includes(`</${words.slice(1)}`))
  return found.sort((a, b) => a.span.start - b.span.start)
}
