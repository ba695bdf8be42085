import { rules } from '../rules/index.js'
import type { Arguments } from './arguments.js'
import type { Streams } from './check-command.js'

/** Lists the rules. */
export function rulesCommand(args: Arguments, streams: Streams): number {
  const listed = rules.map(({ id, severity, enabled, summary, source, reports }) => ({
    id,
    severity: enabled === false ? 'off' : severity,
    summary,
    source,
    ...(reports ? { reports } : {}),
  }))
  const width = Math.max(...listed.map((r) => r.id.length), 0)
  streams.out(
    args.format === 'json'
      ? `${JSON.stringify({ version: 1, rules: listed })}\n`
      : listed.map((r) => `${r.id.padEnd(width)}  ${r.severity.padEnd(7)}  ${r.summary}\n`).join(''),
  )
  return 0
}
