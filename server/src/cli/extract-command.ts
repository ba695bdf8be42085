import type { Checked } from '../check/check.js'
import { caseRow, rowFields, type Stated } from '../features/case-row.js'
import { lineIndex, placeAt } from '../text/lines.js'
import type { Arguments } from './arguments.js'
import { inputsOf, type Streams, sayNotes } from './check-command.js'
import { csvLine } from './format/csv.js'
import { type ExtractedRow, fhirProcedure } from './format/fhir.js'
import { openSession } from './session.js'

/** One row a report: what was done, at which levels and sides, with the line that each value comes from. */
export async function extractCommand(args: Arguments, streams: Streams): Promise<number> {
  const session = openSession(args, streams.catalogue)
  const { inputs, failed } = await inputsOf(args, session, streams)
  const rows = inputs.map((input) => rowOf(input.path, session.check(input)))
  if (args.rows === 'ndjson') for (const row of rows) streams.out(`${JSON.stringify(row)}\n`)
  else if (args.rows === 'fhir') for (const row of rows) streams.out(`${JSON.stringify(fhirProcedure(row))}\n`)
  else {
    streams.out(csvLine(['file', 'type', ...rowFields.flatMap((field) => [field, `${field}Line`])]))
    for (const row of rows)
      streams.out(
        csvLine([
          row.file,
          row.type ?? '',
          ...rowFields.flatMap((field) => [
            row.fields[field].map(({ value }) => value).join('; '),
            row.fields[field].map(({ line }) => line).join('; '),
          ]),
        ]),
      )
  }
  sayNotes(session, streams)
  return failed ? 2 : 0
}

export function rowOf(file: string, checked: Checked): ExtractedRow {
  const lines = lineIndex(checked.source)
  const row = caseRow(checked)
  const placed = ({ value, span }: Stated) => ({ value, line: placeAt(lines, span.start).line + 1 })
  const fields = Object.fromEntries(rowFields.map((field) => [field, row[field].map(placed)] as const))
  return { file, type: checked.report.reportType ?? null, fields: fields as unknown as ExtractedRow['fields'] }
}
