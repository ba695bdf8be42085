import type { Span } from '../../text/span.js'

export type DateStyle = 'iso' | 'slash' | 'dotted' | 'month-first' | 'day-first' | 'chinese'

/** A calendar date with day and month. */
export interface DateMention {
  readonly span: Span
  readonly style: DateStyle
  /** Four digits; two-digit years are read as 19xx from 50 on. Undefined where the text gives none. */
  readonly year: number | undefined
  /** 1–12; in `03/04/2021` the first number is read as the month, unless it cannot be one. */
  readonly month: number
  /** 1–31. */
  readonly day: number
  /** True where day and month could be exchanged (03/04/2021). */
  readonly ambiguous: boolean
  /** True for a form that is as often something else (3/20, 14.3.61): a date only where the words before say so. */
  readonly weak?: true
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
const short = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const pattern = new RegExp(
  [
    '(?<![\\w/.-])(?<iy>(?:19|20)\\d\\d)(?<is>[-/.])(?<im>\\d\\d?)\\k<is>(?<id>\\d\\d?)(?![\\w/-])',
    '(?<![\\w/.-])(?<sa>\\d\\d?)(?<ss>[/.-])(?<sb>\\d\\d?)\\k<ss>(?<sy>\\d{4}|\\d\\d)(?![\\w/-]|\\.\\d)',
    `(?<![\\w/.-])(?<dd>\\d\\d?)(?:st|nd|rd|th)?[\\s-](?:of\\s)?(?<dm>${months})(?![a-z])(?:\\.?,?[\\s-](?<dy>\\d{4})(?![\\w/-])|\\.?[\\s-](?<ds>\\d\\d)(?![\\w/.%-]))?`,
    `(?<![\\w-])(?<mm>${months})\\.?\\s(?<md>\\d\\d?)(?:st|nd|rd|th)?(?![\\w/.:%-]*\\d|%)(?:,?\\s(?<my>\\d{4})(?![\\w/-]))?`,
    `(?<![\\w/.-])(?<rd>\\d\\d?)(?<rs>[./ -])\\s?(?<rm>${romans.join('|')})\\k<rs>\\s?(?<ry>\\d{4}|\\d\\d)(?![\\w/-]|\\.\\d)`,
    '(?<zy>(?:19|20)\\d\\d)\\s?年\\s?(?<zm>\\d\\d?)\\s?月\\s?(?<zd>\\d\\d?)\\s?[日号]',
    '(?<!\\d|年\\s?)(?<cm>\\d\\d?)\\s?月\\s?(?<cd>\\d\\d?)\\s?[日号]',
    '(?<![\\w/.-])(?<wa>\\d\\d?)/(?<wb>\\d\\d?)(?![\\w/%-]|[.,]\\d)',
  ].join('|'),
  'g',
)

/** Finds dates; numbers that only look like one (46/25/79, version 1.2.3) are left out. */
export function scanDates(mask: string): DateMention[] {
  const found: DateMention[] = []
  for (const match of mask.matchAll(pattern)) {
    const date = read(match.groups as Readonly<Record<string, string | undefined>>)
    if (date) found.push({ span: { start: match.index, end: match.index + match[0].length }, ...date })
  }
  return found
}

type Read = Omit<DateMention, 'span'>

function read(g: Readonly<Record<string, string | undefined>>): Read | undefined {
  if (g['iy']) return made(g['is'] === '-' ? 'iso' : 'slash', g['iy'], Number(g['im']), Number(g['id']))
  if (g['zy']) return made('chinese', g['zy'], Number(g['zm']), Number(g['zd']))
  if (g['cm']) return made('chinese', undefined, Number(g['cm']), Number(g['cd']))
  if (g['dm']) return made('day-first', g['dy'] ?? g['ds'], monthOf(g['dm']), Number(g['dd']))
  if (g['mm']) return made('month-first', g['my'], monthOf(g['mm']), Number(g['md']))
  if (g['rm']) return made('dotted', g['ry'], romans.indexOf(g['rm']) + 1, Number(g['rd']))
  if (g['wa']) {
    const [a, b] = [Number(g['wa']), Number(g['wb'])]
    return weak(a <= 12 ? made('slash', undefined, a, b) : made('slash', undefined, b, a))
  }
  const [a, b, year] = [Number(g['sa']), Number(g['sb']), g['sy'] ?? '']
  const date = a <= 12 ? made(g['ss'] === '/' ? 'slash' : 'dotted', year, a, b) : made('dotted', year, b, a)
  const whole = date && {
    ...date,
    style: g['ss'] === '/' ? ('slash' as const) : ('dotted' as const),
    ambiguous: a <= 12 && b <= 12 && a !== b,
  }
  // dots and dashes with a two-digit year are more often sizes and section numbers
  return g['ss'] !== '/' && year.length === 2 ? weak(whole) : whole
}

const weak = (date: Read | undefined): Read | undefined => date && { ...date, weak: true }

function made(style: DateStyle, written: string | undefined, month: number, day: number): Read | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  if (written === undefined) return { style, year: undefined, month, day, ambiguous: false }
  const year = written.length === 2 ? Number(written) + (Number(written) >= 50 ? 1900 : 2000) : Number(written)
  return year < 1850 || year > 2150 ? undefined : { style, year, month, day, ambiguous: false }
}

const monthOf = (name = ''): number => short.indexOf(name.slice(0, 3).toLowerCase()) + 1
