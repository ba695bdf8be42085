import { defineRule } from '../../check/rule.js'
import { parseLevel } from '../../domain/spine/level.js'
import { printLevels } from '../../domain/spine/print.js'
import { say } from '../../text/message.js'
import { typingForms } from './typing-form.js'

export const slashRange = defineRule({
  id: 'levels/slash-range',
  severity: 'warning',
  scope: 'passage',
  summary: 'A slash joins two neighbours; a range takes a hyphen or “to”.',
  why: 'L4/S1 can be read as a range over two segments or as two single levels.',
  source: 'House rule',
  examples: {
    bad: [
      {
        text: 'Fusion of ⟦L4/S1⟧.',
        says: 'A slash between levels that are no neighbours: “L4/S1” may mean L4-S1 or L4 and S1.',
        fixed: 'Fusion of L4-S1.',
      },
    ],
    good: ['Fusion of L4-S1.', 'Fusion of L5/S1.', 'Fusion of L4/5/S1.', 'C6/36 cells.'],
  },
  *check(context) {
    for (const { mention, span, written } of typingForms(context, 'slash-range')) {
      const ends = [mention.levels[0], mention.levels.at(-1)].map((name) => parseLevel(name ?? ''))
      const [from, to] = ends
      if (from === undefined || to === undefined) continue
      const range = printLevels(from, to, 'full-hyphen')
      const both = say('Write {right}', { right: range.replace('-', ' and ') })
      yield {
        span,
        message: say('A slash between levels that are no neighbours: “{written}” may mean {range} or {two}.', {
          written,
          range,
          two: range.replace('-', ' and '),
        }),
        fixes: [
          { title: say('Write {right}', { right: range }), safe: false, edits: [{ span, text: range }] },
          { title: both, safe: false, edits: [{ span, text: range.replace('-', ' and ') }] },
        ],
      }
    }
  },
})
