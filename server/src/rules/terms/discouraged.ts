import type { ReportContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import type { TermMatch } from '../../domain/lexicon/lexicon.js'
import { inInstitutionName, inQuotation } from '../../domain/lexicon/names.js'
import { replacementFor, replaceTerm } from '../../domain/lexicon/replacement.js'
import { say } from '../../text/message.js'
import { contains } from '../../text/span.js'
import { says } from './discouraged-says.js'
import { isForPatients, referenceLists, severityOf } from './register.js'
import { varietyOf } from './variety.js'

export const discouragedTerm = defineRule({
  id: 'terms/discouraged',
  severity: 'warning',
  scope: 'report',
  summary:
    'Terms are the ones that the field uses: no word-for-word translation, no obsolete, ambiguous or brand name.',
  why: 'A word-for-word translation names another thing or nothing ("small joint" for facet joint); readers, indexers and coders know only the standard term.',
  source:
    'Lexicon of this project, each concept with its source (Fardon 2014, AOSpine 2020, Terminologia Anatomica, MeSH)',
  options: {
    quotation: {
      type: 'number',
      default: 8,
      summary: 'Sentences in quotation marks with more words than this are left as they were said.',
    },
  },
  examples: {
    bad: [
      {
        text: 'Removal of the ⟦bone flab⟧ freed the nerve root.',
        says: '“bone flab” reads as machine translation: write “osteophyte”.',
        fixed: 'Removal of the osteophyte freed the nerve root.',
      },
      {
        text: 'The screw damaged a lumbar ⟦small joint⟧.',
        says: '“small joint” reads as machine translation: write “facet joint”.',
        fixed: 'The screw damaged a lumbar facet joint.',
      },
      {
        text: 'The ⟦spinal processes⟧ were exposed.',
        says: '“spinal processes” reads as machine translation: write “spinous processes”.',
        fixed: 'The spinous processes were exposed.',
      },
      {
        text: 'A ⟦hyperplastic bone flab⟧ was seen.',
        says: '“hyperplastic bone flab” reads as machine translation: write “osteophyte”.',
        fixed: 'An osteophyte was seen.',
      },
      {
        text: 'The ⟦annulus fibrosis⟧ was incised.',
        says: '“annulus fibrosis” is misspelled: write “annulus fibrosus”.',
        fixed: 'The annulus fibrosus was incised.',
      },
      {
        text: 'MRI shows an ⟦annular tear⟧ at L4-L5.',
        says: '“annular tear” is an older term: write “annular fissure”.',
        fixed: 'MRI shows an annular fissure at L4-L5.',
      },
    ],
    good: [
      'Small joints of the hand and foot were swollen; the cervical spine was normal.',
      'The fracture was fixed with an intramedullary nail; the spine was stable.',
      'The skin was closed with staples after lumbar fusion.',
      'The nerve root block gave relief.',
      'Chair of the Soft Tissue Pain Branch, China Association for Bone Setting.',
      'He said, "I was told that the spinal process was broken when I fell from the roof."',
      'Thyroid hormones were normal before the epidural injection.',
      'Waist circumference was 102 cm.',
      '## References\n\n1. Spinal canalography in the early years.',
      '---\naudience: patients\n---\nA slipped disc can press on a nerve.',
    ],
  },
  *check(context) {
    const lists = referenceLists(context)
    const forPatients = isForPatients(context)
    const brands = new Set<string>()
    for (const term of context.terms) {
      const entry = term.discouraged
      if (!entry || entry.origin || isLeft(context, term)) continue
      if (forPatients && (entry.reason === 'nonstandard' || entry.reason === 'obsolete')) continue
      if (entry.reason === 'brand' && brands.size === brands.add(entry.text.toLowerCase()).size) continue
      if (lists.some((list) => contains(list, term.span))) continue
      yield problem(context, term)
    }
  },
})

function isLeft({ mask, words, options }: ReportContext, { span, discouraged }: TermMatch): boolean {
  if (words.has(mask.slice(span.start, span.end).toLowerCase())) return true
  return (
    (!discouraged?.inNames && inInstitutionName(mask, span)) || inQuotation(mask, span, Number(options['quotation']))
  )
}

function problem(context: ReportContext, term: TermMatch): Problem {
  const entry = term.discouraged!
  const { lexicon } = context.knowledge
  const words = context.mask.slice(term.span.start, term.span.end).replace(/[\s\u2060]+/g, ' ')
  const text = replacementFor(lexicon, term, context.mask, varietyOf(context.spelled) ?? 'us')
  const severity = severityOf(entry)
  if (text === '') {
    const name = lexicon.concepts.get(term.concept)?.preferred ?? ''
    const message =
      entry.reason === 'brand'
        ? say('“{words}” is a brand: name the generic term too ({name}), once with the maker.', { words, name })
        : say('“{words}” is unclear: write what is meant ({name}).', { words, name })
    return { span: term.span, severity, message }
  }
  const fix = {
    title: say('Write “{term}”', { term: text }),
    safe: entry.reason === 'misspelling',
    edits: replaceTerm(context.mask, term.span, text),
  }
  return { span: term.span, severity, message: says[entry.reason](words, text), fixes: [fix] }
}
