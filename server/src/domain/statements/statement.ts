import type { Span } from '../../text/span.js'

/** What is done or found at a place; several acts are one set of bits. */
export const acts = {
  disc: 1,
  interbody: 2,
  decompress: 4,
  osteotomy: 8,
  fuse: 16,
  fix: 32,
  augment: 64,
  inject: 128,
  expose: 256,
  locate: 512,
  lesion: 1024,
  stimulate: 2048,
} as const
export type Act = keyof typeof acts
/** Bits of `acts`. */
export type ActSet = number

/** How far a statement is one about this operation; several hold at once. */
export const statuses = {
  /** Before this operation, or another one. */
  past: 1,
  /** A neighbour of what is meant. */
  adjacent: 2,
  /** Denied. */
  negated: 4,
  /** Intended, advised or offered, not done. */
  planned: 8,
  /** Seen on a picture. */
  imaging: 16,
  /** A mark for counting or cutting: needle, hook, spinous process. */
  landmark: 32,
  /** The end of a measurement. */
  measured: 64,
  /** A danger that is spoken of. */
  risk: 128,
  /** Looked for. */
  checked: 256,
  /** Somebody else's, or another place's. */
  other: 512,
  /** The note says that this is the level or the side. */
  localised: 1024,
  /** Says why it differs: numbering, extension, conversion. */
  explained: 2048,
  /** Done on purpose. */
  intended: 4096,
  /** By mistake. */
  unintended: 8192,
  /** Left alone or found normal. */
  spared: 16384,
} as const
export type Status = keyof typeof statuses
/** Bits of `statuses`. */
export type StatusSet = number

export type OneSide = 'left' | 'right'
export type StatedSide = OneSide | 'bilateral'
/** What a side word speaks of. */
export type SideOf = 'work' | 'symptom' | 'approach' | 'implant' | 'position' | 'other' | 'unknown'

interface Stated {
  /** The words that say it. */
  readonly span: Span
  readonly clause: Span
  readonly act: ActSet
  readonly status: StatusSet
}

/** One level, segment or range. `low` and `high` are places in the order of the anatomy, the same for a vertebra. */
export interface LevelStatement extends Stated {
  readonly slot: 'level' | 'root'
  readonly low: number
  readonly high: number
  readonly side?: StatedSide
  /** What is put there: screw, cage, plate, rod, cement, lead. */
  readonly device?: string
}

export interface SideStatement extends Stated {
  readonly slot: 'side'
  readonly side: StatedSide
  readonly of: SideOf
  /** Places of the levels in its clause. */
  readonly low?: number
  readonly high?: number
}

/** `pronoun` is the patient as far as nobody else is near. */
export interface SexStatement extends Stated {
  readonly slot: 'sex'
  readonly sex: 'female' | 'male'
  readonly how: 'noun' | 'pronoun'
}

/** A number: years of age, milliliters, minutes, minutes of the clock, pieces. */
export interface QuantityStatement extends Stated {
  readonly slot: Quantity
  readonly low: number
  readonly high: number
  /** What is counted or measured, where the slot leaves it open: the drug of a dose, the kind of a fluid, the event of a time. */
  readonly of?: string
  /** True for a total. */
  readonly total?: boolean
}
export type Quantity =
  | 'age'
  | 'blood-loss'
  | 'fluid'
  | 'duration'
  | 'clock'
  | 'dose'
  | 'follow-up'
  | 'screws'
  | 'cages'
  | 'rods'
  | 'levels-counted'

/** Days since 1970 at midnight; `exact` false for a month or a year alone. */
export interface DateStatement extends Stated {
  readonly slot: 'date'
  readonly day: number
  readonly exact: boolean
  /** What happened then, as far as said: admission, operation, discharge, follow-up, … */
  readonly of?: string
}

/** One of the kinds that exclude each other: general, local; prone; anterior. */
export interface ClassStatement extends Stated {
  readonly slot: 'anesthesia' | 'approach' | 'position'
  readonly is: string
}

/** Something that is there or is not: a drain, a specimen, allograft, a correct count, an intact dura. */
export interface ObjectStatement extends Stated {
  readonly slot: 'object'
  readonly is: string
  readonly said: boolean
}

/** Something that went wrong. */
export interface EventStatement extends Stated {
  readonly slot: 'event'
  readonly is: string
  /** False for what a careful reader would ask about. */
  readonly sure: boolean
}

/** What changes how the rest is read: another plan, numbering, side of work or position; a dura opened on purpose; a drug, an allergy. */
export interface ChangeStatement extends Stated {
  readonly slot: 'change'
  readonly is: 'plan' | 'numbering' | 'crossing' | 'turned' | 'intradural' | 'allergy' | 'no-allergy' | 'drug'
  /** The drug. */
  readonly of?: string
}

/** One thing that a passage says, relative to the passage. */
export type Statement =
  | LevelStatement
  | SideStatement
  | SexStatement
  | QuantityStatement
  | DateStatement
  | ClassStatement
  | ObjectStatement
  | EventStatement
  | ChangeStatement
export type Slot = Statement['slot']
