import * as vscode from 'vscode'
import type { Session } from '../session.js'
import type { CurrentReport } from '../views/current-report.js'
import { addWord } from './add-word.js'
import { checkWorkspace } from './check-workspace.js'
import type { Command } from './command.js'
import { convertToMarkdown } from './convert-to-markdown.js'
import { copyCaseSummary } from './copy-case-summary.js'
import { fixAll } from './fix-all.js'
import { goToNextLevel } from './go-to-next-level.js'
import { goToOtherPlace } from './go-to-other-place.js'
import { insertProcedure } from './insert-procedure.js'
import { lookUpTerm } from './look-up-term.js'
import { newReport } from './new-report.js'
import { normaliseLevels } from './normalise-levels.js'
import { openPreview } from './open-preview.js'
import { openRule } from './open-rule.js'
import { restartServer } from './restart-server.js'
import { insertAbbreviationTable, insertMissingSections, labelsToHeadings } from './rewrite.js'
import { setReportType } from './set-report-type.js'
import { showLog } from './show-log.js'
import { useSuggestions } from './use-suggestions.js'
import { fixRule, nextFinding } from './work-through.js'

export const commands: readonly Command[] = [
  newReport,
  insertProcedure,
  insertMissingSections,
  labelsToHeadings,
  insertAbbreviationTable,
  setReportType,
  lookUpTerm,
  goToNextLevel,
  goToOtherPlace,
  copyCaseSummary,
  normaliseLevels,
  checkWorkspace,
  fixAll,
  convertToMarkdown,
  nextFinding,
  fixRule,
  openPreview,
  useSuggestions,
  restartServer,
  showLog,
  openRule,
  addWord,
]

export function registerCommands(
  context: vscode.ExtensionContext,
  session: Session,
  report: CurrentReport,
): vscode.Disposable {
  const kit = { context, session, report }
  return vscode.Disposable.from(
    ...commands.map(({ id, run }) => vscode.commands.registerCommand(id, (argument: unknown) => run(kit, argument))),
  )
}
