import * as vscode from 'vscode'
import type { Concept } from '../../../server/src/protocol.js'
import { isReport } from '../documents.js'
import type { Session } from '../session.js'
import type { Command } from './command.js'

interface TermPick extends vscode.QuickPickItem {
  readonly text: string
}

/** Look Up Term…: English, Chinese or abbreviation; Enter inserts the preferred term, the button copies it. */
export const lookUpTerm: Command = {
  id: 'spineReport.lookUpTerm',
  run({ session }, query) {
    const active = vscode.window.activeTextEditor
    const editor = active && isReport(active.document) ? active : undefined
    const picker = vscode.window.createQuickPick<TermPick>()
    picker.title = vscode.l10n.t('Look Up Term')
    picker.placeholder = vscode.l10n.t('English, Chinese or abbreviation')
    picker.matchOnDescription = true
    picker.matchOnDetail = true
    picker.value = typeof query === 'string' ? query : selectedWords(editor)
    const search = newestOnly(picker, session, editor?.document.uri.toString())
    picker.onDidChangeValue(search)
    picker.onDidTriggerItemButton(({ item }) => copy(item.text))
    picker.onDidAccept(async () => {
      const text = picker.selectedItems[0]?.text
      picker.hide()
      if (text === undefined) return
      if (editor) await editor.insertSnippet(new vscode.SnippetString().appendText(text))
      else await copy(text)
    })
    picker.onDidHide(() => picker.dispose())
    picker.show()
    return search(picker.value)
  },
}

/** Words that the user has marked, when they may be a term. */
function selectedWords(editor: vscode.TextEditor | undefined): string {
  const marked = editor?.document.getText(editor.selection) ?? ''
  return marked.length < 60 && !marked.includes('\n') ? marked.trim() : ''
}

/** Shows the answer to the last question; answers to earlier ones come too late. */
function newestOnly(picker: vscode.QuickPick<TermPick>, session: Session, uri: string | undefined) {
  let asked = 0
  return async (query: string): Promise<void> => {
    const turn = ++asked
    picker.busy = true
    const concepts = await session.ask('lookUp', uri === undefined ? { query } : { query, uri })
    if (turn !== asked) return
    picker.items = (concepts ?? []).map(termPick)
    picker.busy = false
  }
}

const termPick = ({ preferred, zh, abbreviations, definition }: Concept): TermPick => ({
  text: preferred,
  label: preferred,
  description: [...abbreviations, zh].filter((part) => part !== '').join(' · '),
  detail: definition,
  alwaysShow: true,
  buttons: [{ iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') }],
})

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text)
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', text), 3000)
}
