import { foldWord, type Gap, readGap, wordEnd } from './characters.js'
import type { Form } from './concept.js'
import { hasPlural, pluralOf } from './inflect.js'
import type { Spelling, Variety } from './spelling.js'

/** A form that ends at a node, with the gaps between its words; `plural` where the last word was met in the plural. */
export interface End {
  readonly form: Form
  readonly plural: boolean
  readonly gaps: string
  /** Words of the form that count only in capitals (`CT scan`); absent: case is free. */
  readonly capitals?: readonly string[]
}

/** Words of forms that begin alike. */
export interface Node {
  next: Map<string, Node> | undefined
  ends: End[] | undefined
}

/** All forms that begin with one word; the trie behind that word is made when a text first holds the word. */
export interface Bucket {
  readonly word: string
  readonly forms: Form[]
  /** Set where only one variety of English spells the word so; such a bucket may hold no forms. */
  variety: Variety | undefined
  /** The group of words that a report should spell alike (`disc`, `disk`). */
  group: string | undefined
  root: Node | undefined
}

export const emptyBucket = (word: string): Bucket => ({
  word,
  forms: [],
  variety: undefined,
  group: undefined,
  root: undefined,
})

/** The trie of a bucket. Plurals and both spellings of each last word lead to the same ends. */
export function rootOf(bucket: Bucket, spelling: Spelling): Node {
  if (bucket.root) return bucket.root
  const root: Node = { next: undefined, ends: undefined }
  for (const form of bucket.forms) addForm(root, bucket.word, form, spelling)
  bucket.root = root
  return root
}

function addForm(root: Node, head: string, form: Form, spelling: Spelling): void {
  const text = form.text
  let end = wordEnd(text, 0)
  let node = root
  let gaps = ''
  let parent = root
  let last = foldWord(text, 0, end)
  while (end < text.length) {
    const gap = readGap(text, end)
    if (!gap) break
    gaps += gap.gap
    end = wordEnd(text, gap.end)
    last = canonical(foldWord(text, gap.end, end), spelling)
    parent = node
    node = step(node, last)
  }
  const capitals = form.status === 'abbreviation' ? [text] : text.match(/\b[A-Z]{2,}\b/g)
  const entry = { form, gaps, ...(capitals ? { capitals } : {}) }
  if (gaps === '') {
    // a bucket is entered by its own word: that may be the plural of a form of one word
    put(root, { ...entry, plural: canonical(last, spelling) !== head })
    return
  }
  put(node, { ...entry, plural: false })
  if (form.status !== 'abbreviation' && hasPlural(last)) put(step(parent, pluralOf(last)), { ...entry, plural: true })
}

/** The usual US spelling of a word in lower case. */
export const canonical = (word: string, spelling: Spelling): string =>
  spelling.usOf.get(word) ?? spelling.usualOf.get(word) ?? word

function step(node: Node, word: string): Node {
  node.next ??= new Map()
  let child = node.next.get(word)
  if (!child) {
    child = { next: undefined, ends: undefined }
    node.next.set(word, child)
  }
  return child
}

function put(node: Node, end: End): void {
  node.ends ??= []
  node.ends.push(end)
}

/** True where the text's gaps may stand for the form's: the same, or blank for hyphen and hyphen for blank. */
export function gapsAgree(form: string, text: string): boolean {
  if (form === text) return true
  for (let i = 0; i < form.length; i++) if (form[i] !== text[i] && (form[i] === '~' || text[i] === '~')) return false
  return true
}

export type { Gap }
