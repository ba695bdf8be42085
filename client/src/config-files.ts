import * as vscode from 'vscode'

/** More than any project file needs; a larger one is not read. */
const largest = 1_000_000

/**
 * Text of a project file as the author sees it: unsaved where it is open, else from its file system, which may be remote or
 * virtual. Null where there is none. Only JSON files are read for the server; it has no reason to ask for others.
 */
export async function readWorkspaceFile(address: string): Promise<{ readonly text: string } | null> {
  const uri = vscode.Uri.parse(address, true)
  if (!uri.path.endsWith('.json')) return null
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open) return { text: open.getText() }
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largest) return null
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) }
  } catch {
    return null
  }
}
