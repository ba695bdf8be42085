import { type Message, say } from '../../text/message.js'
import { cueIndex, cuesOf } from './cues.js'
import { compileType } from './labels.js'
import { extendType, type ReportTypeFile } from './library.js'
import type { DetectionCue, Need, ReportType, ReportTypeData, SectionType, Wording } from './type.js'

/** Something wrong in a report type of the workspace; `path` leads to its place in the value. */
export interface TypeProblem {
  readonly path: readonly (string | number)[]
  readonly message: Message
}

export interface OwnType {
  /** Undefined where the type cannot be used at all. */
  readonly type?: ReportType
  readonly problems: readonly TypeProblem[]
}

type Fields = Readonly<Record<string, unknown>>
type Complain = (path: readonly (string | number)[], message: Message) => void

const needs: readonly Need[] = ['required', 'recommended', 'optional']
const keys = [
  'id',
  'extends',
  'title',
  'description',
  'basis',
  'sections',
  'omit',
  'order',
  'repeats',
  'detect',
  'field',
  'groups',
  'ambiguous',
  'profiles',
  'rules',
  'risks',
  'family',
  '$schema',
]
const sectionKeys = [
  'id',
  'after',
  'title',
  'need',
  'when',
  'unless',
  'otherwise',
  'oneOf',
  'labels',
  'zh',
  'starts',
  'text',
  'shape',
  'body',
  'prose',
  'closed',
  'fill',
  'source',
]

/**
 * Reads a report type from a workspace's configuration: a new one, or one that extends a built-in type. Never throws:
 * what is wrong is told with its place, sections that can be read are used.
 */
export function readOwnType(value: unknown, builtIn: readonly ReportTypeData[]): OwnType {
  const problems: TypeProblem[] = []
  const complain: Complain = (path, message) => void problems.push({ path, message })
  if (!isFields(value)) return { problems: [{ path: [], message: say('A report type must stand between { and }.') }] }
  unknown(value, keys, [], complain)
  const { id } = value
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(id)) {
    complain(['id'], say('A report type needs an id of small letters, digits and hyphens, such as "clinic-letter".'))
    return { problems }
  }
  const parent = builtIn.find((type) => type.id === value['extends'])
  if (value['extends'] !== undefined && !parent) {
    complain(
      ['extends'],
      say('No such report type. Known are: {types}.', { types: builtIn.map((type) => type.id).join(', ') }),
    )
  }
  const sections = sectionsOf(value['sections'], new Set(parent?.sections.map((section) => section.id)), complain)
  if (!parent && sections.length === 0) {
    complain(
      value['sections'] === undefined ? ['id'] : ['sections'],
      say('A report type needs at least one section, or a type that it extends.'),
    )
    return { problems }
  }
  const title = wording(value['title'], ['title'], complain) ?? parent?.title ?? { en: id, zh: id }
  const file: ReportTypeFile = {
    id,
    title,
    sections: sections.map((section) =>
      filled(
        section,
        parent?.sections.find((own) => own.id === section.id),
      ),
    ),
    omit: strings(value['omit'], ['omit'], complain),
    detect: detectOf(value['detect'], complain),
    ...(parent ? { extends: parent.id } : {}),
    ...(isFields(value['rules']) ? { rules: value['rules'] as NonNullable<ReportTypeData['rules']> } : {}),
    ...(value['order'] === undefined ? {} : { order: strings(value['order'], ['order'], complain) }),
    ...(value['repeats'] === undefined ? {} : { repeats: strings(value['repeats'], ['repeats'], complain) }),
  }
  const data = extendType(parent ?? { ...blank, ...file, sections: [], title }, file)
  const type = compileType(data)
  const scanned = new Set(builtIn.flatMap(cuesOf))
  const own = cuesOf(data).filter((cue) => !scanned.has(cue))
  return { type: own.length ? { ...type, ownCues: cueIndex([], own) } : type, problems }
}

const blank: Omit<ReportTypeData, 'id' | 'title' | 'sections'> = {
  description: { en: '', zh: '' },
  basis: 'workspace',
  detect: [],
  groups: {},
  ambiguous: {},
  profiles: [],
}

type Given = Partial<SectionType> & Pick<SectionType, 'id'> & { readonly after?: string }

/** A section with everything that it leaves out taken from the one it replaces. */
function filled(given: Given, before: SectionType | undefined): SectionType & { readonly after?: string } {
  const name = given.id.charAt(0).toUpperCase() + given.id.slice(1).replaceAll('-', ' ')
  const none: SectionType = {
    id: given.id,
    title: { en: name, zh: name },
    need: 'required',
    labels: [],
    zh: [],
    text: [],
    fill: '{{text}}',
    source: 'K',
  }
  return { ...none, ...before, ...given }
}

function sectionsOf(value: unknown, known: ReadonlySet<string>, complain: Complain): Given[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    complain(['sections'], say('Write a list between [ and ] here.'))
    return []
  }
  const seen = new Set<string>()
  return value.flatMap((entry: unknown, i): Given[] => {
    const path = ['sections', i]
    if (!isFields(entry) || typeof entry['id'] !== 'string' || entry['id'] === '') {
      complain(path, say('A section needs at least an id: { "id": "findings" }.'))
      return []
    }
    const { id } = entry
    unknown(entry, sectionKeys, path, complain)
    if (seen.has(id)) complain([...path, 'id'], say('The section “{id}” stands here a second time.', { id }))
    seen.add(id)
    const after = entry['after']
    if (after !== undefined && (typeof after !== 'string' || !(known.has(after) || seen.has(after)))) {
      complain([...path, 'after'], say('There is no section “{id}” before this one.', { id: String(after) }))
    }
    const need = entry['need']
    if (need !== undefined && !needs.includes(need as Need)) {
      complain([...path, 'need'], say('Write "required", "recommended" or "optional" here.'))
    }
    const title = wording(entry['title'], [...path, 'title'], complain)
    const lists = (['labels', 'zh', 'starts', 'text', 'when', 'unless'] as const).flatMap((key) =>
      entry[key] === undefined ? [] : [[key, strings(entry[key], [...path, key], complain)] as const],
    )
    return [
      {
        id,
        ...(typeof after === 'string' ? { after } : {}),
        ...(needs.includes(need as Need) ? { need: need as Need } : {}),
        ...(title ? { title } : {}),
        ...(typeof entry['fill'] === 'string' ? { fill: entry['fill'] } : {}),
        ...(entry['body'] === 'name' || entry['body'] === 'narrative' ? { body: entry['body'] } : {}),
        ...(entry['prose'] === true ? { prose: true } : {}),
        ...Object.fromEntries(lists),
      },
    ]
  })
}

/** Detection cues; only the kinds that a workspace needs: words, title, sections. */
function detectOf(value: unknown, complain: Complain): DetectionCue[] {
  if (value === undefined) return []
  const good = Array.isArray(value)
    ? value.filter((cue): cue is DetectionCue => isFields(cue) && typeof cue['points'] === 'number')
    : []
  if (!Array.isArray(value) || good.length < value.length) {
    complain(['detect'], say('Write a list of cues here: [{ "words": ["clinic letter"], "points": 3 }].'))
  }
  return good.filter((cue) =>
    [cue.words, cue.title, cue.sections].every((list) => list === undefined || isStrings(list)),
  )
}

function wording(value: unknown, path: readonly (string | number)[], complain: Complain): Wording | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return { en: value, zh: value }
  if (isFields(value) && typeof value['en'] === 'string') {
    return { en: value['en'], zh: typeof value['zh'] === 'string' ? value['zh'] : value['en'] }
  }
  complain(path, say('Write a name in quotation marks here, or { "en": "…", "zh": "…" }.'))
  return undefined
}

function strings(value: unknown, path: readonly (string | number)[], complain: Complain): readonly string[] {
  if (value === undefined) return []
  if (isStrings(value)) return value
  complain(path, say('Write a list of words in quotation marks here: ["one", "two"].'))
  return []
}

function unknown(
  value: Fields,
  known: readonly string[],
  path: readonly (string | number)[],
  complain: Complain,
): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      complain([...path, key], say('“{key}” is no setting. Known are: {keys}.', { key, keys: known.join(', ') }))
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
