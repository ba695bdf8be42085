import * as vscode from 'vscode'
import { closeAll, eventually, findings, holds, openText, rangeOf, same, started } from './notes.js'

const textOf = ({ contents }: vscode.Hover) =>
  contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n')

const hoverAt = async ({ document }: vscode.TextEditor, text: string) => {
  const at = rangeOf(document, text).start.translate(0, 1)
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  )
  return hovers.map(textOf).join('\n')
}

const completionsAfter = async ({ document }: vscode.TextEditor, text: string) => {
  const at = rangeOf(document, text).end
  const command = 'vscode.executeCompletionItemProvider'
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, at)
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label))
}

describe('writing a report', () => {
  before(started)
  afterEach(closeAll)

  it('explains a level and a term', async () => {
    const editor = await openText('# Note\n\nTLIF at L4-5 for spondylolisthesis.\n')
    await eventually('hover on a level', async () => (await hoverAt(editor, 'L4-5')).includes('L5'))
    await eventually('hover on a term', async () => /interbody fusion/i.test(await hoverAt(editor, 'TLIF')))
  })

  it('offers terms by their beginning', async () => {
    const editor = await openText('# Note\n\nThe patient had spondylol')
    const labels = await eventually('completions', async () => {
      const some = await completionsAfter(editor, 'spondylol')
      return some.some((label) => label.startsWith('spondylol')) ? some : undefined
    })
    holds(
      labels.some((label) => label.includes('spondylolisthesis')),
      labels.slice(0, 10).join(', '),
    )
  })

  it('lists the sections of a report', async () => {
    const editor = await openText(
      '# Operative note\n\n## Findings\n\nDisc herniation L4-L5.\n\n**Complications:** none\n',
    )
    const command = 'vscode.executeDocumentSymbolProvider'
    const { uri } = editor.document
    const names = await eventually('symbols', async () => {
      const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(command, uri)
      const flat = (some: readonly vscode.DocumentSymbol[]): string[] =>
        some.flatMap(({ name, children }) => [name, ...flat(children)])
      return symbols?.length ? flat(symbols) : undefined
    })
    holds(
      names.some((name) => name.includes('Complications')),
      names.join(', '),
    )
  })

  it('starts a report from its template, ready to be filled in', async () => {
    await vscode.commands.executeCommand('spineReport.newReport', 'operative-note')
    const editor = await eventually('the new report', () => vscode.window.activeTextEditor)
    await eventually('the template', () => editor.document.getText().includes('report-type: operative-note'))
    holds(!editor.document.getText().includes('${'), 'tab stops are left in the text')
    // Tab goes to a blank; what is typed takes its place.
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await vscode.commands.executeCommand('type', { text: 'Example text' })
    holds(editor.document.getText().includes('Example text'), 'nothing was typed')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const errors = findings(editor.document).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    same(
      errors.map(({ message }) => message),
      [],
    )
  })

  it('inserts a procedure', async () => {
    const editor = await openText('---\nreport-type: operative-note\n---\n\n# Note\n\n## Description of procedure\n\n')
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    editor.selection = new vscode.Selection(end, end)
    const before = editor.document.getText().length
    await vscode.commands.executeCommand('spineReport.insertProcedure', 'discography')
    const more = editor.document.getText().length - before
    holds(more > 200, `${more} characters more`)
  })

  it('opens the preview', async () => {
    await openText('# Operative note\n\n## Findings\n\nDisc herniation L4-L5.\n')
    await vscode.commands.executeCommand('spineReport.openPreview')
    await eventually('the preview', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview')),
    )
  })
})
