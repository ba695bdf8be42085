import { type ActSet, acts, type Status, type StatusSet, statuses } from './statement.js'

interface Trigger {
  readonly status: Status
  /** `value`: directly behind a colon or in the next cell. */
  readonly looks: 'ahead' | 'back' | 'both' | 'place' | 'value'
  readonly reach?: number
  /** Ends where a new noun phrase begins. */
  readonly noun?: boolean
  /** The number in its words is a year. */
  readonly year?: boolean
  /** The change that it tells. */
  readonly change?: 'plan' | 'numbering' | 'crossing'
  readonly words: readonly string[]
}
type Lists = Readonly<Record<string, readonly string[]>>
interface ObjectWords {
  readonly name: string
  readonly things: readonly string[]
  readonly yes: readonly string[]
  readonly no?: readonly string[]
}
interface EventWords {
  readonly name: string
  readonly objects: readonly string[]
  readonly harms: readonly string[]
  readonly direct: readonly string[]
  /** Asked about, never certain. */
  readonly weak?: boolean
}

/** Bounds of a single dose in milligrams. */
export interface DrugWords {
  readonly words: readonly string[]
  readonly least: number
  readonly most: number
}

/** The files of `server/data/case`. */
export interface CaseFiles {
  readonly acts: {
    readonly acts: Readonly<Record<string, { readonly verbs?: readonly string[]; readonly words: readonly string[] }>>
    readonly devices: Lists
    readonly work: { readonly verbs: readonly string[]; readonly words: readonly string[] }
  }
  readonly status: {
    readonly triggers: readonly Trigger[]
    readonly pseudo: readonly string[]
    readonly cuts: readonly string[]
    readonly determiners: string
    readonly carries: string
  }
  readonly sides: {
    readonly words: Lists
    readonly letters: Lists
    readonly of: Lists
    readonly notSides: readonly string[]
    readonly midline: readonly string[]
  }
  readonly events: {
    readonly events: Readonly<Record<string, EventWords>>
    readonly harms: Lists
    readonly intendedIn: readonly string[]
    readonly denial: { readonly words: readonly string[] }
    readonly exceptions: readonly string[]
    readonly spoken: readonly string[]
  }
  readonly objects: { readonly objects: Readonly<Record<string, ObjectWords>> }
  readonly classes: Readonly<Record<'anesthesia' | 'position' | 'approach' | 'approachNames' | 'routes', Lists>> & {
    readonly turned: readonly string[]
  }
  readonly values: { readonly groups: Lists }
  readonly doses: { readonly drugs: Readonly<Record<string, DrugWords>> }
}

/** What a word of the data does in a sentence. */
export type Tag =
  | 'act'
  | 'work'
  | 'device'
  | 'status'
  | 'pseudo'
  | 'cut'
  | 'side'
  | 'letter'
  | 'of'
  | 'not-side'
  | 'midline'
  | 'event'
  | 'object'
  | 'harm'
  | 'intradural'
  | 'denial'
  | 'thing'
  | 'yes'
  | 'no'
  | 'anesthesia'
  | 'position'
  | 'approach'
  | 'approach-name'
  | 'route'
  | 'turned'
  | 'value'
  | 'drug'
  | 'exception'

export interface Meaning {
  readonly tag: Tag
  /** Which one: the act, the event, the group. */
  readonly value: string
  readonly bits: number
  readonly trigger?: Trigger
}

/** The words that statements are read by. */
export interface CaseWords {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>
  readonly determiners: ReadonlySet<string>
  readonly carries: ReadonlySet<string>
  readonly events: Readonly<Record<string, EventWords>>
  readonly objects: Readonly<Record<string, ObjectWords>>
  readonly drugs: Readonly<Record<string, DrugWords>>
}

/** Forms of a verb: remove → removes, removed, removing; `strip+p` doubles; `cut/cut` and `do/did/done` are irregular. */
export function verbForms(verb: string): string {
  const [base = '', past, participle] = verb.split('/')
  const [stem = '', double = ''] = base.split('+')
  const soft = stem.endsWith('e') ? stem.slice(0, -1) : `${stem}${double}`
  const regular = /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${soft}ed`
  const third = /[^aeiou]y$/.test(stem)
    ? `${stem.slice(0, -1)}ies`
    : /(?:s|sh|ch|x)$/.test(stem)
      ? `${stem}es`
      : `${stem}s`
  return `{${[stem, third, past ?? regular, participle ?? past ?? regular, `${soft}ing`].join('|')}}`
}

/** Joins the files; a pattern may mean several things. */
export function caseWords(files: CaseFiles): CaseWords {
  const meanings = new Map<string, Meaning[]>()
  eachPattern(files, (pattern, meaning) => {
    const known = meanings.get(pattern)
    if (known) known.push(meaning)
    else meanings.set(pattern, [meaning])
  })
  return {
    meanings,
    determiners: new Set(files.status.determiners.split(' ')),
    carries: new Set(files.status.carries.split(' ')),
    events: files.events.events,
    objects: files.objects.objects,
    drugs: files.doses.drugs,
  }
}

/** Every pattern, for the one index that reads them all. */
export function caseCues(files: CaseFiles): readonly string[] {
  const patterns = new Set<string>()
  eachPattern(files, (pattern) => patterns.add(pattern))
  return [...patterns]
}

function eachPattern(files: CaseFiles, found: (pattern: string, meaning: Meaning) => void): void {
  const all = (patterns: readonly string[], tag: Tag, value = '', bits = 0): void => {
    for (const pattern of patterns) found(pattern, { tag, value, bits })
  }
  const lists = (of: Lists, tag: Tag): void => {
    for (const [value, patterns] of Object.entries(of)) all(patterns, tag, value)
  }
  for (const [act, { verbs = [], words }] of Object.entries(files.acts.acts))
    all([...verbs.map(verbForms), ...words], 'act', act, bitOf(act))
  lists(files.acts.devices, 'device')
  all([...files.acts.work.verbs.map(verbForms), ...files.acts.work.words], 'work')
  for (const trigger of files.status.triggers) {
    for (const pattern of trigger.words)
      found(pattern, { tag: 'status', value: trigger.status, bits: statusBit(trigger.status), trigger })
  }
  all(files.status.pseudo, 'pseudo')
  all(files.status.cuts, 'cut')
  lists(files.sides.words, 'side')
  lists(files.sides.letters, 'letter')
  lists(files.sides.of, 'of')
  all(files.sides.notSides, 'not-side')
  all(files.sides.midline, 'midline')
  for (const [event, { objects, direct }] of Object.entries(files.events.events)) {
    all(objects, 'object', event)
    all(direct, 'event', event)
  }
  lists(files.events.harms, 'harm')
  all(files.events.intendedIn, 'intradural')
  all(files.events.denial.words, 'denial')
  for (const [object, { things, yes, no = [] }] of Object.entries(files.objects.objects)) {
    all(things, 'thing', object)
    all(yes, 'yes', object)
    all(no, 'no', object)
  }
  lists(files.classes.anesthesia, 'anesthesia')
  lists(files.classes.position, 'position')
  lists(files.classes.approach, 'approach')
  lists(files.classes.approachNames, 'approach-name')
  lists(files.classes.routes, 'route')
  all(files.classes.turned, 'turned')
  lists(files.values.groups, 'value')
  all(files.events.exceptions, 'exception')
  for (const [drug, { words }] of Object.entries(files.doses.drugs)) all(words, 'drug', drug)
}

const bitOf = (act: string): ActSet => acts[act as keyof typeof acts]
const statusBit = (status: Status): StatusSet => statuses[status]
