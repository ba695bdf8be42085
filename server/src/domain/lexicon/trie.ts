import type { CalqueNode } from './calque-node.js'
import { foldWord, readGap, wordEnd } from './characters.js'
import type { Form } from './concept.js'
import { formsUnder, type Heads } from './heads.js'
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
  /** First letters of the next words, a bit each: most words are turned away by it without being cut out. */
  letters: number
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
  /** Literal renderings of Chinese names that begin with the word. */
  readonly calques: CalqueNode | undefined
}

/** What is known of a word (lower case) and the forms behind it; undefined where nothing is. */
export function readHead(heads: Heads, spelling: Spelling, word: string, calques?: CalqueNode): Head | undefined {
  const usual = canonical(word, spelling)
  const root: Node = { letters: 0, next: undefined, ends: undefined }
  const forms = formsUnder(heads, usual)
  for (const { form, plural } of forms) addForm(root, form, plural, spelling)
  const variety = spelling.usOf.has(word) ? 'uk' : spelling.ukOf.has(word) && !inBoth.test(word) ? 'us' : undefined
  const group = spelling.groupOf.get(word)
  return forms.length > 0 || variety || group || calques ? { root, variety, group, usual, calques } : undefined
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

/** Bit of a folded character. */
export const letterBit = (code: number): number => 1 << (code & 31)

/** The child for a word, reached in either spelling. */
function step(node: Node, word: string, { ukOf, otherOf }: Spelling): Node {
  node.next ??= new Map()
  let child = node.next.get(word)
  if (!child) {
    child = { letters: 0, next: undefined, ends: undefined }
    for (const spelled of [word, ukOf.get(word), otherOf.get(word)]) {
      if (!spelled) continue
      node.next.set(spelled, child)
      node.letters |= letterBit(spelled.charCodeAt(0))
    }
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
