import * as vscode from 'vscode'
import { closeAll, eventually, findingOn, findings, holds, openNote, rangeOf, rules, same, started } from './notes.js'

describe('checking a note', () => {
  afterEach(closeAll)

  it('starts the server', async () => {
    await started()
    console.log(`VS Code ${vscode.version} (${vscode.env.appName}), ${vscode.UIKind[vscode.env.uiKind]}`)
  })

  it('shows findings with rule, place and a link to the reason', async () => {
    const { document } = await openNote('operative-note.md')
    const inverted = await findingOn(document, 'levels/inverted-range', 'S1-L4')
    await findingOn(document, 'levels/impossible-level', 'L7')
    await eventually('a missing section', () => rules(document).includes('sections/missing'))
    holds(typeof inverted.code === 'object' && inverted.code.target.path.includes('RULES'), 'no link to the rule')
  })

  it('follows what is typed', async () => {
    const editor = await openNote('operative-note.md')
    await findingOn(editor.document, 'levels/impossible-level', 'L7')
    await editor.edit((builder) => builder.replace(rangeOf(editor.document, 'L7'), 'L5'))
    await eventually('no impossible level', () => !rules(editor.document).includes('levels/impossible-level'))
    await vscode.commands.executeCommand('undo')
    await findingOn(editor.document, 'levels/impossible-level', 'L7')
  })

  it('asks no sections of a text that is no report', async () => {
    const { document } = await openNote('shopping.md')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    same(findings(document), [])
  })

  it('checks the files of the workspace that are not open', async () => {
    const result = await vscode.commands.executeCommand<{ files: number; counts: { error: number } }>(
      'spineReport.checkWorkspace',
    )
    same(result?.files, 2)
    holds(result.counts.error > 0, 'no error counted')
  })

  it('finds the same after a restart of the server', async () => {
    const { document } = await openNote('operative-note.md')
    await findingOn(document, 'levels/impossible-level', 'L7')
    const before = rules(document)
    await vscode.commands.executeCommand('spineReport.restartServer')
    await eventually('the same findings', () => JSON.stringify(rules(document)) === JSON.stringify(before))
  })
})
