import { newReport, unusedValues } from '../domain/templates/report.js'
import { createService } from '../service.js'
import { type Arguments, Misuse } from './arguments.js'
import type { Streams } from './check-command.js'

/** Writes a new report of a type to standard output; what is not given stays a `{{blank}}`. */
export function newCommand(args: Arguments, streams: Streams): number {
  const [type] = args.paths
  const { templates } = createService().knowledge
  const types = templates.reports.map((r) => r.id)
  if (type === undefined) throw new Misuse(`Name the type of report: ${types.join(', ')}.`)
  if (!types.includes(type)) throw new Misuse(`There is no report type “${type}”. Choose one of: ${types.join(', ')}.`)
  const { procedure, level, side } = args
  if (procedure !== undefined && !templates.procedures.some((p) => p.id === procedure)) {
    throw new Misuse(
      `There is no procedure “${procedure}”. Choose one of: ${templates.procedures.map((p) => p.id).join(', ')}.`,
    )
  }
  const request = {
    type,
    ...(procedure ? { procedure } : {}),
    ...(level ? { level } : {}),
    ...(side ? { side } : {}),
  }
  for (const unused of unusedValues(templates, request)) {
    const page = procedure && unused !== 'procedure' ? `“${type}” with “${procedure}”` : `“${type}”`
    streams.err(`--${unused} ${request[unused]} is not used: ${page} has no place for a ${unused}.\n`)
  }
  streams.out(newReport(templates, request) ?? '')
  return 0
}
