import { isAsserted, statementsOf } from '../../case/statements.js'
import { defineRule } from '../../check/rule.js'
import { type Message, say } from '../../text/message.js'
import { contains, type Span } from '../../text/span.js'
import { note } from './note.js'

const groups = ['durotomy', 'vessel-injury', 'nerve-injury', 'screw-revised'] as const
type Group = (typeof groups)[number]
const none = /^[\s.]*(?:none|nil|no\b(?!\w)|n\/a|zero|without|uncomplicated|无|没有|未见)/i

export const complications = defineRule({
  id: 'agreement/complications',
  severity: 'error',
  scope: 'report',
  summary: 'What went wrong in the description is among the complications.',
  why: 'A dural tear that the description repairs and the complications deny is the first thing a reviewer or a court will find.',
  source:
    'RCS England, Good Surgical Practice: operation records state any problems and complications; house rule for the comparison',
  reports: ['operative-note', 'surgical-case-report', 'case-report'],
  examples: {
    bad: [
      {
        text: note({ complications: 'None.', description: 'A small ⟦dural tear⟧ was repaired with 6-0 suture.' }),
        says: 'The description reports a dural tear, but the complications say none. Name it under complications.',
      },
      {
        text: note({
          complications: 'No complications.',
          description: 'Brisk bleeding came from an ⟦iliac vein laceration⟧, which was sutured.',
        }),
        says: 'The description reports an injury of a vessel, but the complications say none. Name it under complications.',
      },
      {
        text: note({ complications: 'Nil', description: '⟦Dura breached⟧ with a Kerrison, repaired with 5/0 suture.' }),
        says: 'The description reports a dural tear, but the complications say none. Name it under complications.',
      },
      {
        text: note({ complications: '无', description: '术中⟦硬膜撕裂⟧约 3 mm，予缝合。' }),
        says: 'The description reports a dural tear, but the complications say none. Name it under complications.',
      },
    ],
    good: [
      note({ complications: '无', description: '术中未见硬膜撕裂，无脑脊液漏。' }),
      note({ complications: 'Incidental durotomy, repaired.', description: 'A dural tear was repaired.' }),
      note({ complications: 'None.', description: 'There was no dural tear and no CSF leak.' }),
      note({
        complications: 'None.',
        indications: 'Risks including dural tear and nerve injury were discussed.',
        description: 'The disc was removed.',
      }),
      note({
        complications: 'None.',
        description:
          'The dura was protected to avoid a dural tear. A Valsalva maneuver showed no evidence of a CSF leak.',
      }),
      note({ pre: 'Recurrent herniation after dural tear in 2019', complications: 'None.', description: 'Scar.' }),
      note({
        complications: 'None. Traumatic durotomy present on exposure, repaired.',
        description: 'The dural tear was closed with 5-0 suture.',
      }),
      note({
        complications: 'None.',
        description: 'The spin showed one screw with a 1-mm lateral breach, which was accepted.',
      }),
      note({ pre: 'Syrinx', complications: 'None.', description: 'The planned durotomy was closed watertight.' }),
    ],
  },

  *check(report) {
    const section = report.section('complications')
    if (!section || section.empty || !none.test(report.prose(section.body))) return
    const statements = statementsOf(report, groups)
    // "None. Traumatic durotomy, repaired" names it: what is said there to have happened is not denied
    const seen = new Set(
      statements.filter((s) => contains(section.body, s.span) && isNamed(report, s.span)).map((s) => s.group),
    )
    let end = -1
    for (const statement of statements) {
      if (statement.span.start < end || seen.has(statement.group)) continue
      const place = report.sectionAt(statement.span.start)
      if (place && !place.ids.some((id) => id === 'description' || id === 'findings') && place.ids.length > 0) continue
      if (contains(section.span, statement.span) || !isAsserted(report, statement, report.sentences)) continue
      if (planned.test(report.mask.slice(Math.max(0, statement.span.start - 40), statement.span.start))) continue
      if (statement.group === 'screw-revised' && tolerated.test(textAround(report.mask, statement.span))) continue
      seen.add(statement.group)
      end = statement.span.end
      yield {
        span: statement.span,
        message: messages[statement.group as Group],
        severity: statement.group === 'screw-revised' ? 'warning' : 'error',
        related: [{ span: section.body, message: say('The complications are denied here') }],
      }
    }
  },
})

/** True where the complications go on, behind a full stop or a semicolon, to name what happened. */
const isNamed = ({ mask }: { readonly mask: string }, { start }: Span): boolean =>
  !/\b(?:no|not|without|none|nil)\b[^.;]*$/i.test(mask.slice(Math.max(0, start - 60), start))

/** A breach that was seen and left. */
const tolerated = /\b[12](?:\.\d)?[\s-]?mm\b|\b(?:accepted|acceptable|left in place|not revised)\b/i
const textAround = (mask: string, { start, end }: Span): string =>
  mask.slice(Math.max(0, start - 12), end) + (/^[^.\u2029]{0,50}/.exec(mask.slice(end, end + 50))?.[0] ?? '')

/** A dura that was opened on purpose. */
const planned = /\b(?:planned|midline|intended|intentional|linear|standard)\s+$/i

const messages: Readonly<Record<Group, Message>> = {
  durotomy: say('The description reports a dural tear, but the complications say none. Name it under complications.'),
  'vessel-injury': say(
    'The description reports an injury of a vessel, but the complications say none. Name it under complications.',
  ),
  'nerve-injury': say(
    'The description reports an injury of a nerve, but the complications say none. Name it under complications.',
  ),
  'screw-revised': say(
    'The description reports a misplaced screw, but the complications say none. Name it under complications.',
  ),
}
