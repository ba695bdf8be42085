import type { CueIndex } from './cue-node.js'
import type { NearLabel } from './near-label.js'

/** A name in the languages that the product speaks. */
export interface Wording {
  readonly en: string
  readonly zh: string
}

/** `optional`: the label is known, its absence is never reported. */
export type Need = 'required' | 'recommended' | 'optional'

/** What stands behind a label: a `name` (a line or list) or a `narrative` (sentences that tell what was done). */
export type BodyShape = 'name' | 'narrative'

/**
 * One section (or stated element) of a report type, as in `server/data/reports/*.json`.
 * Labels and cues are phrases: `{a|b|}` lists alternatives (an empty one makes the word optional), in cues `#` stands for
 * a number and `..` for up to six words. Case, plurals, hyphens and US/UK spelling of labels make no difference.
 */
export interface SectionType {
  readonly id: string
  readonly title: Wording
  readonly need: Need
  /** Names of cue groups of the type: needed only where one of them is seen. */
  readonly when?: readonly string[]
  /** Names of cue groups of the type: not needed where one of them is seen. */
  readonly unless?: readonly string[]
  /** Need where `unless` holds; absent: optional. */
  readonly otherwise?: Need
  /** Sections with the same name here stand for each other: one of them is enough. */
  readonly oneOf?: string
  readonly labels: readonly string[]
  readonly zh: readonly string[]
  /** Beginnings of labels that go on freely: "what is" a laminectomy? */
  readonly starts?: readonly string[]
  /** Cues that show the element stated in running text. */
  readonly text: readonly string[]
  /** A shape (`shapes.ts`) that shows the element without a label, such as `title` or `byline`. */
  readonly shape?: string
  /** True where the element usually stands in running text and needs no label. */
  readonly prose?: boolean
  readonly body?: BodyShape
  /** True where labels inside belong to this section alone (an abstract repeats the names of the main sections). */
  readonly closed?: boolean
  /** Body of the section in a new report; `{{…}}` are blanks, `{{a | b}}` choices. */
  readonly fill: string
  /** `S`: read in a public source; `K`: house knowledge. */
  readonly source: 'S' | 'K'
}

/** A cue with its points, negative where it speaks against the type. All conditions given must hold. */
export interface DetectionCue {
  readonly points: number
  /** Ids of sections: `atLeast` of them (1) carry a label. */
  readonly sections?: readonly string[]
  /** Phrases: seen `atLeast` times (1) in all. */
  readonly words?: readonly string[]
  /** Phrases seen in the title. */
  readonly title?: readonly string[]
  readonly shape?: string
  readonly atLeast?: number
  /** Holds only in texts of fewer words. */
  readonly under?: number
  /** Holds only in texts of more words. */
  readonly over?: number
}

/** Limits that differ between journals and meetings; the first profile of a type is its default. */
export interface Profile {
  readonly id: string
  readonly title: string
  /** Sections that this profile asks for, in its order and with its names; absent: those of the type. */
  readonly sections?: readonly string[]
  readonly abstractWords?: number
  readonly bodyWords?: number
  readonly titleWords?: number
  readonly keywords?: readonly [least: number, most: number]
  readonly highlights?: readonly [least: number, most: number]
  readonly highlightLength?: number
  readonly source: 'S' | 'K'
}

/** What a text for patients must name as risks of a procedure. */
export interface RiskList {
  readonly name: string
  /** Words that show that a block is about this procedure. */
  readonly words: readonly string[]
  /** The risk that must not be left out. */
  readonly key?: { readonly name: string; readonly words: readonly string[] }
  readonly risks: readonly string[]
  readonly source: 'S' | 'K'
}

export interface ReportTypeData {
  readonly id: string
  readonly title: Wording
  /** What the type is for, one sentence. */
  readonly description: Wording
  /** The guideline or standard behind the table. */
  readonly basis: string
  /** Types of one family do not compete in the detection. */
  readonly family?: string
  readonly detect: readonly DetectionCue[]
  /** Words of the field: a text with fewer of them is not of this type, whatever its headings are. */
  readonly field?: { readonly words: readonly string[]; readonly atLeast: number }
  /** Cue groups by name, for `when` and `unless`; `in` limits the look to the title and these sections. */
  readonly groups: Readonly<Record<string, { readonly words: readonly string[]; readonly in?: readonly string[] }>>
  readonly sections: readonly SectionType[]
  /** Label → ids of sections that it may mean, the most likely first; what stands behind it decides. */
  readonly ambiguous: Readonly<Record<string, readonly string[]>>
  readonly profiles: readonly Profile[]
  /** The first list whose words stand in a block is the one for it. */
  readonly risks?: readonly RiskList[]
  /** Ids of sections that must stand in this order. */
  readonly order?: readonly string[]
  /** Ids of sections of which there may be several. */
  readonly repeats?: readonly string[]
  /** The type that this one builds on; rules for that type hold for this one too. */
  readonly extends?: string
  /** Severities and options of rules for reports of this type, under what the configuration says. */
  readonly rules?: Readonly<Record<string, TypeRule>>
}

/** What a type changes in the rules: a severity, options. */
export interface TypeRule {
  readonly severity?: 'off' | 'info' | 'warning' | 'error'
  readonly options?: Readonly<Record<string, boolean | number | string | readonly string[]>>
}

/** What a label means: `ids` for sure, `maybe` depending on its body. */
export interface Meaning {
  readonly ids: readonly string[]
  readonly maybe: readonly string[]
}

/** A report type ready for use: its data and its labels by normal form. */
export interface ReportType extends ReportTypeData {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly section: ReadonlyMap<string, SectionType>
  /** Sections whose labels may go on freely. */
  readonly starting: readonly SectionType[]
  /** The label that was probably meant by a misspelled one. */
  readonly near: (label: string) => NearLabel | undefined
  /** Cue → names of the groups that it belongs to. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>
  /** Cues of a type of the workspace; those of the built-in types are scanned together. */
  readonly ownCues?: CueIndex
}
