import type { Span } from '../../text/span.js'

/** Why a stretch of text is taken for a person's name. */
export type NameCue = 'honorific' | 'label' | 'pseudonym' | 'verb' | 'age'

/** A name that may be a patient's; titles of staff (Dr., Prof., Director) are none of these. */
export interface PersonMention {
  /** With the honorific, without the label. */
  readonly span: Span
  readonly cue: NameCue
  /** The name alone. */
  readonly name: string
}

const given = "[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?"
const surname = `(?:(?:van der|van den|von der|de la|van|von|de|da|del|la|le|di|bin|al|el|Mc|Mac|O['’])[ -]?)?${given}`

const pattern = new RegExp(
  [
    `\\b(?:Mr|Mrs|Ms|Mister|Miss|Mx)\\.?[ \\u00a0](?<h>(?:${given}\\s(?:[A-Z]\\.\\s)?)?${surname})(?![\\w-])`,
    `\\b(?:[Pp]atient(?:['’]s)?(?: [Nn]ame)?|PATIENT(?:['’]S)?(?: NAME)?|[Nn]ame(?: of (?:the )?[Pp]atient)?|NAME)(?:[ \\t]*[:：]|\\s(?:is|was))[ \\t]*(?<l>${given}(?:,?\\s(?:[A-Z]\\.\\s?)?${surname}){1,2}|[A-Z]{2,},\\s?[A-Z]{2,})(?![\\w-])`,
    '(?:姓名|患者|病人)[ \\t]*[:：][ \\t]*(?<z>[\\u4e00-\\u9fff]{2,4})(?![\\u4e00-\\u9fff])',
    `\\b(?<x>Xiao(?:[ -][A-Z][a-z]+|(?!mi\\b|ng\\b)[a-z]{2,6}))(?![\\w-])`,
    `\\b(?!(?:Recently|Finally|Previously|Initially|Yesterday|Today|Meanwhile|Later|Earlier|Then|Now|However|Patient)\\s)(?<v>${given}\\s(?:[A-Z]\\.\\s)?${surname})(?:(?=,?\\s(?:(?:was|is|has been|had been)\\s(?:diagnosed|admitted|hospitali[sz]ed|discharged|brought to the operating|placed (?:under|in the (?:prone|supine))|intubated|extubated|taken to the)|(?:underwent|presented with|complained of|was \\d+ years old)))|(?=(?<a>,\\s(?:(?:an?|aged)\\s)?\\d{1,3}(?:[- ]years?[- ]old\\b[^,.;()\\u2029]{0,40})?,\\s)))`,
  ].join('|'),
  'g',
)

const placeholders = (name: string): boolean =>
  name
    .split(/[\s,]+/)
    .some((part) =>
      /^(?:[A-Z]|X+|Y+|Z+|XYZ|ABCD?E?|Abcd?|Xyz|Doe|Sample|Test|Example|Patient|Anonymous|Unknown|None|Redacted)\.?$/.test(
        part,
      ),
    )

/** Finds names that may be patients'. Placeholders of de-identified texts (Mr. XYZ, Jane Doe, Mrs. D. F.) are no names. */
export function scanPeople(mask: string): PersonMention[] {
  const found: PersonMention[] = []
  for (const match of mask.matchAll(pattern)) {
    const g = match.groups as Readonly<Record<string, string | undefined>>
    const [cue, name]: readonly [NameCue, string | undefined] = g['h']
      ? ['honorific', g['h']]
      : g['x']
        ? ['pseudonym', g['x']]
        : g['v']
          ? [g['a'] ? 'age' : 'verb', g['v']]
          : ['label', g['l'] ?? g['z']]
    if (!name || placeholders(name)) continue
    const end = match.index + match[0].length
    const start = cue === 'label' ? end - name.length : match.index
    found.push({ span: { start, end }, cue, name: name.replace(/\s+/g, ' ') })
  }
  return found
}
