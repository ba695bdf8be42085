import type { Report } from '../../server/src/report/report.js'

const sides = /\b(?:left|right|bilateral|unilateral|both|lt|rt)\b|[左右双]侧?/gi
const negations =
  /\b(?:no|not|none|never|without|nor|neither|cannot|denies|denied|negative|absent)\b|n['’]t\b|[无没未不]/gi
const numbers = /\d+(?:[.,]\d+)*/g
const units: Readonly<Record<string, string>> = {
  cc: 'ml',
  ml: 'ml',
  mcg: 'ug',
  µg: 'ug',
  μg: 'ug',
  ug: 'ug',
  mg: 'mg',
  g: 'g',
  kg: 'kg',
  mm: 'mm',
  cm: 'cm',
  l: 'l',
  u: 'unit',
  unit: 'unit',
  units: 'unit',
  iu: 'iu',
}

/** What a safe fix must not change: levels, sides, numbers, units and negations of a report, each as a sorted list. */
export function meaningOf(report: Report): Record<string, string[]> {
  const prose = report.mask.replaceAll('\u2060', '')
  const levels = report.levels.filter((m) => m.kind !== 'none')
  // Digits of a level belong to the level, however it is written.
  let rest = ''
  let at = 0
  for (const { span } of levels) {
    rest += report.mask.slice(at, span.start)
    at = span.end
  }
  rest = (rest + report.mask.slice(at)).replaceAll('\u2060', '')
  return {
    levels: [...new Set(levels.flatMap((m) => m.levels))].sort(),
    sides: (prose.match(sides) ?? [])
      .map((s) => s.toLowerCase().replace(/^lt$/, 'left').replace(/^rt$/, 'right'))
      .sort(),
    negations: (prose.match(negations) ?? []).map((s) => s.toLowerCase()).sort(),
    numbers: (rest.match(numbers) ?? [])
      .map((n) => String(Number(n.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'))))
      .sort(),
    units: [...rest.matchAll(/\d\s*([a-zµμ]{1,5})\b/gi)].flatMap((m) => units[m[1]!.toLowerCase()] ?? []).sort(),
  }
}
