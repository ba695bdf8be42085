import type { ReportContext } from '../../check/context.js'
import { defineRule, type Fix } from '../../check/rule.js'
import { isOpaque } from '../../domain/abbreviations/book.js'
import { textBefore } from '../../text/around.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { audienceFor, isKnownTo, usesByShort } from './known.js'
import { isInCapitalLabel, isPartOfName } from './name-context.js'

/** Texts whose short forms are mostly names of companies and offices. */
const nameHeavy: ReadonlySet<string> = new Set(['news-article', 'conference-report', 'speaker-biography'])

export const undefinedAbbreviation = defineRule({
  id: 'abbreviations/undefined',
  severity: 'warning',
  scope: 'report',
  summary: 'An abbreviation that readers may not know is written in full at first use.',
  why: 'A reader who guesses may guess wrong: LDH is a disc herniation for one and an enzyme for the other.',
  source: 'AMA Manual of Style, 11th ed., ch. 13 (expand at first mention); list of known short forms: house rule',
  options: {
    audience: {
      type: 'string',
      default: 'auto',
      choices: ['auto', 'general', 'clinical'],
      summary: 'Who reads the report. `auto`: everybody for news and patient information, clinicians for the rest.',
    },
  },
  examples: {
    bad: [
      {
        text: 'The ⟦BVLX⟧ was then checked. The BVLX was dry.',
        says: '“BVLX” is not defined: write it in full at first use, with the short form in brackets.',
      },
      {
        text: '---\nreport-type: news-article\n---\nThe team performed a ⟦TLIF⟧.',
        says: '“TLIF” is not defined: readers may not know that it is transforaminal lumbar interbody fusion.',
        fixed:
          '---\nreport-type: news-article\n---\nThe team performed a transforaminal lumbar interbody fusion (TLIF).',
      },
      {
        text: 'Both ⟦KSTs⟧ were cleaned.',
        says: '“KST” is not defined: write it in full at first use, with the short form in brackets.',
      },
    ],
    good: [
      'The kinetic vertebral bend index ([KVBX][1]) fell. KVBX rose.\n\n[1]: https://example.org',
      'The kinetic vertebral bend score (hereafter: KVBS) fell. KVBS rose. KBLV stands for kinetic bend lumbar value.',
      'The kinetic vertebral bend score, or KVBS, fell. KVBS rose.',
      'KINETIC VERTEBRAL BEND SCORE (KVBS) fell. KVBS rose.',
      'The kinetic vertebral x-ray/bend score x (KVX/BSX) fell. KVBX rose. <abbr title="kinetic bend index">KVBX</abbr> was low.',
      'MRI and CT showed an HNP; EBL was 50 mL, TLIF at L4-L5, ASIA grade D, type III.',
      'The bilateral vertebral lumbar index (BVLX) was measured. The BVLX was low.',
      'BVLX (bilateral vertebral lumbar index) was measured.',
      'Treated with S-1 and oxaliplatin (SZX).',
      'John Baker, MD, PhD, of Austin, TX.',
      'ESTIMATED BLOOD LOSS: 50 mL',
      'The patient did NOT improve.',
      'Mr. XYZ and Ms. ABC agreed.',
      'Screened by the KTR Rehab Center and BVL Spine Inc.',
      'CD20, KI67, BCL-2 and IL-6 were positive, stage IIB.',
      '| Term | Meaning |\n|---|---|\n| BVLX | bilateral vertebral lumbar index |\n\nBVLX was low.',
      '## References\n\n1. Miller KTR, Jones BVL. Spine 2020.',
      '**SXCH:** Divorced.\n\n**LV GRKM:** normal.',
      '行椎间孔镜手术（BVLX），BVLX顺利。',
      'A KVX plate and the Synthes KVXL were used.',
      'The NOVOMAX system was used.',
    ],
  },
  *check(context) {
    if (!context.clinical) return
    const { abbreviations, knowledge, reportType } = context
    const audience = audienceFor(context)
    const settled = new Set(abbreviations.definitions.map((d) => d.short))
    for (const [short, uses] of usesByShort(context)) {
      if (settled.has(short) || isKnownTo(context, audience, short) || uses.some((use) => use.glossed)) continue
      const known = knowledge.abbreviations.expansions.get(short)
      if (!known && (!isOpaque(knowledge.abbreviations, short) || knowledge.safety.items.has(short))) continue
      const first = uses.find((use) => !isPartOfName(context, use.span) && !isInCapitalLabel(context, use.span))
      if (!first || isPieceOfDefined(short, settled)) continue
      const { span } = first
      yield {
        span,
        message: known
          ? say('“{short}” is not defined: readers may not know that it is {long}.', {
              short,
              long: known.join(' or '),
            })
          : say('“{short}” is not defined: write it in full at first use, with the short form in brackets.', { short }),
        ...(known || nameHeavy.has(reportType ?? '') ? { severity: 'info' as const } : {}),
        fixes: known ? known.map((long) => define(context, span, short, long)) : [ask(span, short)],
      }
    }
  },
})

/** `RI-LDH` is defined, so `LDH` beside it is not a stranger; `CM` of a defined `CM-I`. */
const isPieceOfDefined = (short: string, defined: ReadonlySet<string>): boolean =>
  [...defined].some((d) => d.length > short.length && d.split(/[-/]/).includes(short))

function define({ mask }: ReportContext, span: Span, short: string, long: string): Fix {
  const plural = mask[span.end - 1] === 's' && !short.endsWith('s')
  const starts = /(?:^|[.!?\u2029\n])\s*$/.test(textBefore(mask, span.start, 3))
  const words =
    (starts ? long.slice(0, 1).toUpperCase() + long.slice(1) : long) + (plural && !long.endsWith('s') ? 's' : '')
  const text = `${words} (${short}${plural ? 's' : ''})`
  return { title: say('Define it here: {text}', { text }), safe: false, edits: [{ span, text }] }
}

const ask = (span: Span, short: string): Fix => ({
  title: say('Define “{short}” here', { short }),
  safe: false,
  snippet: true,
  edits: [{ span, text: `\${1:long form} (${short})` }],
})
