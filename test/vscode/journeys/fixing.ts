import * as vscode from 'vscode'
import { closeAll, eventually, findingOn, holds, openNote, openText, rangeOf, rules, same, started } from './notes.js'

const note = `---
report-type: operative-note
---

# Operative note

## Findings

Synthetic. Earlier fusion from S1-L4 was solid. Aspirin 81 mg QD, pantoprazole 40 mg QD.
`

const quickFixes = (editor: vscode.TextEditor, range: vscode.Range) =>
  vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  )

/** Applies the first quick fix whose new text contains `written`. */
async function applyFix(editor: vscode.TextEditor, range: vscode.Range, written: string): Promise<void> {
  const fixes = await quickFixes(editor, range)
  const fix = fixes.find(({ edit }) => edit?.get(editor.document.uri).some(({ newText }) => newText.includes(written)))
  holds(fix?.edit, `nothing writes “${written}” among: ${fixes.map(({ title }) => title).join(' | ')}`)
  await vscode.workspace.applyEdit(fix.edit)
}

describe('fixing a note', () => {
  before(started)
  afterEach(closeAll)

  it('applies a quick fix', async () => {
    const editor = await openText(note)
    const { range } = await findingOn(editor.document, 'levels/inverted-range', 'S1-L4')
    await applyFix(editor, range, 'L4')
    rangeOf(editor.document, 'fusion from L4-S1 was')
    await eventually('one finding less', () => !rules(editor.document).includes('levels/inverted-range'))
  })

  it('silences a rule at one place', async () => {
    const editor = await openText(note)
    const { range } = await findingOn(editor.document, 'levels/inverted-range', 'S1-L4')
    await applyFix(editor, range, 'spine-report-disable')
    await eventually('silence', () => !rules(editor.document).includes('levels/inverted-range'))
  })

  it('fixes all that is safe to fix, and no more', async () => {
    const editor = await openText(note)
    await findingOn(editor.document, 'safety/do-not-use', 'QD')
    same(await vscode.commands.executeCommand('spineReport.fixAll'), 2)
    same(editor.document.getText(), note.replaceAll('QD', 'daily'))
    await eventually('no abbreviation', () => !rules(editor.document).includes('safety/do-not-use'))
    same(await vscode.commands.executeCommand('spineReport.fixAll'), 0)
    same(editor.document.getText(), note.replaceAll('QD', 'daily'))
  })

  it('fixes all on save where the user asked for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' })
    const onSave = (value: unknown) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global, true)
    await onSave({ 'source.fixAll.spineReport': 'explicit' })
    try {
      const editor = await openNote('operative-note.md')
      await findingOn(editor.document, 'safety/do-not-use', 'QD')
      // VS Code gives up on actions that a busy machine does not answer in time: the next save brings them.
      await eventually('fixes on save', async () => {
        await editor.edit((builder) => builder.insert(editor.document.lineAt(2).range.end, ' Saved.'))
        await vscode.commands.executeCommand('workbench.action.files.save')
        return editor.document.getText().includes('Aspirin 81 mg daily')
      })
      holds(!editor.document.isDirty, 'not saved')
    } finally {
      await onSave(undefined)
    }
  })
})
