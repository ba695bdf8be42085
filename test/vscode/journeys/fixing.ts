import * as vscode from 'vscode'
import { closeAll, eventually, findingOn, holds, openText, rangeOf, rules, same, started } from './notes.js'

const note = `---
report-type: operative-note
---

# Operative note

## Findings

Synthetic. Earlier fusion from S1-L4 was solid. Screws at S1-T10.
`

const actions = (editor: vscode.TextEditor, range: vscode.Range, kind: vscode.CodeActionKind) =>
  vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    range,
    kind.value,
    10,
  )

describe('fixing a note', () => {
  before(started)
  afterEach(closeAll)

  it('applies a quick fix', async () => {
    const editor = await openText(note)
    const { range } = await findingOn(editor.document, 'levels/inverted-range', 'S1-L4')
    const fixes = await actions(editor, range, vscode.CodeActionKind.QuickFix)
    const fix = fixes.find(({ edit }) => edit?.get(editor.document.uri).some(({ newText }) => newText.includes('L4')))
    holds(fix?.edit, `no fix among: ${fixes.map(({ title }) => title).join(' | ')}`)
    await vscode.workspace.applyEdit(fix.edit)
    holds(editor.document.getText().includes('fusion from L4-S1'), editor.document.getText())
    await eventually(
      'one finding left',
      () => rules(editor.document).filter((id) => id === 'levels/inverted-range').length === 1,
    )
  })

  it('fixes all that is safe to fix, once', async () => {
    const editor = await openText(note)
    await findingOn(editor.document, 'levels/inverted-range', 'S1-T10')
    const count = await vscode.commands.executeCommand('spineReport.fixAll')
    holds(Number(count) >= 2, `${count} changes`)
    const text = editor.document.getText()
    holds(text.includes('L4-S1') && text.includes('T10-S1'), text)
    await eventually('no inverted range', () => !rules(editor.document).includes('levels/inverted-range'))
    same(await vscode.commands.executeCommand('spineReport.fixAll'), 0)
    same(editor.document.getText(), text)
  })

  it('fixes all on save where the user asked for it', async () => {
    const editor = await openText(note)
    const { range } = await findingOn(editor.document, 'levels/inverted-range', 'S1-L4')
    const kind = vscode.CodeActionKind.SourceFixAll.append('spineReport')
    const [action] = await actions(editor, range, kind)
    holds(action?.kind && kind.contains(action.kind), 'no source.fixAll.spineReport')
  })

  it('silences a rule at one place', async () => {
    const editor = await openText(note)
    const { range } = await findingOn(editor.document, 'levels/inverted-range', 'S1-L4')
    const fixes = await actions(editor, range, vscode.CodeActionKind.QuickFix)
    const silence = fixes.find(({ edit }) =>
      edit?.get(editor.document.uri).some(({ newText }) => newText.includes('spine-report-disable')),
    )
    holds(silence?.edit, `no way to silence among: ${fixes.map(({ title }) => title).join(' | ')}`)
    await vscode.workspace.applyEdit(silence.edit)
    rangeOf(editor.document, 'spine-report-disable')
    await eventually('silence', () => !rules(editor.document).includes('levels/inverted-range'))
  })
})
