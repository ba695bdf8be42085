import type { Span } from '../../text/span.js'

export type IdentifierKind =
  | 'address'
  | 'phone'
  | 'email'
  | 'record-number'
  | 'national-id'
  | 'insurance'
  | 'account'
  | 'serial-number'

/** A number or address that points to one person (or one device). */
export interface Identifier {
  readonly span: Span
  readonly kind: IdentifierKind
}

const pattern = new RegExp(
  [
    '\\b(?:MRN|mrn|(?:[Mm]edical|[Hh]ospital|MEDICAL|HOSPITAL|[Pp]atient|PATIENT)\\s(?:[Rr]ecord\\s|RECORD\\s)?(?:[Nn]o\\.?|[Nn]umber|NUMBER|NO\\.?|ID)|[Cc]hart\\s(?:no\\.?|number)|MR\\s?(?=#)|UHID|(?:IP|OP|Reg)\\.?\\s?[Nn]o\\.?)(?:\\s(?:is|was))?\\s?[:#]?\\s?(?:MRN\\s?[:#]?\\s?)?(?<mrn>[A-Z]{0,3}-?\\d[\\d-]{3,})',
    '(?:住院号|病案号|门诊号)\\s?[:：]?\\s?(?<zmrn>\\w{4,})',
    '(?<![\\w-])(?<ssn>\\d{3}-\\d{2}-\\d{4})(?![\\w-])',
    '(?<!\\d)(?<prc>[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])(?!\\w)',
    '\\bNHS\\s(?:no\\.?|number)\\s?[:#]?\\s?(?<nhs>\\d{3}[\\s-]?\\d{3}[\\s-]?\\d{4})(?!\\d)',
    '\\b(?:[Ii]nsurance|[Pp]olicy|[Hh]ealth\\s[Pp]lan|[Mm]ember|[Bb]eneficiary)\\s(?:ID|no\\.?|number)\\s?[:#]?\\s?(?<plan>[A-Z]{0,4}-?\\d[\\dA-Z-]{4,})',
    '\\b(?:[Aa]ccount|[Bb]ill)\\s(?:no\\.?|number)\\s?[:#]?\\s?(?<account>[A-Z]{0,4}-?\\d[\\dA-Z-]{4,})',
    '(?<![\\w./-])(?<phone>(?:\\+?\\d{1,3}[-\\s.])?(?:\\(\\d{2,4}\\)[\\s-]?|\\d{2,4}[-\\s.])\\d{3,4}[-\\s.]\\d{4})(?![\\w/-]|\\.\\d)',
    '(?<!\\w)(?<mobile>1[3-9]\\d{9})(?!\\w)',
    '(?<!\\w)(?<address>\\d{1,5}\\s(?:[NSEW]\\.?\\s)?(?:[A-Z][a-z]+\\s){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Court|St\\.|Ave\\.|Rd\\.|Blvd\\.))',
    '(?<serial>(?:\\bS\\/N|\\b[Ss]erial\\s(?:no\\.?|number))\\s?[:#]?\\s?[A-Z\\d][A-Z\\d-]{4,}|\\(01\\)\\d{14})',
  ].join('|'),
  'g',
)

const kinds: Readonly<Record<string, IdentifierKind>> = {
  mrn: 'record-number',
  zmrn: 'record-number',
  ssn: 'national-id',
  prc: 'national-id',
  nhs: 'national-id',
  plan: 'insurance',
  account: 'account',
  address: 'address',
  phone: 'phone',
  mobile: 'phone',
  serial: 'serial-number',
}

/** Finds contact data and identifying numbers; a Chinese identity number must have the right check digit. */
export function scanIdentifiers(mask: string): Identifier[] {
  const found = emails(mask)
  let taken = 0
  let read = 0
  for (const { index } of mask.matchAll(anchor)) {
    if (index < read) continue
    // the label of a number stands before it, in reach of sixty code units
    const from = wordEdge(mask, Math.max(taken, index - 60), -1)
    const text = mask.slice(from, wordEdge(mask, index + 80, 1))
    for (const match of text.matchAll(pattern)) {
      const end = from + match.index + match[0].length
      if (end <= taken) continue
      for (const [name, value] of Object.entries(match.groups ?? {})) {
        const kind = kinds[name]
        if (value === undefined || !kind || (name === 'prc' && !hasCheckDigit(value))) continue
        found.push({ span: { start: end - value.length, end }, kind })
        taken = end
      }
    }
    // what begins in the next fifty code units has been seen whole
    read = index + 50
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Every identifying number has four digits in a row or two pairs; a home address has a number before a name. */
const anchor = /\d{4}|\d\d-\d\d|\d\s[A-Z][a-z]/g

/** The next place in that direction that is not inside a word, forty code units away at most. */
function wordEdge(mask: string, from: number, step: number): number {
  let i = Math.max(0, Math.min(from, mask.length))
  for (let n = 0; n < 40 && i > 0 && i < mask.length && mask.charCodeAt(i - 1) > 32 && mask.charCodeAt(i) > 32; n++)
    i += step
  return i
}

/** From each @ to both sides: looking for the part before it from every word would cost more than all else together. */
function emails(mask: string): Identifier[] {
  const found: Identifier[] = []
  for (let at = mask.indexOf('@'); at >= 0; at = mask.indexOf('@', at + 1)) {
    const local = /[\w.+-]+$/.exec(mask.slice(Math.max(0, at - 64), at))?.[0].length ?? 0
    const domain = /^[\w-]+(?:\.[\w-]+)+/.exec(mask.slice(at + 1, at + 120))?.[0].length ?? 0
    if (local > 0 && domain > 0) found.push({ kind: 'email', span: { start: at - local, end: at + 1 + domain } })
  }
  return found
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643-1999: weighted sum of the first 17 digits, modulo 11. */
function hasCheckDigit(id: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase()
}
