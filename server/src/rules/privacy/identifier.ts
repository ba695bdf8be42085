import { defineRule } from '../../check/rule.js'
import type { IdentifierKind } from '../../domain/values/identifiers.js'
import { type Message, say } from '../../text/message.js'
import { modeOption, privacyMode } from './mode.js'

export const privateIdentifier = defineRule({
  id: 'privacy/identifier',
  severity: 'error',
  scope: 'passage',
  summary: 'Record, identity, insurance and account numbers stay out.',
  why: 'Each of these numbers belongs to one person.',
  source:
    'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(G)–(J), (M); GB 11643-1999 (check digit of Chinese identity numbers)',
  options: { mode: modeOption },
  frontMatter: true,
  examples: {
    bad: [
      {
        text: 'M.R.N. ⟦77120944⟧, MR ⟦66120944⟧, accession no. ⟦2021-44012⟧.',
        says: 'A record number identifies the patient: remove it.',
      },
      { text: '病历号：⟦0077120⟧', says: 'A record number identifies the patient: remove it.' },
      {
        text: '| MRN | Sex |\n|---|---|\n| ⟦77120944⟧ | F |',
        says: 'A record number identifies the patient: remove it.',
      },
      {
        text: 'The medical record number is MRN ⟦4471920⟧.',
        says: 'A record number identifies the patient: remove it.',
      },
      { text: 'MRN: ⟦0048213⟧, SSN ⟦123-45-6789⟧.', says: 'A record number identifies the patient: remove it.' },
      { text: '住院号：⟦123456⟧', says: 'A record number identifies the patient: remove it.' },
      { text: 'ID ⟦11010519491231002X⟧.', says: 'A national identity number identifies the patient: remove it.' },
      {
        text: 'Insurance ID ⟦AB-4471920⟧, account number ⟦99120034⟧.',
        says: 'An insurance number identifies the patient: remove it.',
      },
      {
        text: '---\nreport-type: news-article\n---\nThe implant, ⟦S/N 44A-71920⟧, is new.',
        says: 'A serial number leads to one implant and its bearer: remove it.',
      },
    ],
    good: [
      'Lot 77120944, REF 7712094, MR 3000 ms, MR imaging 2019, 批号：551928, NHS 943 476 5918.',
      'Case 1 and Patient 2 at Hospital No. 1.',
      '---\nreport-type: operative-note\n---\nCage S/N 44A-71920.',
      'Order 20230803120000000000, part 123456789012, ISBN 978-3-16.',
      'Phone 020-8928-7873 on 2023-08-03.',
    ],
  },
  *check(context) {
    const mode = privacyMode(context)
    if (mode === 'off') return
    for (const { span, kind } of context.identifiers) {
      const message = messages[kind]
      // implant logs need serial numbers; published texts do not
      if (!message || (kind === 'serial-number' && mode !== 'public')) continue
      yield { span, message, fixes: [{ title: say('Remove it'), safe: false, edits: [{ span, text: '[removed]' }] }] }
    }
  },
})

const messages: Partial<Record<IdentifierKind, Message>> = {
  'record-number': say('A record number identifies the patient: remove it.'),
  'national-id': say('A national identity number identifies the patient: remove it.'),
  insurance: say('An insurance number identifies the patient: remove it.'),
  account: say('An account number identifies the patient: remove it.'),
  'serial-number': say('A serial number leads to one implant and its bearer: remove it.'),
}
