import { defineRule } from '../../check/rule.js'
import { type Message, say } from '../../text/message.js'
import { note } from './note.js'
import { ofCase } from './of-case.js'

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

  check: (report) =>
    ofCase(report, ['event'], ({ odd }, values) => {
      if (odd.slot !== 'event')
        return say(
          'Complications are denied here, but “{other}” is told elsewhere. Correct the one that is wrong.',
          values,
        )
      return (
        messages[odd.is] ??
        say('“{own}” is told here, but the complications say none. Name it under complications.', values)
      )
    }),
})

const messages: Readonly<Record<string, Message>> = {
  dura: say('The description reports a dural tear, but the complications say none. Name it under complications.'),
  vessel: say(
    'The description reports an injury of a vessel, but the complications say none. Name it under complications.',
  ),
  nerve: say(
    'The description reports an injury of a nerve, but the complications say none. Name it under complications.',
  ),
  misplaced: say(
    'The description reports a misplaced screw, but the complications say none. Name it under complications.',
  ),
}
