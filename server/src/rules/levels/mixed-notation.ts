import type { ReportContext } from '../../check/context.js'
import { defineRule, type Fix } from '../../check/rule.js'
import type { LevelMention } from '../../domain/spine/mention.js'
import { inPreset, LEVEL_PRESETS, type LevelPreset, presetsOf } from '../../domain/spine/print.js'
import { say } from '../../text/message.js'
import { levelsOf } from './beside.js'
import { quotedSpans } from './quoted.js'

export const mixedNotation = defineRule({
  id: 'levels/mixed-notation',
  severity: 'info',
  scope: 'report',
  summary: 'All segments of a report are written in one form.',
  why: 'L4-5, L4-L5 and L4/5 in one report look like three things, and a search finds one of them.',
  source: 'House rule; the presets follow AMA Manual of Style, Journal of Neurosurgery and AO usage',
  options: {
    style: {
      type: 'string',
      default: 'consistent',
      summary: 'Form of segments: that of most of them, or a preset: L4-L5, L4-5, L4–5, L4/5.',
      choices: ['consistent', 'full-hyphen', 'short-hyphen', 'short-endash', 'slash'],
    },
  },
  examples: {
    bad: [
      {
        text: 'Stenosis at C4-C5 and C5-C6. The ⟦C6-7⟧ disc is normal.',
        says: 'Levels in more than one form: “C6-7” beside C6-C7 (1 place).',
        fixed: 'Stenosis at C4-C5 and C5-C6. The C6-C7 disc is normal.',
      },
      {
        text: 'Stenosis at L3-4, ⟦L4/5⟧ and L5-S1. The L2-3 disc and the L1/2 disc are normal. Fusion L3-4.',
        says: 'Levels in more than one form: “L4/5” beside L4-5 (2 places).',
        fixed: 'Stenosis at L3-4, L4-5 and L5-S1. The L2-3 disc and the L1-2 disc are normal. Fusion L3-4.',
      },
    ],
    good: [
      'Stenosis at C4-C5 and C5-C6.',
      'Stenosis at L4-5 and L5-S1.',
      'Fusion from L4 to S1 with an L4-L5 cage.',
      'Stenosis at L4-5.\n\n> “the L4/5 disc” (quoted)',
    ],
  },
  *check(context) {
    const option = context.options['style']
    const segments = candidates(context)
    const wanted = LEVEL_PRESETS.find((preset) => preset === option) ?? majority(segments)
    if (!wanted) return
    const wrong = segments.filter((segment) => !segment.presets.includes(wanted))
    const [one] = wrong
    if (!one) return
    const right = inPreset(one.mention, levelsOf(one.mention), wanted) ?? one.written
    const edits = wrong.map(({ mention }) => ({
      span: mention.span,
      text: inPreset(mention, levelsOf(mention), wanted) ?? '',
    }))
    const all: Fix = { title: say('Write all levels like {right}', { right }), safe: true, edits }
    const only: Fix = { title: say('Write {right}', { right }), safe: true, edits: edits.slice(0, 1) }
    const places = wrong.length
    const values = { written: one.written, right, places }
    yield {
      span: one.mention.span,
      message:
        places === 1
          ? say('Levels in more than one form: “{written}” beside {right} (1 place).', values)
          : say('Levels in more than one form: “{written}” beside {right} ({places} places).', values),
      related: wrong.slice(1, 6).map(({ mention }) => ({ span: mention.span, message: say('Another form') })),
      fixes: places > 1 ? [all, only] : [all],
    }
  },
})

interface Segment {
  readonly mention: LevelMention
  readonly written: string
  readonly presets: readonly LevelPreset[]
}

/** The segments that have a form, without quotations, references and those that another rule corrects. */
function candidates({ levels, source, blocks, sections }: ReportContext): readonly Segment[] {
  const quoted = quotedSpans(blocks, sections)
  const out: Segment[] = []
  let next = 0
  for (const mention of levels) {
    if (mention.kind !== 'disc' || mention.confidence === 'low' || mention.problems.length > 0) continue
    while (next < quoted.length && quoted[next]!.end <= mention.span.start) next++
    if (next < quoted.length && quoted[next]!.start <= mention.span.start) continue
    if (inPreset(mention, levelsOf(mention), 'full-hyphen') === undefined) continue
    const written = source.slice(mention.span.start, mention.span.end)
    if (/[*_\r\n]/.test(written)) continue
    out.push({ mention, written, presets: presetsOf(mention, written, levelsOf(mention)) })
  }
  return out
}

/** The preset that most segments are written in, where more than one is in use; the hyphen with both letters wins a tie. */
function majority(segments: readonly Segment[]): LevelPreset | undefined {
  const counts = LEVEL_PRESETS.map((preset) => segments.filter(({ presets }) => presets.includes(preset)).length)
  const most = Math.max(...counts)
  if (most === 0 || most === segments.length) return undefined
  return LEVEL_PRESETS[counts.indexOf(most)]
}
