import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { countOf, countSource, entriesOf } from './listed.js'

const things =
  'wards|centers|centres|projects|hospitals|departments|divisions|groups|parts|stages|steps|types|kinds|categories|aspects|advantages|disadvantages|reasons|methods|techniques|lectures|speakers|operations|cities|provinces|countries|patients|cases|experts|professors|papers|patents|awards|topics|sessions|complications|indications|principles|levels|firsts|robots|products|systems|areas|fields|sections|units|specialties|subspecialties'
const head = `(?<![\\w.,/-])(${countSource}) (?:\\p{Ll}[\\p{L}-]+ ){0,2}?(${things})`
const named = new RegExp(
  `${head}(?:,? namely|,? that is|,? which are|,? i\\.e\\.,?| are| include only|:)[,:]? ([^.:;!?\\u2029\\r\\n]{5,200})(?=[.;\\u2029\\r\\n]|$)`,
  'giu',
)
const bracketed = new RegExp(`${head} \\(([^()\\u2029\\r\\n]{5,160})\\)`, 'giu')

export const announcedListed = defineRule({
  id: 'numbers/announced-listed',
  severity: 'warning',
  scope: 'passage',
  summary: 'As many things are listed as were announced.',
  why: 'Either one is missing from the list or the number is wrong; readers count.',
  source: 'arithmetic',
  examples: {
    bad: [
      {
        text: 'It has ⟦3 wards⟧, namely spine, joint, trauma and hand surgery.',
        says: '3 are announced, 4 are listed.',
      },
      { text: 'A trial in ⟦four centers⟧ (Aford, Beford, Ceford).', says: '4 are announced, 3 are listed.' },
      { text: 'He led ⟦3 projects⟧: one national and one provincial.', says: '3 are announced, 2 are listed.' },
      { text: 'It has ⟦five new divisions⟧: spine, joint, hand, and trauma.', says: '5 are announced, 4 are listed.' },
    ],
    good: [
      'It has 4 wards, namely spine, joint, trauma and hand surgery.',
      'It has 4 wards: spine, joint and sports, trauma and hand, and others.',
      'It has 3 wards: spine, joint and sports medicine, and trauma.',
      'A trial in four centers (see Table 2). In 12 hospitals (2010 to 2020).',
      'Of 20 patients (12 men, 8 women), 3 left.',
      'There are three reasons: it is small, it heals and it is cheap to do at any time of the day.',
      'He led 3 projects: two national and one provincial.',
      'The 5 steps are easy to learn, safe and quick.',
      'In 2020 operations were: few, short and rare.',
      'In 30 cases (4 tumors, 26 fractures) it helped.',
      'Two groups (n = 5, n = 6, ages 4, 5 and 6).',
      'Two hospitals: Aford, Northshire, and Beford, Southshire.',
    ],
  },
  *check({ mask }) {
    for (const expression of [named, bracketed]) {
      for (const match of mask.matchAll(expression)) {
        const [whole, written = '', noun = '', list = ''] = match
        const announced = countOf(written)
        const entries = entriesOf(list)
        if (announced === undefined || announced < 2 || announced > 20 || !entries || entries.length < 2) continue
        const listed = tally(entries)
        if (listed === undefined || listed === announced) continue
        // “and” may stand inside an entry: the list may be shorter than its pieces, never by more than its ands
        const commas = list
          .replace(/\([^()]*\)/g, '')
          .split(/[,;、]/)
          .filter((part) => part.trim()).length
        if (listed > announced && announced >= commas && /\band\b[^,]*\band\b|, and\b/.test(list)) continue
        // “Aford, Northshire”: pairs
        if (
          expression === named &&
          / are$/.test(whole.slice(0, whole.length - list.length).trimEnd()) &&
          !list.includes(',')
        )
          continue
        if (entries.length === 2 * announced || adjectives(entries, list)) continue
        const from = whole.indexOf(noun) + noun.length
        yield {
          span: { start: match.index, end: match.index + from },
          message: say('{announced} are announced, {listed} are listed.', { announced, listed }),
        }
      }
    }
  },
})

/** Counts that the entries carry (“two national and one provincial”), else the entries; undefined where it is neither. */
function tally(entries: readonly string[]): number | undefined {
  const counts = entries.map((entry) => countOf(/^(?:\d{1,3}|\p{L}+(?:-\p{L}+)?)(?= |$)/u.exec(entry)?.[0] ?? ''))
  if (counts.every((count) => count !== undefined)) return counts.reduce((all, count) => all! + count!, 0)
  return counts.some((count) => count !== undefined) || entries.some((entry) => /\d/.test(entry))
    ? undefined
    : entries.length
}

/** A list of what things are like, not of the things. */
const adjectives = (entries: readonly string[], list: string): boolean =>
  /\b(?:is|are|was|were|has|have|can|will|to)\b/.test(list) ||
  entries.some((entry) => /^(?:easy|safe|small|short|few|rare|not|very|more|less|all)\b/i.test(entry))
