import type { Excess } from '../markdown/bounds.js'
import { excess } from '../markdown/bounds.js'
import { cutPoints } from '../markdown/cut.js'
import { type Masked, maskPassage } from '../markdown/mask.js'
import { maskPlain } from '../markdown/mask-plain.js'
import { parseLast, parsePassage } from '../markdown/parse.js'
import { finish } from '../text/steps.js'
import type { Knowledge } from './facts.js'
import { PassageFacts } from './passage-facts.js'

/** One stretch of source, parsed and scanned by itself; the same object stands for the same text at every place. */
export interface Passage {
  readonly text: string
  readonly facts: PassageFacts
  /** Labels of definitions that it holds: `[label]`, `[^label]`. */
  readonly definitions: readonly string[]
  /** Labels defined elsewhere that it was parsed with. */
  readonly resolved: string
  /** The bound that kept it from being read as Markdown. */
  readonly excess: Excess | undefined
}

/** A passage and where it stands. */
export interface Placed {
  readonly passage: Passage
  readonly start: number
  /** Its facts in their places, by kind, as far as they were asked for. */
  readonly moved: Map<string, readonly unknown[]>
}

/** Passages by text (and the definitions they refer to), and texts that left something open. Kept for one document. */
export interface Memo {
  readonly passages: Map<string, Passage>
  readonly open: Set<string>
  /** By start: a passage that stays where it was keeps its moved facts. */
  readonly placed: Map<number, Placed>
}

export const emptyMemo = (): Memo => ({ passages: new Map(), open: new Set(), placed: new Map() })

/**
 * Cuts a text into passages, each parsed by itself exactly as it would come out of a parse of the whole text, and
 * remembers them: only passages whose text is not in `before` are parsed. Returns the memo for the next time, which holds
 * what this text uses and nothing else.
 */
export function readPassages(source: string, from: number, knowledge: Knowledge, before: Memo): Reading {
  return finish(readInSteps(source, from, knowledge, before))
}

/** What was read: the passages in their places, and the memo for the next time. */
export interface Reading {
  readonly placed: Placed[]
  readonly memo: Memo
}

/** The same with a pause after each new passage; `before` keeps what was parsed, should nobody go on. */
export function* readInSteps(
  source: string,
  from: number,
  knowledge: Knowledge,
  before: Memo,
): Generator<void, Reading> {
  const first = yield* read(source, from, knowledge, before, [])
  const defined = [...new Set(first.placed.flatMap((p) => p.passage.definitions))]
  // A reference to a label that another passage defines reads differently: those passages are parsed with the labels at hand.
  return defined.length && first.placed.some((p) => refersTo(p.passage, defined))
    ? yield* read(
        source,
        from,
        knowledge,
        {
          passages: new Map([...before.passages, ...first.memo.passages]),
          open: first.memo.open,
          placed: first.memo.placed,
        },
        defined,
      )
    : first
}

const maxDefinitions = 2000
const refersTo = (passage: Passage, defined: readonly string[]): boolean =>
  foreign(passage.text, passage.definitions, defined).length > 0

/** Defined labels that the text refers to and does not define itself. */
function foreign(text: string, own: readonly string[], defined: readonly string[]): string[] {
  if (!text.includes(']')) return []
  const mine = new Set(own.map(fold))
  const used = new Set<string>()
  for (const match of text.matchAll(/\[((?:\\.|[^[\]\\]){1,999})\]/gs)) used.add(fold(`[${match[1]}]`))
  return defined.filter((label) => used.has(fold(label)) && !mine.has(fold(label))).slice(0, maxDefinitions)
}

/** Labels are equal as the parser compares them: without case, white space as one space, none at the ends. */
const fold = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^\[ | \]$/g, (edge) => edge.trim())
    .toLowerCase()
    .toUpperCase()

function* read(
  source: string,
  from: number,
  knowledge: Knowledge,
  before: Memo,
  defined: readonly string[],
): Generator<void, Reading> {
  const memo: Memo = emptyMemo()
  const placed: Placed[] = []
  const cuts = cutPoints(source, from)
  for (let i = 0; i < cuts.length; ) {
    const start = cuts[i]!
    // Something left open takes in what follows: try with the next piece, then two more, four more …
    for (let more = 1; ; more *= 2) {
      const last = i + more >= cuts.length
      const text = source.slice(start, last ? source.length : cuts[i + more])
      if (!last && before.open.has(text)) {
        memo.open.add(text)
        continue
      }
      const key = last ? `${text}\u0000` : text
      const passage = memo.passages.get(key) ?? passageOf(text, key, last, knowledge, before, defined)
      if (!passage) {
        memo.open.add(text)
        continue
      }
      memo.passages.set(key, passage)
      if (before.passages.get(key) !== passage) {
        before.passages.set(key, passage)
        yield
      }
      const same = before.placed.get(start)
      const here = same?.passage === passage ? same : { passage, start, moved: new Map() }
      memo.placed.set(start, here)
      placed.push(here)
      i += more
      break
    }
  }
  return { placed, memo }
}

/** The passage of that text, or undefined where it leaves something open and more text follows. */
function passageOf(
  text: string,
  key: string,
  last: boolean,
  knowledge: Knowledge,
  before: Memo,
  defined: readonly string[],
): Passage | undefined {
  const known = before.passages.get(key)
  const labels = defined.length ? foreign(text, known?.definitions ?? [], defined) : []
  const resolved = labels.join()
  if (known?.resolved === resolved) return known
  const over = excess(text)
  if (over) return make(text, maskPlain(text), knowledge, over, resolved)
  const parsed = last ? parseLast(text, labels) : parsePassage(text, labels)
  return parsed.closed ? make(text, maskPassage(text, parsed), knowledge, undefined, resolved) : undefined
}

function make(text: string, masked: Masked, knowledge: Knowledge, over: Excess | undefined, resolved: string): Passage {
  const facts = new PassageFacts(text, masked, knowledge)
  return { text, facts, definitions: masked.definitions, resolved, excess: over }
}
