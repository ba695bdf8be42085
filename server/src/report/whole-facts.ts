import type { AbbreviationFacts } from '../domain/abbreviations/scan.js'
import { levelsOfDocument, moveMention } from '../domain/spine/mention.js'
import type { FrontMatter } from '../markdown/front-matter.js'
import { shift } from '../text/span.js'
import type { Facts, Found } from './facts.js'
import type { Placed } from './passage-memo.js'

type Mover = (fact: never, by: number) => unknown
type Key = Exclude<keyof Facts, 'source' | 'mask' | 'abbreviations' | 'cues' | 'signs'>

const span = <T extends { readonly span: { start: number; end: number } }>(fact: T, by: number): T => ({
  ...fact,
  span: shift(fact.span, by),
})

/** How a fact of each kind is moved by an offset. A test holds that no span inside a fact is forgotten. */
const movers = {
  blocks: span,
  comments: span,
  links: span,
  measures: span,
  cautions: span,
  bloodLoss: span,
  claims: span,
  dates: span,
  ages: span,
  people: span,
  blanks: span,
  identifiers: span,
  terms: span,
  spelled: span,
  variants: span,
  unknownWords: shift,
  sentences: shift,
  labels: (label: Facts['labels'][number], by: number) => ({
    ...label,
    span: shift(label.span, by),
    bodyStart: label.bodyStart + by,
    start: label.start + by,
  }),
  levels: moveMention,
  statements: (s: Facts['statements'][number], by: number) => ({
    ...s,
    span: shift(s.span, by),
    clause: shift(s.clause, by),
  }),
  definition: (d: AbbreviationFacts['definitions'][number], by: number) => ({
    ...d,
    span: shift(d.span, by),
    longSpan: shift(d.longSpan, by),
  }),
} as const

const add = (sum: readonly number[], counts: readonly number[]): readonly number[] =>
  counts.map((count, i) => count + (sum[i] ?? 0))

/** The facts of all passages with their places in the whole text; each kind is put together when first asked for. */
export class WholeFacts implements Facts {
  readonly source: string
  protected readonly placed: readonly Placed[]
  private readonly head: number
  private readonly made = new Map<string, unknown>()

  constructor(source: string, frontMatter: FrontMatter, placed: readonly Placed[]) {
    this.source = source
    this.placed = placed
    this.head = frontMatter.span.end
  }

  /** How many passages the text was cut into. */
  get passages(): number {
    return this.placed.length
  }

  get mask(): string {
    return this.once('mask', () => {
      const head = this.source.slice(0, this.head).replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length))
      return head + this.placed.map((p) => p.passage.facts.mask).join('')
    })
  }

  get blocks(): Facts['blocks'] {
    return this.all('blocks')
  }
  get labels(): Facts['labels'] {
    return this.all('labels')
  }
  get comments(): Facts['comments'] {
    return this.all('comments')
  }
  get links(): Facts['links'] {
    return this.all('links')
  }
  get sentences(): Facts['sentences'] {
    return this.all('sentences')
  }
  get levels(): Facts['levels'] {
    return this.once('known levels', () => levelsOfDocument(this.all('levels')))
  }
  get terms(): Facts['terms'] {
    return this.all('terms')
  }
  get spelled(): Facts['spelled'] {
    return this.all('spelled')
  }
  get variants(): Facts['variants'] {
    return this.all('variants')
  }
  get unknownWords(): Facts['unknownWords'] {
    return this.all('unknownWords')
  }
  get measures(): Facts['measures'] {
    return this.all('measures')
  }
  get cautions(): Facts['cautions'] {
    return this.all('cautions')
  }
  get bloodLoss(): Facts['bloodLoss'] {
    return this.all('bloodLoss')
  }
  get claims(): Facts['claims'] {
    return this.all('claims')
  }
  get dates(): Facts['dates'] {
    return this.all('dates')
  }
  get ages(): Facts['ages'] {
    return this.all('ages')
  }
  get people(): Facts['people'] {
    return this.all('people')
  }
  get blanks(): Facts['blanks'] {
    return this.all('blanks')
  }
  get identifiers(): Facts['identifiers'] {
    return this.all('identifiers')
  }
  get statements(): Facts['statements'] {
    return this.all('statements')
  }
  get abbreviations(): AbbreviationFacts {
    return this.once('abbreviations', () => ({
      definitions: this.gather('definitions', (p) => p.passage.facts.abbreviations.definitions, movers.definition),
      uses: this.gather('uses', (p) => p.passage.facts.abbreviations.uses, span),
    }))
  }

  get signs(): Facts['signs'] {
    return this.once('signs', () =>
      this.placed.map(({ passage }) => passage.facts.signs).reduce(add, [] as readonly number[]),
    )
  }
  get cues(): Facts['cues'] {
    return this.once('cues', () => ({
      seen: this.gather('cues', (p) => p.passage.facts.cues.seen, span),
      words: this.placed.reduce((sum, p) => sum + p.passage.facts.cues.words, 0),
    }))
  }

  find(expression: RegExp): readonly Found[] {
    const out: Found[] = []
    for (const { passage, start } of this.placed) {
      for (const match of passage.facts.find(expression)) {
        const from = start + match.index
        out.push({ span: { start: from, end: from + match[0].length }, match })
      }
    }
    return out
  }

  private all<K extends Key>(key: K): Facts[K] {
    return this.once(
      key,
      () => this.gather(key, (p) => p.passage.facts[key] as readonly never[], movers[key] as Mover) as never,
    )
  }

  private gather<T>(key: string, facts: (placed: Placed) => readonly T[], move: (fact: T, by: number) => unknown): T[] {
    const out: unknown[] = []
    for (const placed of this.placed) {
      let moved = placed.moved.get(key)
      if (!moved) {
        const own = facts(placed)
        moved = placed.start === 0 ? own : own.map((fact) => move(fact, placed.start))
        placed.moved.set(key, moved)
      }
      for (const fact of moved) out.push(fact)
    }
    return out as T[]
  }

  /** Makes a value once for all contexts that inherit from this report. */
  protected once<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make())
    return this.made.get(key) as T
  }
}
