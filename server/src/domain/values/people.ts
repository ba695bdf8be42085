import { apart, type Span } from '../../text/span.js'
import { chineseNames } from './chinese-names.js'
import type { PersonBook } from './person-book.js'

/** Why a stretch of text is taken for a person's name. */
export type NameCue = 'honorific' | 'label' | 'pseudonym' | 'verb' | 'age' | 'apposition'

/** A name that may be a patient's; titles of staff (Dr., Prof., Director) are none of these. */
export interface PersonMention {
  /** With the honorific, without the label. */
  readonly span: Span
  readonly cue: NameCue
  /** The name alone. */
  readonly name: string
}

/** A label whose value is a name; `only` labels are followed by one part (Surname: Baker). */
const label =
  /(?<![\p{L}\d])(?:(?<only>(?:patient(?:['’]s)?[ _-])?(?:surname|(?:family|last|first|given|full)[ _-]name)|(?:patient|pt)(?:['’]s)?[ _-]name|name of (?:the )?patient)|(?:patient|pt|name))\.?(?:[ \t\u2009\u2060]*[:：][ \t\u2009\u2060]*|[ \t](?:is|was)[ \t])["“]?/giu

/** What puts a name beside its patient: “the patient, X Y,”, “(X Y)”, “named X”, “Patient X Y was”. */
const beside =
  /(?<![\p{L}\d])(?:[Pp]atient|PATIENT|[Pp]t)(?:,[ \u00a0\u2009]|[ \u00a0\u2009][([]|[ \u00a0\u2009](?:is[ \u00a0\u2009])?(?:named|called)[ \u00a0\u2009]|[ \u00a0\u2009])(?=\p{Lu})/gu

/** What happens to patients, behind a name. */
const event =
  /,?\s(?:who\s)?(?:(?:was|is|has been|had been)\s(?:diagnosed|admitted|readmitted|hospitali[sz]ed|discharged|brought to the operating|placed (?:under|in the (?:prone|supine))|intubated|extubated|taken to the)|underwent|presented with|complained of|was \d+ years old)|,\s(?:(?:an?|aged)\s)?\d{1,3}(?:[- ]years?[- ]old\b[^,.;()\u2029]{0,40})?,\s/g

const pseudonym = /(?<![\w-])Xiao(?:[ -][A-Z][a-z]+|(?!mi\b|ng\b)[a-z]{2,6})(?![\w-])/g

/** Behind a name in apposition: the end of the bracket or comma, or what the patient did. */
const closes =
  /^(?:[)\],;]|[ \u00a0\u2009](?:\(|\[|was|is|has|had|who|and (?:his|her)|underwent|presented|complained|recovered|\w+ed\b)|\.?\s*$)/

/** Finds names that may be patients'. Placeholders of de-identified texts (Mr. XYZ, Jane Doe, Mrs. D. F.) are no names. */
export function scanPeople(mask: string, book: PersonBook): PersonMention[] {
  const found: PersonMention[] = []
  const add = (cue: NameCue, start: number, name: Name): void => {
    found.push({ span: { start, end: name.end }, cue, name: name.text })
  }
  for (const match of mask.matchAll(book.patterns.honorific)) {
    const at = match.index + match[0].length
    const name = nameAt(mask, at, book)
    // MS and MR are also a disease and a method
    const shouted = /^(?:MR|MS)\b/.test(match[0])
    if (name && !(shouted && (!match[0].includes('.') || name.parts.some(book.isWord))) && !isLabelWord(name, book))
      add('honorific', match.index, name)
  }
  for (const match of mask.matchAll(label)) {
    const at = match.index + match[0].length
    const name = nameAt(mask, at, book, true)
    if (!name) continue
    const only = match.groups?.['only'] !== undefined
    if ((only || name.parts.length > 1) && isPerson(name, book, only)) add('label', at, name)
  }
  for (const match of mask.matchAll(beside)) {
    const at = match.index + match[0].length
    const name = nameAt(mask, at, book)
    if (!name) continue
    const named = /named|called/.test(match[0])
    if (!named && (name.parts.length < 2 || !closes.test(mask.slice(name.end, name.end + 16)))) continue
    if (isPerson(name, book, named)) add('apposition', at, name)
  }
  for (const match of mask.matchAll(event)) {
    const name = nameBefore(mask, match.index, book)
    if (name && isPerson(name, book, false))
      add(/^,\s(?:an?\s|aged\s|\d)/.test(match[0]) ? 'age' : 'verb', name.start, name)
  }
  for (const match of mask.matchAll(pseudonym))
    add('pseudonym', match.index, {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      parts: [match[0]],
    })
  for (const { span, cue, name } of chineseNames(mask, book.names.chinese))
    add(cue, span.start, { ...span, text: name, parts: [name] })
  return apart(found)
}

/** Words that look like a name, with their place. */
interface Name extends Span {
  readonly text: string
  readonly parts: readonly string[]
}

function made(start: number, text: string, book: PersonBook): Name | undefined {
  const name = text.replaceAll('\u2060', '').replace(/[\s\u00a0]+/g, ' ')
  const parts = name
    .split(/,?\s/)
    .filter((each) => /^\p{L}['’]?[\p{L}\p{M}]/u.test(each) && !book.names.particles.includes(each))
  if (parts.length === 0 || name.split(/[\s,]+/).some(book.isPlaceholder)) return undefined
  return { start, end: start + text.length, text: name, parts }
}

function nameAt(mask: string, at: number, book: PersonBook, comma = false): Name | undefined {
  const { name } = book.patterns
  // the expression belongs to the book; a sticky one is used through a copy, so that it keeps no place
  const match = new RegExp(name.source, name.flags)
  match.lastIndex = at
  let text = match.exec(mask)?.[0]
  if (!text) return undefined
  // only a label is followed by the family name, a comma and the given name
  if (!comma) text = text.split(',')[0]!
  // “Mr. Baker The wound”: a word of the language that follows is no part of the name
  for (let last = text.lastIndexOf(' '); last > 0; last = text.lastIndexOf(' ')) {
    const word = text.slice(last + 1)
    if (!book.isWord(word) || book.isGiven(word)) break
    if (!/^\p{Lu}\p{Ll}/u.test(word) || book.isThing(word)) break
    text = text.slice(0, last).replace(/,$/, '')
  }
  return made(at, text, book)
}

function nameBefore(mask: string, end: number, book: PersonBook): Name | undefined {
  const from = Math.max(0, end - 90)
  const match = book.patterns.nameAtEnd.exec(mask.slice(from, end))
  if (!match) return undefined
  let text = match[0]
  let start = from + match.index
  // “Then Helen Baker was”: what the sentence begins with
  for (let gap = text.indexOf(' '); gap > 0; gap = text.indexOf(' ')) {
    const word = text.slice(0, gap)
    if (!book.isWord(word) || book.isGiven(word) || book.isThing(word)) break
    text = text.slice(gap + 1)
    start += gap + 1
  }
  const name = made(start, text, book)
  return name && name.parts.length > 1 ? name : undefined
}

/** True where a caption in capitals follows: MRS. BAKER is a name, MR. DIAGNOSIS none. */
const isLabelWord = (name: Name, book: PersonBook): boolean =>
  name.parts.every((each) => each === each.toUpperCase() && book.isThing(each))

/**
 * True where the words are somebody's: a known given name before or behind a word that is no thing, or words that neither the
 * language nor the field knows. `sure` where the cue says that a name follows.
 */
function isPerson({ parts, text }: Name, book: PersonBook, sure: boolean): boolean {
  const strange = (word: string): boolean => !book.isWord(word)
  if (sure) return !parts.every((each) => book.isWord(each) && !book.isGiven(each))
  const last = parts[parts.length - 1]!
  const comma = text.includes(',')
  if (book.isGiven(parts[0]!) || (comma && book.isGiven(last))) return !book.isThing(last) || book.isGiven(last)
  return (
    parts.every(strange) && !parts.every(book.isEponym) && !parts.some((each) => /^[A-Z]{2,4}$/.test(each) && !comma)
  )
}
