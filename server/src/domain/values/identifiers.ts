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
    '\\b(?:M\\.?R\\.?N\\b\\.?|mrn\\b|(?:[Mm]edical|[Hh]ospital|MEDICAL|HOSPITAL|[Pp]atient|PATIENT)\\s(?:[Rr]ecord\\s|RECORD\\s)?(?:[Nn]o\\b\\.?|[Nn]umber|NUMBER|NO\\.?|ID)|[Cc]hart\\s(?:no\\.?|number)|(?:[Uu]nit|[Cc]ase|[Aa]dmission|[Aa]ccession|[Ee]ncounter|[Vv]isit|[Ee]pisode|[Ss]pecimen)\\s(?:[Nn]o\\b\\.?|[Nn]umber|ID)|MR\\s?(?=#)|UHID|(?:IP|OP|Reg)\\.?\\s?[Nn]o\\.?)(?:\\s(?:is|was))?\\s?[:#]?\\s{0,4}(?:MRN\\s?[:#]?\\s?)?(?<mrn>[A-Z]{0,3}-?\\d[\\d-]{3,}\\d)',
    '\\bMR\\s?(?<mr>\\d{6,10})(?![\\d.]|\\s?(?:ms|Hz|T)\\b)',
    '(?:住院|病案|病历|门诊|登记|就诊|诊疗卡|急诊|检查|病理)(?:编)?号(?:码)?\\s?[:：#]?\\s{0,4}(?<zmrn>[A-Za-z]{0,4}\\d[\\w-]{3,})',
    '(?<![\\w-])(?<ssn>\\d{3}-\\d{2}-\\d{4})(?![\\w-])',
    '(?<!\\d)(?<prc>[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])(?!\\w)',
    '\\bNHS[\\s:]{1,2}(?<nhsx>\\d{3}[\\s-]?\\d{3}[\\s-]?\\d{4})(?!\\d)',
    '\\bNHS\\s(?:no\\.?|number)\\s?[:#]?\\s{0,4}(?<nhs>\\d{3}[\\s-]?\\d{3}[\\s-]?\\d{4})(?!\\d)',
    '\\b(?:[Ii]nsurance|[Pp]olicy|[Hh]ealth\\s[Pp]lan|[Mm]ember|[Bb]eneficiary)\\s(?:ID|no\\.?|number)\\s?[:#]?\\s{0,4}(?<plan>[A-Z]{0,4}-?\\d[\\dA-Z-]{4,})',
    '\\b(?:[Aa]ccount|[Bb]ill)\\s(?:no\\.?|number)\\s?[:#]?\\s{0,4}(?<account>[A-Z]{0,4}-?\\d[\\dA-Z-]{4,})',
    '(?<![\\w./-])(?<phone>(?:\\+?\\d{1,3}[-\\s.])?(?:\\(\\d{2,4}\\)[\\s-]?|\\d{2,4}[-.]|(?<=\\+\\d{1,3}\\s)\\d{2,4}\\s)\\d{3,4}[-\\s.]\\d{4})(?![\\w/-]|\\.\\d)',
    '(?<![\\w./-])(?<country>\\+[1-9]\\d{0,2}(?:[-\\s.]?(?:\\(\\d{1,4}\\)|\\d{1,11})){1,6})(?![\\w/-]|\\.\\d)',
    '(?<![\\w./-])(?=0\\d|\\d{3}\\s\\d{3}\\s\\d{4})(?<=(?:\\b(?:[Pp]hone|[Tt]el|TEL|[Mm]obile|[Cc]ell|[Cc]all|[Rr]each|[Cc]ontact|[Rr]ing|[Tt]elephone)|电话|手机|联系方式)[^\\u2029\\n+]{0,40})(?<national>0\\d{1,4}(?:[-\\s./]?(?:\\(\\d{1,4}\\)|\\d{2,9})){1,5}|\\d{3}\\s\\d{3}\\s\\d{4})(?![\\w/-]|\\.\\d)',
    '(?<!\\w)(?<mobile>1[3-9]\\d{9})(?!\\w)',
    '(?<!\\w)(?<address>\\d{1,5}\\s(?:[NSEW]\\.?\\s)?(?:[A-Z][a-z]+\\s){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Court|St\\.|Ave\\.|Rd\\.|Blvd\\.))',
    '(?<serial>(?:\\bS\\/N|\\b[Ss]erial\\s(?:no\\.?|number))\\s?[:#]?\\s?[A-Z\\d][A-Z\\d-]{4,}|\\(01\\)\\d{14})',
  ].join('|'),
  'g',
)

const kinds: Readonly<Record<string, IdentifierKind>> = {
  mrn: 'record-number',
  mr: 'record-number',
  zmrn: 'record-number',
  ssn: 'national-id',
  prc: 'national-id',
  nhs: 'national-id',
  nhsx: 'national-id',
  plan: 'insurance',
  account: 'account',
  address: 'address',
  phone: 'phone',
  country: 'phone',
  national: 'phone',
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
        if (value === undefined || !kind || !isSound(name, value)) continue
        found.push({ span: { start: end - value.length, end }, kind })
        taken = end
      }
    }
    // what begins in the next fifty code units has been seen whole
    read = index + 50
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** What the number itself must fulfil: check digits, and for telephone numbers seven to fifteen digits (ITU-T E.164). */
function isSound(name: string, value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (name === 'prc') return hasCheckDigit(value)
  if (name === 'nhsx') return hasNhsDigit(digits)
  if (name === 'country') return digits.length >= 9 && digits.length <= 15
  return name !== 'national' || (digits.length >= 9 && digits.length <= 12)
}

/** Every identifying number has four digits in a row or two pairs; a home address has a number before a name. */
const anchor = /\d{4}|\d\d-\d\d|\d\d\s\d\d\s\d\d|\d{3}[\s.)-]{1,2}\d{3}|\d\s[A-Z][a-z]/g

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

/** NHS Data Dictionary: weights 10 to 2 over nine digits, eleven less the rest is the tenth. */
function hasNhsDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + (10 - i) * Number(digit), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}
