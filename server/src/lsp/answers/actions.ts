import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextDocumentEdit,
} from 'vscode-languageserver'
import type { Checked } from '../../check/check.js'
import type { Finding } from '../../check/finding.js'
import { ruleHref } from '../../check/rule-link.js'
import { abbreviationActions } from '../../features/abbreviation-actions.js'
import { type Action, actionsFor, findingsAt } from '../../features/actions.js'
import { convertPage, looksPasted } from '../../features/convert-page.js'
import { fixAll } from '../../features/fix-all.js'
import { normaliseLevels } from '../../features/level-style.js'
import { labelsToHeadings } from '../../features/rewrite.js'
import { targetAt } from '../../features/target.js'
import { addWord, listableWord, newProjectFile } from '../../features/word-list.js'
import { type AddWord, clientCommands, type OpenRule } from '../../protocol.js'
import { say } from '../../text/message.js'
import { fixAllKind } from '../capabilities.js'
import { createConverter } from '../convert.js'
import type { Snapshot } from '../documents.js'
import { workspaceEdit } from '../edits.js'
import type { Session } from '../session.js'
import { configuredPreset } from '../settings.js'
import { fileNameOf } from '../uri.js'

/**
 * Quick fixes of the findings at the selection, rewrites of what the cursor stands on, and the fix of everything only where
 * the client asks for source actions.
 */
export function actionsAnswer(
  snapshot: Snapshot,
  { range, context }: CodeActionParams,
  session: Session,
  recheck: (source: string) => Checked,
): CodeAction[] {
  const { only } = context
  const actions: CodeAction[] = []
  if (wants(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(snapshot, range, context.diagnostics, session))
  if (wants(only, CodeActionKind.RefactorRewrite)) actions.push(...rewrites(snapshot, range, session))
  if (only?.length && wants(only, fixAllKind)) {
    const edits = fixAll(snapshot.checked, recheck)
    const title = session.tell(say('Fix everything that can be fixed safely'))
    if (edits.length > 0) actions.push({ title, kind: fixAllKind, edit: workspaceEdit(snapshot, session, edits) })
  }
  return actions
}

/** Findings of a selection that get actions of their own; a longer menu would help nobody. */
const mostFindings = 40

type Ranged = CodeActionParams['range']

function quickFixes(
  snapshot: Snapshot,
  range: Ranged,
  diagnostics: readonly Diagnostic[],
  session: Session,
): CodeAction[] {
  const { checked, converter } = snapshot
  const byTitle = new Map<string, CodeAction>()
  const add = (action: CodeAction | undefined, about: Diagnostic[]): void => {
    if (!action || byTitle.has(action.title)) return
    byTitle.set(action.title, {
      ...action,
      kind: CodeActionKind.QuickFix,
      ...(about.length > 0 ? { diagnostics: about } : {}),
    })
  }
  for (const finding of findingsAt(checked, converter.span(range)).slice(0, mostFindings)) {
    const { line, character } = converter.position(finding.span.start)
    const about = diagnostics.filter(
      ({ code, range: { start } }) => code === finding.rule && start.line === line && start.character === character,
    )
    for (const action of actionsFor(checked, finding)) add(quickFix(snapshot, action, session), about)
    for (const action of wordActions(snapshot, finding, session)) add(action, about)
    add(openRule(finding.rule, session), about)
  }
  return [...byTitle.values()]
}

function quickFix(snapshot: Snapshot, action: Action, session: Session): CodeAction {
  const title = session.tell(action.title)
  return {
    title:
      action.places === undefined
        ? title
        : session.tell(say('{title} (all {count} places)', { title, count: action.places })),
    ...(action.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(snapshot, session, action.edits, action.snippet),
  }
}

/** The word goes into the project file or into the user's own settings; each title says where. */
function wordActions({ checked, settings }: Snapshot, finding: Finding, session: Session): CodeAction[] {
  const word = listableWord(checked, finding)
  if (word === undefined) return []
  const actions: CodeAction[] = []
  const { project } = settings
  const { documentChanges, resourceOperations } = session.client.workspace?.workspaceEdit ?? {}
  if (project && documentChanges) {
    const title = session.tell(say('Add “{word}” to the word list in {file}', { word, file: fileNameOf(project.uri) }))
    const textDocument = { uri: project.uri, version: null }
    const change = (range: Ranged, newText: string): TextDocumentEdit => ({ textDocument, edits: [{ range, newText }] })
    if (project.text !== undefined) {
      const edit = addWord(project.text, word)
      if (edit) {
        const range = createConverter(project.text).range(edit.span)
        actions.push({ title, edit: { documentChanges: [change(range, edit.text)] } })
      }
    } else if (resourceOperations?.includes('create')) {
      const range = createConverter('').range({ start: 0, end: 0 })
      const create = { kind: 'create' as const, uri: project.uri, options: { ignoreIfExists: true } }
      actions.push({ title, edit: { documentChanges: [create, change(range, newProjectFile(word))] } })
    }
  }
  if (session.abilities.commands) {
    const title = session.tell(say('Add “{word}” to your own word list (settings)', { word }))
    const argument: AddWord = { word }
    actions.push({ title, command: { title, command: clientCommands.addWord, arguments: [argument] } })
  }
  return actions
}

function openRule(rule: string, session: Session): CodeAction | undefined {
  if (!session.abilities.commands) return undefined
  const title = session.tell(say('Open the documentation of {rule}', { rule }))
  const argument: OpenRule = { rule, href: ruleHref(rule) }
  return { title, command: { title, command: clientCommands.openRule, arguments: [argument] } }
}

/** What can be done with the level, abbreviation or label under the cursor, whether or not there is a finding. */
function rewrites(snapshot: Snapshot, range: Ranged, session: Session): CodeAction[] {
  const { checked, converter, settings } = snapshot
  const { start: offset } = converter.span(range)
  const found = [...abbreviationActions(checked, offset)]
  if (targetAt(checked, offset)?.kind === 'level') {
    found.push({
      title: say('Write all levels in one form'),
      edits: normaliseLevels(checked, configuredPreset(settings)),
    })
  }
  const label = checked.report.sections.find(({ label: { span } }) => span.start <= offset && offset <= span.end)
  if (label && label.label.style !== 'heading') {
    found.push({ title: say('Turn the labels into headings'), edits: labelsToHeadings(checked) })
  }
  const convert = convertAction(snapshot, session)
  const actions = found
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }) => ({
      title: session.tell(title),
      kind: CodeActionKind.RefactorRewrite,
      edit: workspaceEdit(snapshot, session, edits),
    }))
  return convert ? [...actions, convert] : actions
}

/** For a text without a heading. The editor’s preview of refactorings shows the change before it is made. */
function convertAction(snapshot: Snapshot, session: Session): CodeAction | undefined {
  if (!looksPasted(snapshot.checked)) return undefined
  const edits = convertPage(snapshot.checked, { withoutFurniture: false })
  if (edits.length === 0) return undefined
  return {
    title: session.tell(say('Convert to Markdown')),
    kind: CodeActionKind.RefactorRewrite,
    edit: workspaceEdit(snapshot, session, edits),
  }
}

/** True where the client takes actions of that kind: it named none, or one that it lies under. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only?.length || only.some((each) => kind === each || kind.startsWith(`${each}.`))
