import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { isDictated } from './prose.js'

/** A word of small letters, a closing bracket or quote, then a stop and a capital; or a comma or semicolon between words. */
const glued =
  /(?<=\p{Ll}{3}[)"”]?|[\p{L}\p{N}]\)|\d\)|[\p{Ll}\d]%)[.?!](?=\p{Lu}\p{Ll}+[\s,'’]|\p{Lu}\s\p{Ll})|(?<=\p{L}{2}[)"”]?)[,;](?=\p{L}{2})|(?<=\b(?:Q\d{0,2}|A\d{0,2}|\p{Lu}\p{Ll}{3,30}))[:](?=\p{Lu}\p{Ll}+\s)/gu
const notGlued = /^(?:https?|www|mailto)$/i
const domain = /^(?:com|net|org|gov|edu|pdf|docx?|jpe?g|png)\b/i

export const spaceAfterMark = defineRule({
  id: 'text/space-after-mark',
  severity: 'warning',
  scope: 'passage',
  summary: 'A space stands behind a comma, stop or colon.',
  why: 'Two sentences that run together are read as one, and programs take them for one word.',
  source: 'The Chicago Manual of Style, 17th ed., 6.7',
  examples: {
    bad: [
      {
        text: 'The nerve was free⟦.⟧The wound was closed.',
        says: 'Put a space behind “.”.',
        fixed: 'The nerve was free. The wound was closed.',
      },
      { text: 'It improved (by half)⟦.⟧All went home.', says: 'Put a space behind “.”.' },
      { text: 'It is safe⟦,⟧and it is quick.', says: 'Put a space behind “,”.', fixed: 'It is safe, and it is quick.' },
      { text: 'Q2⟦:⟧Can I walk afterwards?', says: 'Put a space behind “:”.', fixed: 'Q2: Can I walk afterwards?' },
    ],
    good: [
      'The nerve was free. The wound was closed.',
      'Node.js, Ph.D. work, e.g. this, i.e. that, U.S. Navy, a.m. and www.example.org/Spine',
      'The file report.PDF and the site Example.Com were used.',
      'The ratio 1:3 at 10:30, 2,000 people, p<0.05.',
      'In `one,two` and [A,B](http://a.b/c,d).',
      'Dr.Who',
    ],
  },
  *check({ mask, source, reportType }) {
    if (isDictated(reportType)) return
    for (const match of mask.matchAll(glued)) {
      const at = match.index
      if (source[at] !== mask[at]) continue
      if (notGlued.test(wordAt(mask, at - 1)) || domain.test(mask.slice(at + 1, at + 6)) || isAddress(mask, at))
        continue
      yield {
        span: { start: at, end: at + 1 },
        message: say('Put a space behind “{mark}”.', { mark: match[0] }),
        fixes: [
          { title: say('Insert the space'), safe: true, edits: [{ span: { start: at + 1, end: at + 1 }, text: ' ' }] },
        ],
      }
    }
  },
})

function wordAt(mask: string, at: number): string {
  let end = at
  while (end > 0 && at - end < 20 && /\p{L}/u.test(mask[end]!)) end--
  return mask.slice(end + 1, at + 1)
}

/** True inside something without spaces that has a slash, an at sign or a second dot: an address or a file. */
function isAddress(mask: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < 80 && !/\s/.test(mask[start - 1]!)) start--
  let end = at
  while (end < mask.length && end - at < 80 && !/\s/.test(mask[end]!)) end++
  return /[@/\\_]|\.\p{L}{1,4}\.\p{L}/u.test(mask.slice(start, end)) && mask[at] !== ','
}
