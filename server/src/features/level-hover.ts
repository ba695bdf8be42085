import type { Checked } from '../check/check.js'
import type { Anatomy } from '../domain/spine/anatomy.js'
import { segmentsAt } from '../domain/spine/anatomy.js'
import { between, type Level, levelName, parseLevel } from '../domain/spine/level.js'
import type { LevelMention, Side } from '../domain/spine/mention.js'
import { type Message, say } from '../text/message.js'
import { related } from './references.js'
import type { Target } from './target.js'

type Tell = (message: Message) => string

type LevelTarget = Extract<Target, { readonly kind: 'level' }>

/** What is known of a level: name, neighbours, roots and what they supply, and what the report says about it elsewhere. */
export function aboutLevel({ report }: Checked, target: LevelTarget, tell: Tell): string {
  const { anatomy } = report.knowledge.spine
  const mention = partOf(target)
  const levels = mention.levels.map((name) => parseLevel(name)).filter((level) => level !== undefined)
  const others = report.levels.filter((each) => each !== target.mention && each.kind !== 'none')
  return [
    headline(mention, levels, anatomy, tell),
    ...body(mention, levels, anatomy, tell),
    elsewhere(others, mention, tell),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** One entry of a list as an expression of its own. */
function partOf({ mention, levels }: LevelTarget): LevelMention {
  if (mention.kind !== 'list') return mention
  return { ...mention, levels, kind: levels.length === 1 ? 'vertebra' : levels.length === 2 ? 'disc' : 'range' }
}

function headline(
  { kind, levels: names, side }: LevelMention,
  levels: readonly Level[],
  anatomy: Anatomy,
  tell: Tell,
): string {
  const [first = '', last = ''] = [names[0], names.at(-1)]
  const name = kind === 'root' ? names.join(', ') : first === last ? first : `${first}-${last}`
  return [`**${name}**`, tell(what(kind, levels, anatomy)), ...(side ? [tell(sideWords[side])] : [])].join(' · ')
}

const sideWords: Readonly<Record<Side, Message>> = {
  left: say('left'),
  right: say('right'),
  bilateral: say('both sides'),
}

function what(kind: LevelMention['kind'], levels: readonly Level[], anatomy: Anatomy): Message {
  const [one, other] = levels
  if (kind === 'root') return levels.length > 1 ? say('nerve roots') : say('nerve root')
  if (kind === 'disc' && one !== undefined && other !== undefined)
    return anatomy.hasDisc(one, other) ? say('segment with disc') : say('segment without a disc')
  if (levels.length > 1)
    return say('{vertebrae} vertebrae, {segments} segments', {
      vertebrae: levels.length,
      segments: countSegments(levels),
    })
  const name = anatomy.file.names[one === undefined ? '' : levelName(one)]
  return name ? say('vertebra ({name})', { name }) : say('vertebra')
}

const countSegments = (levels: readonly Level[]): number =>
  levels.slice(1).filter((level, i) => between(levels[i]!, level).length === 2).length

function body({ kind }: LevelMention, levels: readonly Level[], anatomy: Anatomy, tell: Tell): readonly string[] {
  const [one, other] = levels
  if (one === undefined) return []
  if (kind === 'root') return [lines(levels.map((level) => aboutRoot(levelName(level), anatomy, tell)))]
  if (kind === 'disc' && other !== undefined) return aboutSegment(one, other, anatomy, tell)
  if (kind !== 'vertebra') return []
  const own = levelName(one)
  const neighbours = segmentsAt(one).map(([up, down]) => `${levelName(up)}-${levelName(down)}`)
  const exit = anatomy.root(own)?.exits.join('-')
  return [
    tell(say('Segments: {segments}', { segments: neighbours.join(', ') })),
    exit === undefined ? '' : tell(say('The {root} root leaves at {segment}.', { root: own, segment: exit })),
    lines([aboutRoot(own, anatomy, tell)]),
  ]
}

function aboutSegment(one: Level, other: Level, anatomy: Anatomy, tell: Tell): readonly string[] {
  const exiting = anatomy.exiting(one, other)
  const traversing = anatomy.traversing(one, other)
  const roots = [...new Set([...exiting, ...(traversing ? [traversing] : [])])]
  return [
    exiting.length > 0
      ? tell(say('Exiting root (foraminal, far lateral): {roots}', { roots: exiting.join(', ') }))
      : '',
    traversing && !exiting.includes(traversing)
      ? tell(say('Traversing root (central, paracentral): {root}', { root: traversing }))
      : '',
    lines(roots.map((root) => aboutRoot(root, anatomy, tell))),
  ]
}

/** `L5 · dorsum of the foot · long toe extensors`; empty where nothing is known. */
function aboutRoot(name: string, anatomy: Anatomy, tell: Tell): string {
  const root = anatomy.root(name)
  if (!root) return ''
  const parts = [
    root.dermatome && tell(say('skin: {area}', { area: root.dermatome })),
    root.myotome && tell(say('muscles: {muscles}', { muscles: root.myotome })),
    root.reflex && tell(say('reflex: {reflex}', { reflex: root.reflex })),
  ].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? `- ${name} · ${parts.join(' · ')}` : ''
}

const lines = (items: readonly string[]): string => items.filter((item) => item !== '').join('\n')

/** How often, and on which sides, the report speaks of it elsewhere. */
function elsewhere(all: readonly LevelMention[], mention: LevelMention, tell: Tell): string {
  const others = all.filter((each) => related(mention, each))
  if (others.length === 0) return tell(say('Named once in this report.'))
  const sides = (['left', 'right', 'bilateral'] as const)
    .map((side) => ({ side, count: others.filter((each) => each.side === side).length }))
    .filter(({ count }) => count > 0)
    .map(({ side, count }) => `${tell(sideWords[side])} ${count}`)
  const places = others.length
  return sides.length > 0
    ? tell(say('Elsewhere in this report: {places} ({sides})', { places, sides: sides.join(', ') }))
    : tell(say('Elsewhere in this report: {places}', { places }))
}
