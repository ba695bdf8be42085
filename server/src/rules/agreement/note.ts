/** Sections of an operative note in an example, in the order in which they are written. */
const labels = {
  pre: 'Preoperative diagnosis',
  post: 'Postoperative diagnosis',
  procedure: 'Procedure',
  position: 'Position',
  anesthesia: 'Anesthesia',
  indications: 'Indications',
  findings: 'Findings',
  specimens: 'Specimens',
  complications: 'Complications',
  description: 'Description of procedure',
} as const

/** A short operative note for the examples of a rule. */
export function note(sections: Partial<Record<keyof typeof labels, string>>): string {
  const parts = Object.entries(labels).flatMap(([key, label]) => {
    const text = sections[key as keyof typeof labels]
    return text === undefined ? [] : [`## ${label}\n\n${text}\n`]
  })
  return `---\nreport-type: operative-note\n---\n# Operative note\n\n${parts.join('\n')}`
}
