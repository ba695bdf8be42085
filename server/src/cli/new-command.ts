import { defaultConfig } from '../config/config.js'
import { newReport, unusedValues } from '../domain/templates/report.js'
import { createService, type Service } from '../service.js'
import { type Arguments, Misuse } from './arguments.js'
import type { Streams } from './check-command.js'
import { oneLine } from './printable.js'

/** Writes a new report of a type to standard output; what is not given stays a `{{blank}}`. */
export function newCommand(args: Arguments, streams: Streams): number {
  const [type] = args.paths
  const service = createService()
  const { templates } = service.knowledge
  const types = templates.reports.map((r) => r.id)
  if (type === undefined) throw new Misuse(`Name the type of report: ${types.join(', ')}.`)
  if (!types.includes(type)) throw new Misuse(`There is no report type “${type}”. Choose one of: ${types.join(', ')}.`)
  const { procedure, level, side } = args
  if (procedure !== undefined && !templates.procedures.some((p) => p.id === procedure)) {
    throw new Misuse(
      `There is no procedure “${procedure}”. Choose one of: ${templates.procedures.map((p) => p.id).join(', ')}.`,
    )
  }
  const sides = ['left', 'right', 'bilateral', 'midline']
  if (side !== undefined && !sides.includes(side))
    throw new Misuse(`There is no side “${oneLine(side)}”. Choose one of: ${sides.join(', ')}.`)
  if (level !== undefined && !isLevel(service, level))
    throw new Misuse(`“${oneLine(level)}” names no level of the spine. Write it as L4-5, C5-C7 or S1.`)
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

/** True where the text is levels and nothing else, all of them in the spine. */
function isLevel(service: Service, level: string): boolean {
  const { findings, report } = service.openDocument().check(`Fusion ${level}`, { config: defaultConfig })
  const wrong = findings.some((f) => f.rule === 'levels/impossible-level' || f.rule === 'levels/inverted-range')
  const read = report.levels.filter((mention) => mention.kind !== 'none')
  const rest = read.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), `Fusion ${level}`)
  return !wrong && read.length > 0 && /^Fusion(?:[\s,;+&]|and)*$/.test(rest)
}
