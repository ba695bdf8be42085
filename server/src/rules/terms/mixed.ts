import type { ReportContext } from '../../check/context.js'
import { defineRule, type Problem } from '../../check/rule.js'
import { likeCase, pluralPhrase } from '../../domain/lexicon/inflect.js'
import { replaceTerm } from '../../domain/lexicon/replacement.js'
import { say } from '../../text/message.js'
import { contains, type Span } from '../../text/span.js'
import { referenceLists } from './register.js'

export const mixedTerms = defineRule({
  id: 'terms/mixed',
  severity: 'info',
  scope: 'report',
  summary: 'One thing has one name throughout a report.',
  why: 'A reader who meets a second name looks for a second thing.',
  source: 'AMA Manual of Style, 11th ed. (consistency); accepted variants from the lexicon',
  examples: {
    bad: [
      {
        text: 'The facet joint was opened. The facet joint was drilled. The ⟦zygapophyseal joint⟧ was closed.',
        says: '“zygapophyseal joint” and “facet joint” name one thing; the report mostly uses “facet joint”.',
        fixed: 'The facet joint was opened. The facet joint was drilled. The facet joint was closed.',
      },
      {
        text: 'The disc bulges. A disc fragment was found. The ⟦disk⟧ was removed.',
        says: '“disk” and “disc” name one thing; the report mostly uses “disc”.',
        fixed: 'The disc bulges. A disc fragment was found. The disc was removed.',
      },
    ],
    good: [
      'The facet joint was opened. Facet joints were drilled.',
      'A selective nerve root block was done; the nerve root block gave relief.',
      'Disc herniation was seen; the discs above were normal.',
      'Magnetic resonance imaging (MRI) was done. MRI showed a mass.',
    ],
  },
  *check(context) {
    const lists = referenceLists(context)
    const isLeft = (span: Span): boolean =>
      context.words.has(context.mask.slice(span.start, span.end).toLowerCase()) ||
      lists.some((list) => contains(list, span))
    for (const names of [...conceptNames(context), ...variantNames(context)]) {
      const [usual, ...others] = [...names.values()].sort(
        (a, b) => b.length - a.length || a[0]!.span.start - b[0]!.span.start,
      )
      for (const use of others.flat()) {
        if (isLeft(use.span) || isShortened(use.name, usual![0]!.name)) continue
        yield problem(context, use, usual![0]!)
      }
    }
  },
})

/** A name where it stands; `text` is how the other names are written in its place. */
interface Use {
  readonly span: Span
  readonly name: string
  readonly write: (name: string) => string
}

type Names = ReadonlyMap<string, readonly Use[]>

/** Concepts with names that mean just the same, by the name that was used. */
function conceptNames({ terms, knowledge }: ReportContext): Names[] {
  const byConcept = new Map<string, Map<string, Use[]>>()
  for (const { span, concept, form, status, plural } of terms) {
    if (status === 'discouraged' || status === 'abbreviation' || !knowledge.lexicon.concepts.get(concept)?.oneName)
      continue
    const use: Use = { span, name: form, write: (name) => (plural ? pluralPhrase(name) : name) }
    collect(byConcept, concept, form, use)
  }
  return [...byConcept.values()].filter((names) => names.size > 1)
}

/** Words with two right spellings, by spelling. */
function variantNames({ variants, mask, knowledge }: ReportContext): Names[] {
  const { otherOf } = knowledge.lexicon.spelling
  const byGroup = new Map<string, Map<string, Use[]>>()
  for (const { span, group, usual } of variants) {
    const name = mask.slice(span.start, span.end).toLowerCase()
    collect(byGroup, group, name === usual ? 'usual' : 'other', {
      span,
      name,
      write: () => (name === usual ? (otherOf.get(usual) ?? usual) : usual),
    })
  }
  return [...byGroup.values()].filter((names) => names.size > 1)
}

function collect(into: Map<string, Map<string, Use[]>>, key: string, name: string, use: Use): void {
  const names = into.get(key) ?? new Map<string, Use[]>()
  into.set(key, names)
  const uses = names.get(name)
  if (uses) uses.push(use)
  else names.set(name, [use])
}

/** `nerve root block` for `selective nerve root block`: a shorter name at the second mention is no other name. */
const isShortened = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

function problem({ mask }: ReportContext, use: Use, usual: Use): Problem {
  const words = mask.slice(use.span.start, use.span.end)
  const text = likeCase(use.write(usual.name), words)
  const values = { words: use.name, term: usual.name }
  return {
    span: use.span,
    message: say('“{words}” and “{term}” name one thing; the report mostly uses “{term}”.', values),
    related: [{ span: usual.span, message: say('“{term}” is here', { term: usual.name }) }],
    fixes: [{ title: say('Write “{term}”', { term: text }), safe: false, edits: replaceTerm(mask, use.span, text) }],
  }
}
