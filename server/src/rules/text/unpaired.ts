import type { ReportContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import type { Block } from '../../markdown/block.js'
import { say } from '../../text/message.js'
import { isDictated, isProse, looksDictated } from './prose.js'

export const unpaired = defineRule({
  id: 'text/unpaired',
  severity: 'warning',
  scope: 'report',
  summary: 'Every quotation mark and bracket has its partner.',
  why: 'Without the second mark nobody knows where the quotation or the aside ends.',
  source: 'The Chicago Manual of Style, 17th ed., 6.95, 13.30',
  examples: {
    bad: [
      {
        text: '⟦"⟧I can walk again, thank you! said the patient.',
        says: 'This quotation mark has no partner. Say where the quotation ends.',
      },
      {
        text: 'The aim is “quality first and the team ⟦“⟧goes on”.',
        says: 'This quotation mark has no partner. Say where the quotation ends.',
      },
      { text: 'The disc ⟦(⟧L4-5 was removed.', says: 'This bracket has no partner. Close it, or remove it.' },
      { text: 'The disc L4-5⟦)⟧ was removed.', says: 'This bracket has no partner. Close it, or remove it.' },
    ],
    good: [
      '"I can walk again," he said. "Thank you."',
      '"I can walk.\n\n"I can swim," he said.',
      'He is 5\' 10" tall and the cage is 3" long.',
      '1) rest, 2) drugs, a) more (and (still) more).',
      'It went well :-) for all.',
      '“Yes,” he said, “no.”',
      '"Marks of two kinds,” he said.',
      'See [the page](http://a.b/c_(d)) and `f(`.',
      '(1) One.\n\n2) Two.',
      'The “long” quotation (of [one]) ends.',
    ],
  },
  *check(context) {
    if (isDictated(context.reportType) || looksDictated(context.mask)) return
    const { blocks } = context
    for (const [i, block] of blocks.entries()) {
      if (!isProse(block)) continue
      yield* quotes(context, block, blocks[i + 1])
      yield* brackets(context, block)
    }
  },
})

function* quotes({ mask }: ReportContext, { span }: Block, next: Block | undefined): Iterable<Problem> {
  let open = -1
  let straight = -1
  for (let i = span.start; i < span.end; i++) {
    const mark = mask[i]
    if (mark === '“') {
      if (open >= 0) yield quote(i)
      else open = i
    } else if (mark === '”') {
      if (open < 0 && straight < 0 && !/\d/.test(mask[i - 1] ?? '')) yield quote(i)
      if (open < 0) straight = -1
      open = -1
    } else if (mark === '"' && !(straight < 0 && /\d/.test(mask[i - 1] ?? ''))) straight = straight < 0 ? i : -1
  }
  // a quotation over several paragraphs opens each of them and closes the last
  const goesOn = next?.kind === 'paragraph' && /["“]/.test(mask[next.span.start] ?? '')
  const left = open >= 0 ? open : straight
  if (left >= 0 && !goesOn && !(open >= 0 && straight >= 0)) yield quote(left)
}

const quote = (at: number): Problem => ({
  span: { start: at, end: at + 1 },
  message: say('This quotation mark has no partner. Say where the quotation ends.'),
})

function* brackets({ mask }: ReportContext, { span }: Block): Iterable<Problem> {
  const open: number[] = []
  for (let i = span.start; i < span.end; i++) {
    const mark = mask[i]
    if (mark === '(' || mark === '（') open.push(i)
    else if (mark === ')' || mark === '）') {
      if (open.length > 0) open.pop()
      else if (!isNumbering(mask, span.start, i)) yield bracket(i)
    }
  }
  for (const at of open) if (!/[:;]-?$/.test(mask.slice(Math.max(0, at - 2), at))) yield bracket(at)
}

const bracket = (at: number): Problem => ({
  span: { start: at, end: at + 1 },
  message: say('This bracket has no partner. Close it, or remove it.'),
})

/** `1)`, `a)`, `iv)`, a word that opens a line, and faces. */
const isNumbering = (mask: string, start: number, at: number): boolean =>
  /(?:(?:^|[\s,;])[\p{L}\d]{1,3}[.:]?|(?:^|[\r\n])[ \t]*\p{L}{1,14}|[:;]-?|\.)$/u.test(
    mask.slice(Math.max(start, at - 18), at),
  ) || mask.slice(start, at).trim() === ''
