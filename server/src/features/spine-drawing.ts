import { escapeHtml } from './html.js'

/** A level to be marked: one vertebra or root, a disc of two, or a range of many; `levels` head first (`L4`, `L5`). */
export interface LevelMark {
  readonly kind: string
  readonly levels: readonly string[]
  /** All sides that the report gives for it. */
  readonly sides: readonly ('left' | 'right' | 'bilateral')[]
  /** What stands beside the drawing. */
  readonly name: string
}

interface Bone {
  readonly name: string
  readonly top: number
  readonly height: number
  readonly width: number
}

interface Region {
  readonly letter: string
  readonly count: number
  readonly height: number
  readonly gap: number
  readonly narrow: number
  readonly wide: number
}

const middle = 74
const labelColumn = 138
const drawingWidth = 250
const firstLine = 18
const lineHeight = 12

const regions: readonly Region[] = [
  { letter: 'C', count: 7, height: 9, gap: 3, narrow: 30, wide: 36 },
  { letter: 'T', count: 12, height: 11, gap: 3, narrow: 36, wide: 46 },
  { letter: 'L', count: 5, height: 14, gap: 5, narrow: 48, wide: 56 },
  { letter: 'S', count: 5, height: 8, gap: 1, narrow: 54, wide: 22 },
]

/**
 * The column from behind, as the surgeon of a prone patient sees it: left is left. Marked levels differ in outline, pattern
 * and a name beside them, never in colour alone. Colours come from the style sheet; without one the lines are `currentColor`.
 */
export function drawSpine(marks: readonly LevelMark[], title: string, description: string): string {
  const bones = around(marks, column(marks))
  const last = bones[bones.length - 1]!
  const names = placeNames(marks, bones)
  const height = Math.max(last.top + last.height, (names[names.length - 1]?.line ?? 0) + lineHeight) + 12
  return [
    `<svg class="sr-spine" role="img" aria-labelledby="sr-spine-title sr-spine-desc" viewBox="0 0 ${drawingWidth} ${height}" width="${drawingWidth}" height="${height}" fill="none" stroke="currentColor">`,
    `<title id="sr-spine-title">${escapeHtml(title)}</title><desc id="sr-spine-desc">${escapeHtml(description)}</desc>`,
    '<g aria-hidden="true">',
    sideLetter(middle - 44, 'L'),
    sideLetter(middle + 44, 'R'),
    ...bones.map(drawBone),
    ...marks.flatMap(eachOfList).map((mark) => drawMark(mark, bones)),
    ...names.map(drawName),
    '</g></svg>',
  ].join('')
}

/** All vertebrae with their places, from C1 down; L6 and T13 only where the report names them. */
function column(marks: readonly LevelMark[]): readonly Bone[] {
  const named = new Set(marks.flatMap((mark) => mark.levels))
  const bones: Bone[] = []
  let top = firstLine
  for (const { letter, count, height, gap, narrow, wide } of regions) {
    const all = count + (named.has(`${letter}${count + 1}`) && (letter === 'T' || letter === 'L') ? 1 : 0)
    for (let n = 1; n <= all; n++) {
      bones.push({ name: `${letter}${n}`, top, height, width: narrow + ((wide - narrow) * (n - 1)) / (all - 1) })
      top += height + gap
    }
  }
  bones.push({ name: 'Co1', top, height: 12, width: 12 })
  return bones
}

/** Bones drawn above and below the marked ones, so that the reader sees where he is. */
const context = 2

/** The stretch of the column that holds the marks: a lumbar report needs no neck. */
function around(marks: readonly LevelMark[], bones: readonly Bone[]): readonly Bone[] {
  const places = marks.flatMap(({ levels }) => levels.map((level) => bones.findIndex((bone) => isBone(bone, level))))
  const found = places.filter((place) => place >= 0)
  if (found.length === 0) return bones
  const shown = bones.slice(Math.max(0, Math.min(...found) - context), Math.max(...found) + context + 1)
  const up = shown[0]!.top - firstLine
  return shown.map((bone) => ({ ...bone, top: bone.top - up }))
}

const sideLetter = (x: number, letter: string): string => words(x, 12, letter, 'sr-side', 'middle')

const words = (x: number, y: number, text: string, name: string, anchor: string): string =>
  `<text class="${name}" x="${x}" y="${y}" text-anchor="${anchor}" fill="currentColor" stroke="none" font-size="9">${escapeHtml(text)}</text>`

function drawBone({ name, top, height, width }: Bone): string {
  const left = middle - width / 2
  const tick = /^[CTL]\d|^S1$/.test(name) ? words(30, top + height / 2 + 3, name, 'sr-tick', 'end') : ''
  return `<rect class="sr-bone" x="${left.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${height}" rx="3"/>${tick}`
}

const find = (bones: readonly Bone[], level: string | undefined): Bone | undefined =>
  bones.find((bone) => isBone(bone, level))

const isBone = ({ name }: Bone, level: string | undefined): boolean =>
  name === level || (name === 'Co1' && level?.startsWith('Co') === true)

/** First and last line of what a mark covers: the disc space of two neighbours, else the bones themselves. */
function reach(mark: LevelMark, bones: readonly Bone[]): { top: number; bottom: number; width: number } | undefined {
  const first = find(bones, mark.levels[0])
  const last = find(bones, mark.levels[mark.levels.length - 1])
  if (!first || !last) return undefined
  const width = Math.max(first.width, last.width)
  if (mark.kind === 'disc' && first !== last) return { top: first.top + first.height - 2, bottom: last.top + 2, width }
  return { top: first.top, bottom: last.top + last.height, width }
}

/** A list (C3 and C5) marks its members, not what lies between them. */
const eachOfList = (mark: LevelMark): readonly LevelMark[] =>
  mark.kind === 'list' ? mark.levels.map((level) => ({ ...mark, kind: 'vertebra', levels: [level] })) : [mark]

function drawMark(mark: LevelMark, bones: readonly Bone[]): string {
  const place = reach(mark, bones)
  if (!place) return ''
  const { top, bottom, width } = place
  const half = width / 2
  if (mark.kind === 'range') {
    const edge = middle + half + 5
    return `<path class="sr-mark sr-range" stroke-width="2" d="M${edge - 4} ${top}h4V${bottom}h-4"/>`
  }
  const { onLeft, onRight } = sidesOf(mark)
  const left = onRight && !onLeft ? middle : middle - half - 2
  const wide = onLeft === onRight ? width + 4 : half + 2
  const body = `<rect class="sr-mark sr-${mark.kind}" x="${left.toFixed(1)}" y="${top}" width="${wide.toFixed(1)}" height="${bottom - top}" rx="2" stroke-width="2"/>`
  const y = (top + bottom) / 2
  const arrows = [onLeft ? arrow(middle - half - 4, y, -6) : '', onRight ? arrow(middle + half + 4, y, 6) : '']
  return body + arrows.join('')
}

function sidesOf({ sides }: LevelMark): { readonly onLeft: boolean; readonly onRight: boolean } {
  const both = sides.includes('bilateral')
  return { onLeft: both || sides.includes('left'), onRight: both || sides.includes('right') }
}

const arrow = (x: number, y: number, out: number): string =>
  `<path class="sr-arrow" fill="currentColor" d="M${x.toFixed(1)} ${y}l${out} -3v6z"/>`

interface PlacedName {
  readonly name: string
  /** Where its mark is. */
  readonly y: number
  readonly edge: number
  /** Where the name stands. */
  readonly line: number
}

/** Names beside the drawing, pushed down where two would touch. */
function placeNames(marks: readonly LevelMark[], bones: readonly Bone[]): readonly PlacedName[] {
  const wanted = marks
    .flatMap((mark) => {
      const place = reach(mark, bones)
      return place ? [{ name: mark.name, y: (place.top + place.bottom) / 2, edge: middle + place.width / 2 + 12 }] : []
    })
    .sort((a, b) => a.y - b.y)
  let free = 0
  return wanted.map((each) => {
    const line = Math.max(free, each.y)
    free = line + lineHeight
    return { ...each, line }
  })
}

const drawName = ({ name, y, edge, line }: PlacedName): string =>
  `<path class="sr-lead" d="M${edge.toFixed(1)} ${y}L${labelColumn - 3} ${line}"/>${words(labelColumn, line + 3, name, 'sr-name', 'start')}`
