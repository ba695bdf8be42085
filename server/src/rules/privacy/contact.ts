import { defineRule } from '../../check/rule.js'
import type { IdentifierKind } from '../../domain/values/identifiers.js'
import { type Message, say } from '../../text/message.js'
import { isAboutPatient, modeOption, privacyMode, sentenceAt } from './mode.js'

export const privateContact = defineRule({
  id: 'privacy/contact',
  severity: 'error',
  scope: 'passage',
  summary: 'Telephone numbers, e-mail and home addresses of patients and families stay out.',
  why: 'They lead straight to the patient.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(B), (D) and (F)',
  options: { mode: modeOption },
  examples: {
    bad: [
      {
        text: 'The family can be reached at ⟦(555) 231-8842⟧.',
        says: 'A telephone number identifies the patient: remove it.',
      },
      { text: 'His son writes from ⟦son@example.org⟧.', says: 'An e-mail address identifies the patient: remove it.' },
      { text: 'He lives at ⟦221 Baker Street⟧.', says: 'A home address identifies the patient: remove it.' },
      {
        text: 'Call the patient at ⟦13812345678⟧ tomorrow.',
        says: 'A telephone number identifies the patient: remove it.',
      },
    ],
    good: [
      'The practice is at 221 Baker Street. About 30 Modic changes on Main Street were seen.',
      'Correspondence: a.b@example.org.',
      'Hospital hotline: 020-8928-7873.',
      '---\nreport-type: news-article\n---\nMedia contact: 646-823-8656, press@example.com.',
      'L4-5 disc, 16-28 mm, on 2023-06-30, trial NCT01234567, ISSN 1234-5678.',
      'Follow-up at 3 months @ the clinic.',
    ],
  },
  *check(context) {
    const mode = privacyMode(context)
    if (mode === 'off') return
    for (const { span, kind } of context.identifiers) {
      const message = messages[kind]
      if (!message) continue
      const sentence = sentenceAt(context, span)
      const text = context.mask.slice(sentence.start, sentence.end)
      const family = /\b(?:family|wife|husband|son|daughter|mother|father|relatives?|patient['’]s)\b/i.test(text)
      const linked =
        family || (mode === 'clinical' && (/\b(?:he|she|his|her|home|reached)\b/i.test(text) || isAboutPatient(text)))
      if (
        /\b(?:correspond\w*|hotline|appointments?|office|clinic|hospital|department|fax|press|media|inquir\w*|website|ISSN)\b/i.test(
          text,
        )
      )
        continue
      // hospitals have addresses, too: only a home is the patient's
      if (
        kind === 'address' ? !/\b(?:lives?|resides?|residing|home|address)\b/i.test(text) : mode === 'public' && !linked
      )
        continue
      yield {
        span,
        ...(linked ? {} : { severity: 'warning' as const }),
        message,
        fixes: [{ title: say('Remove it'), safe: false, edits: [{ span, text: '[removed]' }] }],
      }
    }
  },
})

const messages: Partial<Record<IdentifierKind, Message>> = {
  phone: say('A telephone number identifies the patient: remove it.'),
  email: say('An e-mail address identifies the patient: remove it.'),
  address: say('A home address identifies the patient: remove it.'),
}
