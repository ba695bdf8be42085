import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Checked } from '../../core/check.js'
import { type Action, actionsFor, findingsAt } from '../../features/actions.js'
import { fixAll } from '../../features/fix-all.js'
import { clientCommands, type OpenRule } from '../../protocol.js'
import { say } from '../../text/message.js'
import { fixAllKind } from '../capabilities.js'
import type { Snapshot } from '../documents.js'
import type { Session } from '../session.js'

/** Quick fixes of the findings at the selection; the fix of everything only where the client asks for source actions. */
export function actionsAnswer(
  snapshot: Snapshot,
  { range, context }: CodeActionParams,
  session: Session,
  recheck: (source: string) => Checked,
): CodeAction[] {
  const actions: CodeAction[] = []
  if (wants(context.only, CodeActionKind.QuickFix)) actions.push(...quickFixes(snapshot, range, context, session))
  if (context.only?.length && wants(context.only, fixAllKind)) {
    const edits = fixAll(snapshot.checked, recheck).map(snapshot.converter.edit)
    const title = session.tell(say('Fix everything that can be fixed safely'))
    if (edits.length > 0) actions.push({ title, kind: fixAllKind, edit: workspaceEdit(snapshot, session, edits) })
  }
  return actions
}

function quickFixes(
  snapshot: Snapshot,
  range: CodeActionParams['range'],
  context: CodeActionParams['context'],
  session: Session,
): CodeAction[] {
  const { checked, converter } = snapshot
  const byTitle = new Map<string, CodeAction>()
  const findings = findingsAt(checked, converter.span(range))
  for (const finding of findings) {
    const position = converter.position(finding.span.start)
    const diagnostics = context.diagnostics.filter(
      ({ code, range: { start } }) =>
        code === finding.rule && start.line === position.line && start.character === position.character,
    )
    for (const action of actionsFor(checked, finding)) {
      const made = quickFix(snapshot, action, session)
      if (diagnostics.length > 0) made.diagnostics = diagnostics
      if (!byTitle.has(made.title)) byTitle.set(made.title, made)
    }
    const open = openRule(finding.rule, session)
    if (open && !byTitle.has(open.title)) byTitle.set(open.title, open)
  }
  return [...byTitle.values()]
}

function quickFix(snapshot: Snapshot, action: Action, session: Session): CodeAction {
  const edits = action.edits.map((edit) => {
    const plain = snapshot.converter.edit(edit)
    if (!action.snippet) return plain
    return session.snippetEdits
      ? { range: plain.range, snippet: { kind: 'snippet' as const, value: plain.newText } }
      : { range: plain.range, newText: withoutPlaces(plain.newText) }
  })
  return {
    title: session.tell(action.title),
    kind: CodeActionKind.QuickFix,
    ...(action.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(snapshot, session, edits),
  }
}

/** With the version where the client can check it, so that an old fix never lands in a newer text. */
function workspaceEdit(
  snapshot: Snapshot,
  session: Session,
  edits: readonly (TextEdit | SnippetTextEdit)[],
): WorkspaceEdit {
  const { uri, version } = snapshot
  if (session.client.workspace?.workspaceEdit?.documentChanges) {
    return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
  }
  return { changes: { [uri]: edits.filter((edit): edit is TextEdit => 'newText' in edit) } }
}

/** Snippet text for clients that know no tab stops: `${1:text}` and `${1|a,b|}` become their first text. */
export const withoutPlaces = (snippet: string): string =>
  snippet
    .replace(/\$\{\d+\|((?:[^,|}\\]|\\.)*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+(?::((?:[^}\\]|\\.)*))?\}|\$\d+/g, '$1')
    .replace(/\\([$}\\])/g, '$1')

function openRule(rule: string, session: Session): CodeAction | undefined {
  if (!session.abilities.commands) return undefined
  const title = session.tell(say('Open the documentation of {rule}', { rule }))
  const argument: OpenRule = { rule, href: session.ruleLink(rule) }
  const command: Command = { title, command: clientCommands.openRule, arguments: [argument] }
  return { title, kind: CodeActionKind.QuickFix, command }
}

/** True where the client takes actions of that kind: it named none, or one that it lies under. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only?.length || only.some((each) => kind === each || kind.startsWith(`${each}.`))
