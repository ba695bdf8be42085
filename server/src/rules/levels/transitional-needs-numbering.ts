import type { ReportContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import { isTransitional } from '../../domain/spine/level.js'
import { say } from '../../text/message.js'
import type { Span } from '../../text/span.js'
import { levelsOf, phraseBehind } from './beside.js'

export const transitionalNeedsNumbering = defineRule({
  id: 'levels/transitional-needs-numbering',
  severity: 'warning',
  scope: 'report',
  summary: 'A report with transitional anatomy says how its levels were counted.',
  why: 'Between 4 and 36 % of people have a lumbosacral transitional vertebra; without the way of counting the operated level is unknown.',
  source: 'Matson 2020, Int J Spine Surg (prevalence); Tohoku J Exp Med 2017;242:223 (miscounting)',
  examples: {
    bad: [
      { text: 'The ⟦L5-6⟧ disc was removed.', says: 'L5-6 is transitional anatomy: say how the levels were counted.' },
      {
        text: 'A fracture of the ⟦T13⟧ vertebra. T13 was fused.',
        says: 'T13 is transitional anatomy: say how the levels were counted.',
      },
      {
        text: 'The ⟦S1-2⟧ disc is rudimentary.',
        says: 'S1-2 is transitional anatomy: say how the levels were counted.',
      },
      {
        text: 'MRI shows a ⟦lumbarised S1⟧.',
        says: 'lumbarised S1 is transitional anatomy: say how the levels were counted.',
      },
    ],
    good: [
      'Six lumbar-type vertebrae were counted; L6-S1 discectomy.',
      'The L6 vertebra was numbered from C2 down.',
      'S1-S2 screws.',
      'The L5-S1 disc was removed.',
      'In rabbits the discs L3-4, L4-5 and L5-6 were punctured.',
    ],
  },
  *check(context) {
    const found = first(context)
    if (!found || COUNTED.test(context.mask) || ANIMAL.test(context.mask)) return
    yield problem(context, found)
  },
})

/** Any statement of how levels were counted. */
const COUNTED =
  /\bcount(?:ed|ing)\b[^.]{0,60}|\bnumber(?:ed|ing)\b|\biliolumbar\b|\bwhole[- ]spine\b|\blumbar-type\b|\b(?:last|lowest|twelfth|12th) rib|\bcastellvi\b|\bnumbering\b|\bscout (?:film|image|view)/i
/** Animals of experiments, in which six or seven lumbar vertebrae are normal. */
const ANIMAL =
  /\b(?:rabbits?|rats?|mice|murine|sheep|ovine|pigs?|minipigs?|porcine|swine|dogs?|canine|goats?|caprine|macaques?)\b/i
const NAMED = /\b(?:lumbari[sz]ed|lumbari[sz]ation of|sacrali[sz]ed|sacrali[sz]ation of)\s+(?:the\s+)?[LS][1-6]\b/gi

/** The first place that speaks of transitional anatomy. */
function first(context: ReportContext): Span | undefined {
  const { levels, mask, knowledge } = context
  const { anatomy } = knowledge.spine
  const mention = levels.find((each) => {
    if (each.kind === 'none' || each.kind === 'root' || each.confidence === 'low') return false
    const own = levelsOf(each)
    if (own.some(isTransitional)) return true
    const [one, other] = own
    if (each.kind !== 'disc' || one === undefined || other === undefined || !anatomy.isTransitionalSegment(one, other))
      return false
    return /^dis[ck]s?$|^interspace$/.test(phraseBehind(mask, each, 1)[0] ?? '')
  })
  const named = levels.length > 0 || mask.length < 2000 ? context.find(NAMED)[0]?.span : undefined
  if (!mention) return named
  return named && named.start < mention.span.start ? named : mention.span
}

function problem({ source, mask }: ReportContext, span: Span): Problem {
  const end = sentenceEnd(mask, span.end)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a place of a snippet
  const stub = ' Levels were counted from ${1:C2 down on whole-spine images}.'
  const level = source.slice(span.start, span.end)
  return {
    span,
    message: say('{level} is transitional anatomy: say how the levels were counted.', { level }),
    fixes: [
      {
        title: say('Add how the levels were counted'),
        safe: false,
        snippet: true,
        edits: [{ span: { start: end, end }, text: stub }],
      },
    ],
  }
}

function sentenceEnd(mask: string, from: number): number {
  for (let i = from; i < mask.length; i++) {
    const code = mask.charCodeAt(i)
    if (code === 0x2029 || code === 10) return i
    if (code === 46 && /\s|$/.test(mask.charAt(i + 1))) return i + 1
  }
  return mask.length
}
