import type { Checked } from '../../check/check.js'
import type { Concept } from '../../domain/lexicon/concept.js'
import { likeCase } from '../../domain/lexicon/inflect.js'
import { inVariety, type Variety } from '../../domain/lexicon/spelling.js'
import { say } from '../../text/message.js'
import { aboutConcept } from '../hover.js'
import { foldTyped, formsFrom, type IndexedForm, statusRank, type TermIndex } from '../term-index.js'
import type { Completion, Completions, Tell, Typed } from './item.js'

/** Words of a term that the author may have typed before the cursor. */
const words = 4
const most = 60

/**
 * Terms that begin with the last words before the cursor, by any of their forms; inserted is the preferred one (with
 * its abbreviation too, where that was typed and the report does not define it yet). Chinese is found anywhere in the name.
 */
export function termCompletions(
  checked: Checked,
  typed: Typed,
  index: TermIndex,
  variety: Variety,
  tell: Tell,
): Completions {
  const chinese = /[\u3400-\u9fff]{1,12}$/.exec(typed.text)?.[0]
  if (chinese) return chineseTerms(typed, chinese, index, variety, tell, checked)
  const best = new Map<Concept, { readonly form: IndexedForm; readonly from: number; readonly rank: number }>()
  const starts = wordStarts(typed.text)
  for (const [nth, start] of starts.entries()) {
    const key = foldTyped(typed.text.slice(start))
    if (key.trim().length < 2) continue
    for (const form of formsFrom(index, key)) {
      const exact = form.key.length === key.length ? 0 : 5
      const rank = nth * 10 + exact + statusRank[form.status]
      const known = best.get(form.concept)
      if (!known || rank < known.rank) best.set(form.concept, { form, from: start, rank })
    }
  }
  const chosen = [...best].sort(([a, x], [b, y]) => x.rank - y.rank || a.preferred.length - b.preferred.length)
  const items = chosen.slice(0, most).flatMap(([concept, { form, from, rank }]) => {
    const written = typed.text.slice(from)
    const span = { start: typed.lineStart + from, end: typed.offset }
    const filter = written + form.text.slice(written.length)
    return itemsFor(
      concept,
      { span, filter, rank, model: form.status === 'abbreviation' ? '' : written },
      checked,
      variety,
      tell,
      form,
    )
  })
  return { items, more: chosen.length > most }
}

function chineseTerms(
  typed: Typed,
  run: string,
  index: TermIndex,
  variety: Variety,
  tell: Tell,
  checked: Checked,
): Completions {
  for (let from = 0; from < run.length; from++) {
    const part = run.slice(from)
    const found = index.chinese.filter(({ zh }) => (part.length > 1 ? zh.includes(part) : zh.startsWith(part)))
    if (found.length === 0) continue
    found.sort((a, b) => a.zh.indexOf(part) - b.zh.indexOf(part) || a.zh.length - b.zh.length)
    const span = { start: typed.offset - part.length, end: typed.offset }
    const items = found
      .slice(0, most)
      .flatMap(({ zh, concept }, i) =>
        itemsFor(concept, { span, filter: `${part} ${zh}`, rank: i, model: '' }, checked, variety, tell),
      )
    return { items, more: true }
  }
  return { items: [], more: false }
}

interface Place extends Pick<Completion, 'span' | 'filter' | 'rank'> {
  /** What was typed, whose capitals the inserted text takes. */
  readonly model: string
}

function itemsFor(
  concept: Concept,
  place: Place,
  checked: Checked,
  variety: Variety,
  tell: Tell,
  form?: IndexedForm,
): Completion[] {
  const { lexicon } = checked.report.knowledge
  const { model, ...rest } = place
  const name = inVariety(lexicon.spelling, concept.preferred, variety)
  const text = /^[A-Z]/.test(model) ? likeCase(name, model.charAt(0)) : name
  const abbreviation = concept.abbreviations?.[0]
  const detail = [concept.zh, abbreviation !== text && abbreviation].filter(Boolean).join(' · ')
  const instead =
    form?.status === 'discouraged'
      ? [tell(say('Instead of “{form}” write “{better}”.', { form: form.text, better: text }))]
      : []
  const about = [...instead, ...aboutConcept(concept, tell)].filter(Boolean).join('\n\n')
  const item: Completion = { ...rest, label: text, text, about, kind: 'term', ...(detail ? { detail } : {}) }
  if (form?.status !== 'abbreviation') return [item]
  const defined = checked.report.abbreviations.definitions.some(({ short }) => short === form.text)
  if (defined) return [item]
  const both = `${text} (${form.text})`
  return [{ ...item, label: both, text: both, rank: rest.rank - 0.5 }, item]
}

/** Where the last words begin, the longest stretch first. */
function wordStarts(text: string): readonly number[] {
  const starts: number[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)) starts.push(match.index)
  const last = starts[starts.length - 1]
  if (last === undefined || /[^\p{L}\p{N}'’\s-]/u.test(text.slice(last))) return []
  const broken = text.slice(0, last).search(/[.;:,()[\]|*_](?=[^.;:,()[\]|*_]*$)/)
  return starts.filter((start) => start > broken).slice(-words)
}
