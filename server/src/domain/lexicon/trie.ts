import { foldWord, readGap, wordEnd } from './characters.js'
import type { Form } from './concept.js'
import { formsUnder, type Heads, headOf } from './heads.js'
import { hasPlural, pluralOf } from './inflect.js'
import { canonical, type Spelling, type Variety } from './spelling.js'

/** A form that ends at a node, with the gaps between its words; `plural` where the last word was met in the plural. */
export interface End {
  readonly form: Form
  readonly plural: boolean
  readonly gaps: string
  /** Words of the form that count only in capitals (`CT scan`). */
  readonly capitals: readonly string[] | undefined
}

/** Words of forms that begin alike. */
export interface Node {
  next: Map<string, Node> | undefined
  ends: End[] | undefined
}

/** What is known of a word at which a form may begin. */
export interface Head {
  readonly root: Node
  /** Set where only one variety of English spells the word so. */
  readonly variety: Variety | undefined
  /** The group of words that a report should spell alike (`disc`, `disk`), with the usual spelling of the word. */
  readonly group: string | undefined
  readonly usual: string
}

/** Reads the word (lower case) and the forms behind it; undefined where only its hash is known. */
export function readHead(heads: Heads, spelling: Spelling, word: string): Head | undefined {
  const usual = canonical(word, spelling)
  const root: Node = { next: undefined, ends: undefined }
  let known = false
  for (const form of formsUnder(heads, usual)) {
    const head = headOf(form.text)
    const plural = head !== usual
    if (plural && pluralOf(head) !== usual) continue
    known = true
    addForm(root, form, plural, spelling)
  }
  const variety = spelling.usOf.has(word) ? 'uk' : spelling.ukOf.has(word) && !inBoth.test(word) ? 'us' : undefined
  const group = spelling.groupOf.get(word)
  return known || variety || group ? { root, variety, group, usual } : undefined
}

/** Oxford spells these so too, so they tell nothing. */
const inBoth = /iz(?:e[sd]?|ing|ations?)$/

function addForm(root: Node, form: Form, plural: boolean, spelling: Spelling): void {
  const text = form.text
  let end = wordEnd(text, 0)
  let node = root
  let parent = root
  let gaps = ''
  let last = ''
  while (end < text.length) {
    const gap = readGap(text, end)
    if (!gap) break
    gaps += gap.gap
    end = wordEnd(text, gap.end)
    last = canonical(foldWord(text, gap.end, end), spelling)
    parent = node
    node = step(node, last, spelling)
  }
  const capitals = form.status === 'abbreviation' ? [text] : (text.match(/\b[A-Z]{2,}\b/g) ?? undefined)
  put(node, { form, gaps, capitals, plural })
  const counted = gaps !== '' && form.status !== 'abbreviation' && hasPlural(last)
  if (counted) put(step(parent, pluralOf(last), spelling), { form, gaps, capitals, plural: true })
}

/** The child for a word, reached in either spelling. */
function step(node: Node, word: string, { ukOf, otherOf }: Spelling): Node {
  node.next ??= new Map()
  let child = node.next.get(word)
  if (!child) {
    child = { next: undefined, ends: undefined }
    node.next.set(word, child)
    for (const other of [ukOf.get(word), otherOf.get(word)]) if (other) node.next.set(other, child)
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
