import type { Span } from '../../text/span.js'

/** The age of a person, ninety or more. */
export interface AgeMention {
  /** The number; with its unit where hyphens make them one word (`92-year-old`). */
  readonly span: Span
  readonly value: number
}

const dash = '[-\\u00ad\\u2010-\\u2014\\u2060]'
const blank = '[ \\u00a0\\u2009\\u202f]'
const unit = `(?:years?|yrs?|y)${blank}?(?:${dash}|${blank})?${blank}?olds?\\b`
const number = '(?:9\\d|1[01]\\d|12[0-5])'
const inWords = `(?:ninety(?:(?:${dash}|${blank})(?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred)`

const pattern = new RegExp(
  [
    // 92-year-old, 92 years old, 92 yo, 92 y/o, 92 y.o., 92 years of age
    `(?<![\\w.,/<>≥≤+])(?:(?<old>${number})|(?<oldw>${inWords}))(?<joined>(?:${dash}|${blank})?(?:${unit}|y\\.?${blank}?/?${blank}?o\\b\\.?)|${blank}(?:years?|yrs?)${blank}of${blank}age\\b)`,
    // 92F with leg pain, 92 M who, 92/F
    `(?<![\\w.,/<>≥≤+]|French |Fr )(?<sex>${number})(?:${blank}?/${blank}?|${dash}|${blank})?[FM](?=${blank}(?:with|who|was|is|has|had|presenting|presented|presents|admitted|referred|c/o|s/p|p/w|underwent|complaining|patient)\\b|,${blank}?(?:with|who|[a-z]+ed)\\b)`,
    // Age: 92, aged 92, age of 92
    `(?<!\\b(?:mean|median|average|maximum|minimum|gestational)${blank})\\bage[ds]?\\b[\\u2009\\u2060]{0,2}(?:${blank}(?:of|at|is|was))?${blank}?[:：=]?[\\u2009\\u2060 \\t]{0,9}(?:(?<aged>${number})(?!\\d|[.,]\\d|${blank}?[-–—~+/]${blank}?\\d|\\+|${blank}?(?:%|kg|cm|mm|mL)|${blank}(?:or|and|to|years?${blank}(?:or|and|to))\\b)|(?<agedw>${inWords})\\b(?!${blank}(?:or|and|to)\\b))`,
    // 92岁, 年龄：92
    `(?<![\\d.~～至-])(?<zh>${number})${blank}?(?:周)?岁(?!以上|及以上|以下|以内|或)`,
    `年龄[\\u2009\\u2060 \\t]{0,9}[:：为]?[\\u2009\\u2060 \\t]{0,9}(?<zhf>${number})(?![\\d.])`,
    '(?<!至)(?<zhw>九十[一二三四五六七八九]?|一百(?:零[一二三四五六七八九])?)岁(?!以上|及以上|或)',
  ].join('|'),
  'giu',
)

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Finds ages of ninety and more in the forms of notes; ranges, limits (over 90) and means are nobody's age. */
export function scanAges(mask: string): AgeMention[] {
  const found: AgeMention[] = []
  for (const match of mask.matchAll(pattern)) {
    const g = match.groups as Readonly<Record<string, string | undefined>>
    const written =
      g['old'] ?? g['oldw'] ?? g['sex'] ?? g['aged'] ?? g['agedw'] ?? g['zh'] ?? g['zhf'] ?? g['zhw'] ?? ''
    const start = match.index + (g['joined'] !== undefined ? 0 : match[0].lastIndexOf(written))
    const before = mask.slice(Math.max(0, start - 16), start)
    if (
      /(?:\d\s?(?:-|–|—|to|and|至|~)\s?|\b(?:over|above|under|below|than|least|beyond|up to)\s|[<>≥≤]\s?)$/i.test(
        before,
      )
    )
      continue
    const value = /^\d/.test(written)
      ? Number(written)
      : 90 + Math.max(0, ones.findIndex((one) => written.endsWith(one)) + 1)
    const joined = g['joined'] !== undefined && !/^[ \u00a0\u2009\u202f]/.test(g['joined'])
    found.push({ span: { start, end: start + (joined ? match[0].length : written.length) }, value })
  }
  return found
}
