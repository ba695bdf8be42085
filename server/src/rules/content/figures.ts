import { defineRule, type Problem } from '../../check/rule.js'
import { say } from '../../text/message.js'
import { reportIds } from '../sections/report-ids.js'
import { type Cite, caption, citesIn } from './citations.js'

export const figures = defineRule({
  id: 'content/figures',
  severity: 'warning',
  scope: 'report',
  summary: 'Figures and tables that are cited are there, and are cited in order.',
  why: 'A missing figure is noticed at the printer; one out of order is renumbered wrongly.',
  source: 'ICMJE recommendations; house rule',
  reports: reportIds,
  examples: {
    bad: [
      {
        text: '---\nreport-type: conference-abstract\n---\n# Discs\n\nA new technique ⟦(Fig)⟧ was developed.',
        says: '“(Fig)” is cited, but there is no figure. Add it with a caption, or take the reference out.',
      },
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\nThe scan showed a mass (Fig. 1). It was gone later (⟦Fig. 3⟧).\n\n![scan](a.png)\n\n*Figure 1. Scan before.*\n\n*Figure 2. Scan after.*',
        says: '“Fig. 3” is cited, but figure 3 is not there.',
      },
      {
        text: '---\nreport-type: case-report\n---\n# A case report\n\nThe scan showed a mass (⟦Figure 2⟧). Before, there was none (Figure 1).\n\nFigure 1. Before.\n\nFigure 2. After.',
        says: '“Figure 2” is cited before figure 1. Number figures in the order in which they are cited.',
      },
    ],
    good: [
      '---\nreport-type: case-report\n---\n# A case report\n\nThe scan showed a mass (Figures 1 and 2; Table 1).\n\nFigure 1. Before.\n\nFigure 2. After.\n\n**Table 1.** Values.',
      '---\nreport-type: case-report\n---\n# A case report\n\nThe graft was the figure of 8 type. See table below.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      'As in (Fig), see Fig. 3.',
    ],
  },
  *check({ mask, blocks, links }) {
    const cites: Cite[] = []
    const captions = { figure: new Set<number>(), table: new Set<number>() }
    for (const { kind, span } of blocks) {
      if (kind === 'code' || kind === 'html') continue
      const text = mask.slice(span.start, span.end)
      if (!/Fig|Tab|[图表]/.test(text)) continue
      const own = caption.test(text)
      let first = own
      for (const cite of citesIn(text, span.start)) {
        if (first) captions[cite.kind].add(cite.number)
        else cites.push(cite)
        first = false
      }
    }
    const images = links.filter(({ kind }) => kind === 'image').length
    const tables = blocks.some(({ kind }) => kind === 'cell')
    yield* absent(cites, captions, images, tables)
    yield* disordered(cites, captions)
  },
})

type Numbers = Readonly<Record<Cite['kind'], ReadonlySet<number>>>

function* absent(cites: readonly Cite[], captions: Numbers, images: number, tables: boolean): Iterable<Problem> {
  const told = new Set<string>()
  for (const { kind, number, span, words } of cites) {
    const known = captions[kind]
    const some = kind === 'figure' ? images > 0 : tables
    if (number === 0 ? some || known.size > 0 : known.has(number)) continue
    if (known.size === 0 && (some || told.has(kind))) continue
    if (told.has(`${kind} ${number}`)) continue
    told.add(kind).add(`${kind} ${number}`)
    yield {
      span,
      message:
        known.size === 0
          ? kind === 'figure'
            ? say('“{words}” is cited, but there is no figure. Add it with a caption, or take the reference out.', {
                words,
              })
            : say('“{words}” is cited, but there is no table. Add it with a caption, or take the reference out.', {
                words,
              })
          : kind === 'figure'
            ? say('“{words}” is cited, but figure {number} is not there.', { words, number })
            : say('“{words}” is cited, but table {number} is not there.', { words, number }),
    }
  }
}

function* disordered(cites: readonly Cite[], captions: Numbers): Iterable<Problem> {
  for (const kind of ['figure', 'table'] as const) {
    let highest = 0
    for (const { kind: own, number, span, words } of cites) {
      if (own !== kind || number <= highest) continue
      if (number > highest + 1 && captions[kind].has(highest + 1) && captions[kind].has(number)) {
        const next = highest + 1
        yield {
          span,
          severity: 'info',
          message:
            kind === 'figure'
              ? say('“{words}” is cited before figure {number}. Number figures in the order in which they are cited.', {
                  words,
                  number: next,
                })
              : say('“{words}” is cited before table {number}. Number tables in the order in which they are cited.', {
                  words,
                  number: next,
                }),
        }
        break
      }
      highest = number
    }
  }
}
