import { type Message, say } from '../text/message.js'
import { escapeHtml } from './html.js'
import { drawSpine, type LevelMark } from './spine-drawing.js'

type SectionState = 'section' | 'empty' | 'text' | 'missing' | 'other'

/** What the preview shows; the outline of a report has this shape. */
export interface PreviewFacts {
  /** Name of the report type in the user's language; undefined: no checklist. */
  readonly title: string | undefined
  readonly sections: readonly { readonly title: string; readonly need: string; readonly status: SectionState }[]
  readonly complete: { readonly done: number; readonly of: number }
  /** Level mentions as they stand in the report. */
  readonly levels: readonly LevelNamed[]
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>
}

/** Puts a message into the user's language. */
export type Speak = (message: Message) => string

interface LevelNamed {
  readonly kind: string
  /** Head first. */
  readonly levels: readonly string[]
  readonly side?: Side | undefined
}

type Side = LevelMark['sides'][number]

interface CountedMark extends LevelMark {
  readonly count: number
}

/**
 * Checklist and drawing as static HTML: no script, no colour and no style of its own (class names start with `sr-`), all
 * text escaped, so it shows at every security level of the editor's Markdown preview. Empty where there is nothing to show.
 */
export function previewHtml(facts: PreviewFacts, speak: Speak): string {
  if (facts.title === undefined) return ''
  const marks = countMarks(facts.levels, speak)
  return [
    `<section class="sr-report" aria-label="${escapeHtml(speak(say('Spine Report')))}">`,
    `<details open><summary>${escapeHtml(headline(facts, speak))}</summary><div class="sr-columns">`,
    checklist(facts.sections, speak),
    marks.length > 0 ? figure(marks, speak) : '',
    '</div></details></section>',
  ].join('')
}

function headline({ title, complete, counts }: PreviewFacts, speak: Speak): string {
  const parts = [title ?? '', speak(say('{done} of {of} required sections', { ...complete }))]
  if (counts.error > 0) parts.push(speak(say('errors: {count}', { count: counts.error })))
  if (counts.warning > 0) parts.push(speak(say('warnings: {count}', { count: counts.warning })))
  return parts.join(' · ')
}

const shown = (status: SectionState, need: string): boolean =>
  status !== 'other' && (status !== 'missing' || need === 'required')

function checklist(sections: PreviewFacts['sections'], speak: Speak): string {
  const rows = sections.filter(({ status, need }) => shown(status, need))
  if (rows.length === 0) return ''
  const items = rows.map(({ title, status }) => {
    const { mark, word } = states(speak)[status]
    return `<li class="sr-${status}"><span class="sr-state" aria-hidden="true">${mark}</span> ${escapeHtml(title)} <span class="sr-word">${escapeHtml(word)}</span></li>`
  })
  return `<ul class="sr-checklist">${items.join('')}</ul>`
}

/** A sign and a word for each state, so that neither colour nor sign stands alone. */
const states = (speak: Speak): Readonly<Record<SectionState, { readonly mark: string; readonly word: string }>> => ({
  section: { mark: '✓', word: speak(say('present')) },
  text: { mark: '✓', word: speak(say('stated in the text')) },
  empty: { mark: '○', word: speak(say('empty')) },
  missing: { mark: '✗', word: speak(say('missing')) },
  other: { mark: '–', word: '' },
})

function figure(marks: readonly CountedMark[], speak: Speak): string {
  const title = speak(say('Spinal levels in this report'))
  const description = speak(
    say('Spine from behind, left is left; marked: {list}', { list: marks.map(({ name }) => name).join('; ') }),
  )
  const items = marks.map(
    ({ name, count }) => `<li>${escapeHtml(name)}${count > 1 ? ` <span class="sr-word">×${count}</span>` : ''}</li>`,
  )
  return [
    `<figure class="sr-levels"><figcaption>${escapeHtml(title)}</figcaption>`,
    drawSpine(marks, title, description),
    `<ul>${items.join('')}</ul></figure>`,
  ].join('')
}

/** One mark for each level, disc or range, head first, with its sides and the number of times the report names it. */
function countMarks(levels: PreviewFacts['levels'], speak: Speak): readonly CountedMark[] {
  const groups = new Map<string, LevelNamed[]>()
  for (const each of levels) {
    if (each.levels.length === 0) continue
    const key = `${each.levels.join()} ${each.kind === 'list' || each.kind === 'root' ? each.kind : ''}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const marks = [...groups.values()].map((group): CountedMark => {
    const { kind, levels: names } = group[0]!
    const sides = sideOrder.filter((side) => group.some((each) => each.side === side))
    return { kind, levels: names, sides, name: markName(kind, names, sides, speak), count: group.length }
  })
  return marks.sort((a, b) => height(a.levels[0]) - height(b.levels[0]) || a.levels.length - b.levels.length)
}

const sideOrder: readonly Side[] = ['left', 'right', 'bilateral']

function markName(kind: string, levels: readonly string[], sides: readonly Side[], speak: Speak): string {
  const first = levels[0] ?? ''
  const last = levels[levels.length - 1] ?? ''
  const range = kind === 'list' ? levels.join(', ') : first === last ? first : `${first}-${last}`
  const named = kind === 'root' ? speak(say('{levels} root', { levels: range })) : range
  return [named, ...sides.map((side) => speak(sideNames[side]))].join(', ')
}

const sideNames = { left: say('left'), right: say('right'), bilateral: say('both sides') }

/** Rank from the head down; good enough to sort a list for reading. */
const height = (level = ''): number =>
  'CTLSX'.indexOf(level.startsWith('Co') ? 'X' : level.charAt(0)) * 20 + Number(level.match(/\d+/)?.[0] ?? 0)
