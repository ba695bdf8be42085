/** `server/data/agreement/statements.json`. */
export interface StatementFile {
  readonly groups: Readonly<Record<string, { readonly name: string; readonly words: readonly string[] }>>
}

/** `server/data/agreement/procedures.json`. */
export interface ProcedureFile {
  readonly segmentWords: readonly string[]
  readonly vertebraWords: readonly string[]
  readonly lateralConcepts: readonly string[]
  readonly fusionConcepts: readonly string[]
}

/** What the sections of a report are compared by. */
export interface AgreementBook {
  /** Name of a group of statements, as a message has it. */
  readonly names: Readonly<Record<string, string>>
  /** Groups that a cue speaks for. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>
  readonly procedures: ProcedureFile
  /** Whether a word of a level count counts motion segments or vertebrae. */
  readonly unitOf: ReadonlyMap<string, 'segment' | 'vertebra'>
}

export function agreementBook(statements: StatementFile, procedures: ProcedureFile): AgreementBook {
  const groupsOf = new Map<string, string[]>()
  for (const [group, { words }] of Object.entries(statements.groups)) {
    for (const cue of words) groupsOf.set(cue, [...(groupsOf.get(cue) ?? []), group])
  }
  const names = Object.fromEntries(Object.entries(statements.groups).map(([group, { name }]) => [group, name]))
  const unitOf = new Map<string, 'segment' | 'vertebra'>()
  for (const word of procedures.segmentWords) unitOf.set(word, 'segment')
  for (const word of procedures.vertebraWords) unitOf.set(word, 'vertebra')
  return { names, groupsOf, procedures, unitOf }
}

/** Every cue, for the one index that reads them all. */
export const statementCues = (file: StatementFile): string[] => Object.values(file.groups).flatMap(({ words }) => words)
