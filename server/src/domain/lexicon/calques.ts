import type { CalqueData, Morpheme } from './calque-data.js'
import type { CalqueNode, Named, CalqueState as State } from './calque-node.js'
import type { Concept } from './concept.js'
import { headOf } from './heads.js'
import { hasPlural, pluralOf, singularsOf } from './inflect.js'
import { copied } from './word-memo.js'

export interface CalqueBook {
  /** What begins with a word (lower case, US spelling). */
  headAt(word: string): CalqueNode | undefined
  step(at: CalqueNode, word: string): CalqueNode | undefined
  /** The name that is rendered word for word up to here. */
  end(at: CalqueNode): { readonly name: Named; readonly plural: boolean } | undefined
  isAttested(phrase: string): boolean
}

const mostRemembered = 200

/** Makes the book. Only the first words of renderings and first characters of names are indexed here. */
export function calqueBook({ morphemes, attested }: CalqueData, concepts: Iterable<Concept>): CalqueBook {
  const all = morphemes.flatMap((file) => file.morphemes)
  const byWord = firstWords(all)
  const byCharacter = namesByFirst(all, concepts)
  const silent = all.filter(({ en }) => en.includes(''))
  const attestedPhrases = new Set(attested.phrases)
  return { headAt, step, end, isAttested: (phrase) => attestedPhrases.has(phrase) }

  function headAt(word: string): CalqueNode | undefined {
    const states: State[] = []
    for (const morpheme of byWord.get(word) ?? []) {
      const names = byCharacter.get(morpheme.zh.charAt(0))
      if (names) read(states, morpheme, word, { names, at: 0, rest: [], literal: false, plural: false })
    }
    return states.length > 0 ? { states, next: new Map() } : undefined
  }

  function step({ states, next }: CalqueNode, word: string): CalqueNode | undefined {
    if (next.has(word)) return next.get(word)
    const out: State[] = []
    for (const state of states) {
      const { rest } = state
      if (rest.length === 0) enter(out, word, state)
      else if (rest[0] === word) out.push({ ...state, rest: rest.slice(1) })
      else if (rest.length === 1 && isPlural(rest[0]!, word)) out.push({ ...state, rest: [], plural: true })
    }
    const node = out.length > 0 ? { states: out, next: new Map() } : undefined
    if (next.size >= mostRemembered) next.clear()
    next.set(copied(word), node)
    return node
  }

  /** The states behind a word that begins the next part, or the one after parts of which English says nothing. */
  function enter(out: State[], word: string, from: State): void {
    if (from.plural) return
    for (const morpheme of byWord.get(word) ?? []) read(out, morpheme, word, from)
    for (const one of singularsOf(word)) {
      for (const morpheme of byWord.get(one) ?? []) if (isPlural(one, word)) read(out, morpheme, one, from, true)
    }
    for (const { zh } of silent) {
      const names = from.names.filter((name) => name.zh.startsWith(zh, from.at))
      if (names.length > 0) enter(out, word, { ...from, names, at: from.at + zh.length })
    }
  }

  function end({ states }: CalqueNode): { readonly name: Named; readonly plural: boolean } | undefined {
    for (const { names, at, rest, literal, plural } of states) {
      const name = literal && rest.length === 0 ? names.find(({ zh }) => isOver(zh, at)) : undefined
      if (name) return { name, plural }
    }
    return undefined
  }

  /** True where nothing is left of the name, or only what English does not say. */
  function isOver(zh: string, at: number): boolean {
    return (
      zh.length === at || silent.some((morpheme) => at + morpheme.zh.length === zh.length && zh.endsWith(morpheme.zh))
    )
  }
}

const isPlural = (one: string, many: string): boolean => hasPlural(one) && pluralOf(one) === many

/** The states behind the first word of the renderings of a morpheme; in the plural only where that word is all of them. */
function read(out: State[], { zh, en, literal = [] }: Morpheme, word: string, from: State, plural = false): void {
  let names: readonly Named[] | undefined
  for (const texts of [en, literal]) {
    for (const text of texts) {
      if (headOf(text) !== word || (plural && text.length !== word.length)) continue
      names ??= from.names.filter((name) => name.zh.startsWith(zh, from.at))
      if (names.length === 0) return
      const rest = text.toLowerCase().split(/[ -]/).slice(1)
      out.push({ names, at: from.at + zh.length, rest, literal: from.literal || texts === literal, plural })
    }
  }
}

function firstWords(morphemes: readonly Morpheme[]): ReadonlyMap<string, readonly Morpheme[]> {
  const out = new Map<string, Morpheme[]>()
  for (const morpheme of morphemes) {
    for (const texts of [morpheme.en, morpheme.literal ?? []]) {
      for (const text of texts) {
        const word = headOf(text)
        const list = out.get(word)
        if (!list) out.set(word, [morpheme])
        else if (list[list.length - 1] !== morpheme) list.push(morpheme)
      }
    }
  }
  return out
}

/** The names of the concepts and of the morphemes that stand alone, by their first character. */
function namesByFirst(
  morphemes: readonly Morpheme[],
  concepts: Iterable<Concept>,
): ReadonlyMap<string, readonly Named[]> {
  const out = new Map<string, Named[]>()
  const seen = new Set<string>()
  const add = (zh: string, use: string, concept: Concept | undefined): void => {
    if (seen.size === seen.add(zh).size) return
    const list = out.get(zh.charAt(0))
    if (list) list.push({ zh, use, concept })
    else out.set(zh.charAt(0), [{ zh, use, concept }])
  }
  for (const concept of concepts) {
    const { zh, preferred } = concept
    if (!zh) continue
    if (!zh.includes('（')) add(zh, preferred, concept)
    else for (const part of zh.split(/[（）]/)) if (part) add(part, preferred, concept)
  }
  for (const { zh, en, alone } of morphemes) if (alone) add(zh, en[0] ?? '', undefined)
  return out
}
