import { defineRule } from '../../check/rule.js'
import { say } from '../../text/message.js'

/** Forms that no dictionary has: plurals of what cannot be counted, regular forms of irregular words. */
const forms: Readonly<Record<string, string>> = {
  equipments: 'equipment',
  informations: 'information',
  advices: 'advice',
  knowledges: 'knowledge',
  evidences: 'evidence',
  softwares: 'software',
  hardwares: 'hardware',
  feedbacks: 'feedback',
  anesthesias: 'anesthesia',
  osteoporosises: 'osteoporosis',
  thesises: 'theses',
  diagnosises: 'diagnoses',
  prosthesises: 'prostheses',
  metastasises: 'metastases',
  hypothesises: 'hypotheses',
  surgerys: 'surgeries',
  biopsys: 'biopsies',
  injurys: 'injuries',
  therapys: 'therapies',
  bodys: 'bodies',
  arterys: 'arteries',
  studys: 'studies',
  countrys: 'countries',
  citys: 'cities',
  universitys: 'universities',
  vertebraes: 'vertebrae',
  vertebras: 'vertebrae',
  foraminas: 'foramina',
  datas: 'data',
  criterias: 'criteria',
  phenomenas: 'phenomena',
  childrens: 'children',
  womens: 'women',
  feets: 'feet',
  mans: 'men',
  bited: 'bit',
  cutted: 'cut',
  putted: 'put',
  hurted: 'hurt',
  teached: 'taught',
  catched: 'caught',
  choosed: 'chose',
  builded: 'built',
  leaded: 'led',
  losed: 'lost',
  meeted: 'met',
  writed: 'wrote',
  drived: 'drove',
  breaked: 'broke',
  spended: 'spent',
  sended: 'sent',
  begined: 'began',
  heared: 'heard',
  feeled: 'felt',
  thinked: 'thought',
  becomed: 'became',
  teared: 'torn',
  weared: 'wore',
  arised: 'arose',
  shooted: 'shot',
  orthopedician: 'orthopedic surgeon',
  irregardless: 'regardless',
}
const pattern = new RegExp(`(?<![\\p{L}’'-])(${Object.keys(forms).join('|')})(?![\\p{L}’'-])`, 'giu')
const proper = new Set(['mans', 'leaded', 'childrens', 'womens', 'putted', 'evidences', 'teared'])

export const wrongForm = defineRule({
  id: 'text/wrong-form',
  severity: 'warning',
  scope: 'passage',
  summary: 'Irregular words have their own forms, and what cannot be counted has no plural.',
  why: 'The form does not exist in English; a spelling checker that knows only letters may let it pass.',
  source: 'Merriam-Webster’s Collegiate Dictionary, 11th ed.; Oxford Dictionary of English, 3rd ed.',
  examples: {
    bad: [
      { text: 'All modern ⟦equipments⟧ are there.', says: '“equipments” is no English form: write “equipment”.' },
      {
        text: 'He wrote 30 ⟦thesises⟧.',
        says: '“thesises” is no English form: write “theses”.',
        fixed: 'He wrote 30 theses.',
      },
      { text: 'Between two ⟦vertebraes⟧ lies a disc.', says: '“vertebraes” is no English form: write “vertebrae”.' },
      { text: 'The lamina was ⟦bited⟧ off.', says: '“bited” is no English form: write “bit”.' },
    ],
    good: [
      'All equipment, thirty theses, two vertebrae.',
      'Mans and Childrens Hospital; leaded glass.',
      'The bodies of two vertebrae.',
    ],
  },
  *check({ mask }) {
    for (const match of mask.matchAll(pattern)) {
      const written = match[1]!
      const lower = written.toLowerCase()
      if (proper.has(lower) && (lower !== written || lower === 'leaded' || lower === 'putted')) continue
      if (written !== lower && written.slice(1) !== lower.slice(1)) continue
      const found = forms[lower]!
      const right = written === lower ? found : found.charAt(0).toUpperCase() + found.slice(1)
      const span = { start: match.index, end: match.index + written.length }
      yield {
        span,
        message: say('“{written}” is no English form: write “{right}”.', { written, right }),
        fixes: [{ title: say('Write “{right}”', { right }), safe: false, edits: [{ span, text: right }] }],
      }
    }
  },
})
