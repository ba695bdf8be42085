import type { Rule } from '../../server/src/check/rule.js'
import { type Config, emptyLayer, joinLayers, type Layer } from '../../server/src/config/config.js'
import { cutPoints } from '../../server/src/markdown/cut.js'
import { readFrontMatter } from '../../server/src/markdown/front-matter.js'
import { marks } from '../marks.js'
import { random, tricky } from '../report/edit-streams.js'

/** One state of a document: its text, and the settings that it is checked with. */
export interface Step {
  readonly source: string
  readonly config: Config
  readonly type: string | undefined
  /** What was done to get here, for the message of a failure. */
  readonly edit: string
}

const types = ['operative-note', 'case-report', 'conference-abstract', 'speaker-biography', 'no-such-type']
const titles = ['Operative note', 'Case report', 'Abstract', 'About the speaker', 'Minutes', 'Conference report']
const plain = ['as planned', 'then', 'with care', 'the', 'and', 'of the same day']
const swaps: readonly (readonly [string, string])[] = [
  ['left', 'right'],
  ['L4', 'L5'],
  ['L5', 'S1'],
  ['C5', 'C6'],
  ['mL', 'cc'],
  ['was', 'were'],
  ['he ', 'she '],
  ['No ', 'A '],
  ['fusion', 'discectomy'],
  ['general', 'spinal'],
]

/** Settings that follow each other: all rules on first, then what a user may change while a report is open. */
export function configsOf(rules: readonly Rule[]): readonly Config[] {
  const all = Object.fromEntries(rules.map((rule) => [rule.id, { severity: rule.severity }]))
  const layer = (own: Partial<Layer>): Config =>
    joinLayers([
      { ...emptyLayer, rules: all },
      { ...emptyLayer, ...own },
    ])
  const half = Object.fromEntries(rules.filter((_, i) => i % 2).map((rule) => [rule.id, { severity: 'off' as const }]))
  const others = Object.fromEntries(rules.map((rule) => [rule.id, { severity: 'error' as const }]))
  return [
    layer({}),
    layer({}),
    layer({ rules: half }),
    layer({ rules: others }),
    layer({ words: ['cc', 'herniated', 'microdiskectomy'] }),
    layer({ options: { 'levels.style': 'full', 'terms.quotation': 0 } }),
    joinLayers([]),
  ]
}

/** Texts of our own that every rule has something to say about: the examples of the rules, each opened by a line where passages are cut. */
export function piecesOf(rules: readonly Rule[]): readonly string[] {
  const texts = rules.flatMap(({ examples: { bad, good } }) => [...bad.map(({ text }) => marks(text).text), ...good])
  let tried = 0
  const bodies = texts.map((text) => text.slice(readFrontMatter(text).span.end).trim())
  return bodies.map((own, i) => {
    const body = `${own}\n\n${bodies[(i * 7) % bodies.length]}`
    for (;;) {
      const opening = `Part ${++tried} of what was dictated on that day now follows here:\n\n`
      if (cutPoints(`x\n\n${opening}`, 0).length > 1) return `${opening}${body}\n\n`
    }
  })
}

/** An endless run of edits over documents of many passages; two runs with shared pieces share what they are made from. */
export function* reportStream(
  seed: number,
  pieces: readonly string[],
  configs: readonly Config[],
): Generator<Step, never> {
  const next = random(seed)
  const upTo = (count: number): number => Math.floor(next() * count)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!
  const head = (): string => pick(['', `---\nreport-type: ${pick(types)}\n---\n`, '---\ntitle: [\n---\n', '---\n---\n'])
  const fresh = (): string =>
    `${head()}# ${pick(titles)}\n\n${Array.from({ length: 11 + upTo(6) }, () => pick(pieces)).join('')}`

  for (;;) {
    let source = fresh()
    let config = configs[0]!
    let type: string | undefined
    const seen: string[] = []
    yield { source, config, type, edit: 'new document' }
    for (let i = 0; i < 30; i++) {
      const at = upTo(source.length + 1)
      const put = (text: string, remove = 0): string => source.slice(0, at) + text + source.slice(at + remove)
      const from = readFrontMatter(source).span.end
      const parts = (): string[] => {
        const cuts = cutPoints(source, from)
        return cuts.map((cut, p) => source.slice(cut, cuts[p + 1] ?? source.length))
      }
      const join = (list: readonly string[]): string => source.slice(0, from) + list.join('')
      const edits: Readonly<Record<string, () => string>> = {
        letter: () => put(pick([...'aeLxS 4.,']), upTo(2)),
        'remove a stretch': () => put('', upTo(40)),
        // Most of what opens a block takes in all that follows: half of the time it is of the harmless kind.
        tricky: () => put(pick(next() < 0.5 ? tricky : [' ', '\n\n', '**', '\n- a\n', '\r\n', '|', '{{a | b}}'])),
        'plain words in front': () => join([`${pick(plain)} ${parts()[0] ?? ''}`, ...parts().slice(1)]),
        'blank lines in front': () => join([`\n\n${parts()[0] ?? ''}`, ...parts().slice(1)]),
        'swap a word': () => {
          const [one, other] = pick(swaps)
          const found = source.indexOf(one, at)
          return found < 0 ? source : source.slice(0, found) + other + source.slice(found + one.length)
        },
        'swap two passages': () => {
          const list = parts()
          const [a, b] = [upTo(list.length), upTo(list.length)]
          return join(list.map((part, p) => (p === a ? list[b]! : p === b ? list[a]! : part)))
        },
        'repeat a passage': () => join([...parts(), pick(parts())]),
        'take a passage out': () => {
          const gone = upTo(parts().length)
          return parts().length < 12 ? join([...parts(), pick(pieces)]) : join(parts().filter((_, p) => p !== gone))
        },
        'add a piece': () => (source.length > 16_000 ? source : join([...parts(), pick(pieces)])),
        'front matter': () => head() + source.slice(from),
        title: () => join(parts().map((part, p) => (p === 0 ? part.replace(/^# .*/m, `# ${pick(titles)}`) : part))),
        'undo some': () => seen[Math.max(0, seen.length - 1 - upTo(6))] ?? source,
        settings: () => {
          config = pick(configs)
          return source
        },
        'type from outside': () => {
          type = pick([undefined, undefined, ...types])
          return source
        },
      }
      const name = pick(Object.keys(edits))
      seen.push(source)
      source = edits[name]!()
      yield { source, config, type, edit: name }
    }
  }
}
