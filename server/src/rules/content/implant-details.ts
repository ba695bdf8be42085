import { defineRule } from '../../check/rule.js'
import { holdsBlank } from '../../report/blank-places.js'
import { type Message, say } from '../../text/message.js'

const none =
  /^(?:none|no|nil)\b|^无|\b(?:see|per|in) (?:the )?(?:attached |separate )?(?:implant|log|record|sheet|sticker|chart|nursing)|\bimplant (?:log|record|sheet)\b/i
const size = /\d\s*(?:x|×|\*)\s*\d|\d\s*(?:-\s*)?(?:mm|millimet|cm|mL|ml|cc|°|degree|Fr\b|毫米)/i
const maker =
  /\b(?:Medtronic|DePuy|Synthes|Stryker|Globus|NuVasive|Zimmer|Biomet|Orthofix|Alphatec|Aesculap|Ulrich|Spineart|SeaSpine|Johnson|Smith ?& ?Nephew|Abbott|Boston Scientific|Kyphon|K2M|Manufacturer|Inc|GmbH|Ltd|Corp|Co)\b|公司|厂家/i
const lot = /\b(?:lot|LOT|serial|UDI|batch|ref|REF|catalog(?:ue)?|S\/N|SN)\b|批号|序列号/i

export const implantDetails = defineRule({
  id: 'content/implant-details',
  severity: 'info',
  scope: 'report',
  summary: 'Implants are listed with maker, size and lot or serial number.',
  why: 'A recall is answered by lot; a revision is planned by maker and size.',
  source: 'RCS England, Good Surgical Practice (prosthesis with serial numbers); UDI rules of FDA and EU MDR',
  reports: ['operative-note'],
  examples: {
    bad: [
      {
        text: '---\nreport-type: operative-note\n---\n## ⟦Implants⟧\n\nFour pedicle screws and one cage.',
        says: 'The implants are listed without size, maker and lot or serial number.',
      },
      {
        text: '---\nreport-type: operative-note\n---\n**⟦Implants⟧:** Four 6.5 x 45 mm screws, Medtronic.',
        says: 'The implants are listed without lot or serial number.',
      },
    ],
    good: [
      '---\nreport-type: operative-note\n---\n## Implants\n\n| Item | Size | Manufacturer | Lot |\n|---|---|---|---|\n| Cage | 9 mm | Example Inc | A1 |',
      '---\nreport-type: operative-note\n---\n**Implants:** none',
      '---\nreport-type: operative-note\n---\n## Implants\n\nCage, {{size}}, {{maker}}, {{lot}}.',
      '## Implants\n\nFour screws.',
    ],
  },
  *check(report) {
    const implants = report.section('implants')
    if (!implants || implants.empty) return
    const text = report.prose(implants.body)
    if (none.test(text.trim()) || holdsBlank(report, implants.body)) return
    const message = lacking(!size.test(text), !maker.test(text), !lot.test(text))
    if (message) yield { span: implants.label.span, message }
  },
})

function lacking(noSize: boolean, noMaker: boolean, noLot: boolean): Message | undefined {
  if (noSize && noMaker && noLot) return say('The implants are listed without size, maker and lot or serial number.')
  if (noSize && noMaker) return say('The implants are listed without size and maker.')
  if (noSize && noLot) return say('The implants are listed without size and lot or serial number.')
  if (noMaker && noLot) return say('The implants are listed without maker and lot or serial number.')
  if (noSize) return say('The implants are listed without size.')
  if (noMaker) return say('The implants are listed without maker.')
  return noLot ? say('The implants are listed without lot or serial number.') : undefined
}
