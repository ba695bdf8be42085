import type { Span } from '../../text/span.js'

export type DateStyle = 'iso' | 'slash' | 'dotted' | 'month-first' | 'day-first' | 'chinese'

/** A calendar date with day, month and year. */
export interface DateMention {
  readonly span: Span
  readonly style: DateStyle
  /** Four digits; two-digit years are read as 19xx from 50 on. */
  readonly year: number
  /** 1–12; in `03/04/2021` the first number is read as the month, unless it cannot be one. */
  readonly month: number
  /** 1–31. */
  readonly day: number
  /** True where day and month could be exchanged (03/04/2021). */
  readonly ambiguous: boolean
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
const short = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const pattern = new RegExp(
  [
    '(?<![\\w/.-])(?<iy>(?:19|20)\\d\\d)(?<is>[-/.])(?<im>\\d\\d?)\\k<is>(?<id>\\d\\d?)(?![\\w/-])',
    '(?<![\\w/.-])(?<sa>\\d\\d?)(?<ss>[/.-])(?<sb>\\d\\d?)\\k<ss>(?<sy>\\d{4}|\\d\\d)(?![\\w/-]|\\.\\d)',
    `(?<![\\w/.-])(?<dd>\\d\\d?)(?:st|nd|rd|th)?[\\s-](?:of\\s)?(?<dm>${months})\\.?,?[\\s-](?<dy>\\d{4})(?![\\w/-])`,
    `(?<![\\w-])(?<mm>${months})\\.?\\s(?<md>\\d\\d?)(?:st|nd|rd|th)?,?\\s(?<my>\\d{4})(?![\\w/-])`,
    '(?<zy>(?:19|20)\\d\\d)\\s?年\\s?(?<zm>\\d\\d?)\\s?月\\s?(?<zd>\\d\\d?)\\s?日',
  ].join('|'),
  'g',
)

/** Finds full dates; numbers that only look like one (46/25/79, version 1.2.3) are left out. */
export function scanDates(mask: string): DateMention[] {
  const found: DateMention[] = []
  for (const match of mask.matchAll(pattern)) {
    const date = read(match.groups as Readonly<Record<string, string | undefined>>)
    if (date) found.push({ span: { start: match.index, end: match.index + match[0].length }, ...date })
  }
  return found
}

function read(g: Readonly<Record<string, string | undefined>>): Omit<DateMention, 'span'> | undefined {
  if (g['iy']) return made(g['is'] === '-' ? 'iso' : 'slash', g['iy'], Number(g['im']), Number(g['id']))
  if (g['zy']) return made('chinese', g['zy'], Number(g['zm']), Number(g['zd']))
  if (g['dy']) return made('day-first', g['dy'], monthOf(g['dm']), Number(g['dd']))
  if (g['my']) return made('month-first', g['my'], monthOf(g['mm']), Number(g['md']))
  const [a, b, year] = [Number(g['sa']), Number(g['sb']), g['sy'] ?? '']
  // dots and dashes with a two-digit year are more often sizes and section numbers
  if (g['ss'] !== '/' && year.length === 2) return undefined
  const date = a <= 12 ? made(g['ss'] === '/' ? 'slash' : 'dotted', year, a, b) : made('dotted', year, b, a)
  return date && { ...date, style: g['ss'] === '/' ? 'slash' : 'dotted', ambiguous: a <= 12 && b <= 12 && a !== b }
}

function made(style: DateStyle, written: string, month: number, day: number): Omit<DateMention, 'span'> | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const year = written.length === 2 ? Number(written) + (Number(written) >= 50 ? 1900 : 2000) : Number(written)
  return year < 1850 || year > 2150 ? undefined : { style, year, month, day, ambiguous: false }
}

const monthOf = (name = ''): number => short.indexOf(name.slice(0, 3).toLowerCase()) + 1
