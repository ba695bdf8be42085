import type { Procedure } from './model.js'

const regions = ['cervical', 'thoracolumbar', 'lumbar', 'sacral', 'any']
const approaches = ['anterior', 'posterior', 'lateral', 'endoscopic', 'percutaneous']

/** Procedures as a list for choosing shows them: by region from the head down, by approach, by name. */
export function inGroups(procedures: readonly Procedure[]): readonly Procedure[] {
  return [...procedures].sort(
    (a, b) =>
      regions.indexOf(a.region) - regions.indexOf(b.region) ||
      approaches.indexOf(a.approach) - approaches.indexOf(b.approach) ||
      (a.name < b.name ? -1 : 1),
  )
}
