import type { Checked } from '../check/check.js'
import { sectionStates } from '../report/section-states.js'
import { lineIndex, placeAt } from '../text/lines.js'
import { bySpan, type Span } from '../text/span.js'
import type { Arguments } from './arguments.js'
import { inputsOf, type Streams, sayNotes } from './check-command.js'
import { describeCase } from './describe-case.js'
import { rangeOf } from './format/range.js'
import { openSession } from './session.js'

/** What was read of each report: sections, levels, abbreviations, terms. */
export async function inspectCommand(args: Arguments, streams: Streams): Promise<number> {
  const session = openSession(args, streams.catalogue)
  const { inputs, failed } = await inputsOf(args, session, streams)
  const checks = inputs.map((input) => session.check(input))
  const files = inputs.map((input, i) => ({ path: input.path, ...describe(checks[i]!) }))
  streams.out(args.format === 'json' ? `${JSON.stringify({ version: 1, files })}\n` : files.map(print).join('\n'))
  sayNotes(session, streams)
  return failed ? 2 : 0
}

const bySpanOf = (a: { readonly span: Span }, b: { readonly span: Span }): number => bySpan(a.span, b.span)

type Description = ReturnType<typeof describe>

function describe(checked: Checked) {
  const { source, report } = checked
  const lines = lineIndex(source)
  const start = (offset: number): { line: number; column: number } => {
    const { line, column } = placeAt(lines, offset)
    return { line: line + 1, column: column + 1 }
  }
  const expansions = new Map(report.abbreviations.definitions.map((d) => [d.short, d.long]))
  return {
    ...(report.reportType ? { reportType: report.reportType } : {}),
    typeCertainty: report.typeReading.certainty,
    typeSigns: report.typeReading.reasons.map(({ sign, count }) => ({ sign, count })),
    sections: sectionStates(report).map(({ id, status, label, span }) => ({
      id,
      status,
      ...(label === undefined ? {} : { label }),
      ...(span === undefined ? {} : { line: start(span.start).line }),
    })),
    levels: report.levels
      .filter((m) => m.kind !== 'none')
      .map((m) => ({
        text: source.slice(m.span.start, m.span.end),
        ...rangeOf(lines, m.span),
        kind: m.kind,
        levels: m.levels,
        ...(m.side ? { side: m.side } : {}),
      })),
    case: describeCase(
      checked.case,
      report.knowledge.spine.anatomy.order,
      (span) => source.slice(span.start, span.end),
      (span) => rangeOf(lines, span),
    ),
    abbreviations: [...report.abbreviations.definitions, ...report.abbreviations.uses].sort(bySpanOf).map((u) => {
      const expansion = expansions.get(u.short)
      return { text: u.short, ...start(u.span.start), ...(expansion === undefined ? {} : { expansion }) }
    }),
    terms: report.terms.map((t) => ({
      concept: t.concept,
      text: source.slice(t.span.start, t.span.end),
      ...start(t.span.start),
    })),
  }
}

function print(file: Description & { readonly path: string }): string {
  const signs = file.typeSigns.map(({ sign, count }) => `${sign} ${count}×`).join(', ')
  const why = file.typeCertainty === 'likely' ? ` (by weak signs: ${signs})` : ''
  const out = [`${file.path}  ${file.reportType ?? 'no known report type'}${why}`]
  for (const s of file.sections) out.push(`  ${s.status.padEnd(8)} ${s.id}${s.line ? `  line ${s.line}` : ''}`)
  out.push(
    `  ${file.levels.length} levels: ${[...new Set(file.levels.map((l) => `${l.levels.join('-')}${l.side ? ` ${l.side}` : ''}`))].join(', ') || 'none'}`,
  )
  out.push(`  ${file.terms.length} terms, ${file.abbreviations.length} abbreviations`)
  return `${out.join('\n')}\n`
}
