import type { Checked } from '../check/check.js'
import type { Concept } from '../domain/lexicon/concept.js'
import type { TermMatch } from '../domain/lexicon/lexicon.js'
import { type Message, say } from '../text/message.js'
import type { Span } from '../text/span.js'
import { aboutLevel } from './level-hover.js'
import { escapeMarkdown } from './markdown.js'
import { itemAt, targetAt } from './target.js'

/** What the editor shows beside the pointer: Markdown without HTML and without links that run anything. */
export interface Hover {
  readonly span: Span
  readonly markdown: string
}

type Tell = (message: Message) => string

/** What is known of the level, term or abbreviation under the pointer; undefined where there is nothing to say. */
export function hover(checked: Checked, offset: number, tell: Tell): Hover | undefined {
  const target = targetAt(checked, offset)
  if (!target) return undefined
  if (target.kind === 'level') return { span: target.span, markdown: aboutLevel(checked, target, tell) }
  if (target.kind === 'abbreviation') {
    const markdown = aboutAbbreviation(checked, target.short, tell)
    if (markdown !== undefined) return { span: target.span, markdown }
  }
  const match = itemAt(checked.report.terms, offset)
  const markdown = match && aboutTerm(checked, match, tell)
  return markdown === undefined ? undefined : { span: match!.span, markdown }
}

function aboutTerm({ report }: Checked, match: TermMatch, tell: Tell): string | undefined {
  const concept = report.knowledge.lexicon.concepts.get(match.concept)
  if (!concept) return undefined
  const advice = match.status === 'discouraged' ? [discouragedLine(match, concept, tell)] : []
  return paragraphs([...advice, ...aboutConcept(concept, tell)])
}

function discouragedLine({ form, discouraged }: TermMatch, { preferred }: Concept, tell: Tell): string {
  const better = discouraged?.use ?? preferred
  const values = { form: escapeMarkdown(form), better: escapeMarkdown(better) }
  return better === ''
    ? tell(say('“{form}” is better avoided.', values))
    : tell(say('Instead of “{form}” write “{better}”.', values))
}

/** A concept as an entry of a dictionary. */
export function aboutConcept(concept: Concept, tell: Tell): readonly string[] {
  const { preferred, zh, abbreviations = [], accepted = [], definition, source } = concept
  const names = [`**${escapeMarkdown(preferred)}**`, ...abbreviations.map(escapeMarkdown), ...(zh ? [zh] : [])]
  const also = accepted.map(escapeMarkdown).join(', ')
  return [
    names.join(' · '),
    escapeMarkdown(definition),
    also && tell(say('Also: {forms}', { forms: also })),
    source && `*${tell(say('Source: {source}', { source: escapeMarkdown(source) }))}*`,
  ]
}

function aboutAbbreviation({ report }: Checked, short: string, tell: Tell): string | undefined {
  const defined = report.abbreviations.definitions.filter((definition) => definition.short === short)
  const longs = [...new Set(defined.map(({ long }) => long.trim()))]
  const concepts = report.knowledge.lexicon.abbreviations.get(short) ?? []
  const head = `**${escapeMarkdown(short)}**`
  if (longs.length > 0) {
    const known = concepts.find(({ preferred }) => longs.some((long) => long.toLowerCase() === preferred.toLowerCase()))
    const meaning = `${head} · ${longs.map(escapeMarkdown).join('; ')}`
    return paragraphs([
      meaning,
      tell(say('Defined in this report.')),
      ...(known ? aboutConcept(known, tell).slice(1) : []),
    ])
  }
  const [only, other] = concepts
  if (!only) return listed(report.knowledge.abbreviations.expansions.get(short) ?? [], head, tell)
  if (!other) return paragraphs([...aboutConcept(only, tell), tell(say('Not defined in this report.'))])
  const meanings = concepts.map(({ preferred, zh }) => `- ${escapeMarkdown(preferred)}${zh ? ` · ${zh}` : ''}`)
  return paragraphs([head, tell(say('May stand for:')), meanings.join('\n')])
}

/** Meanings from the list of common abbreviations, which has no definitions. */
function listed(meanings: readonly string[], head: string, tell: Tell): string | undefined {
  const [only, ...others] = meanings.map(escapeMarkdown)
  if (only === undefined) return undefined
  if (others.length === 0) return paragraphs([`${head} · ${only}`, tell(say('Not defined in this report.'))])
  return paragraphs([head, tell(say('May stand for:')), [only, ...others].map((meaning) => `- ${meaning}`).join('\n')])
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')
