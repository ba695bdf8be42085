import * as vscode from 'vscode'

/** The extension's own findings in a document, in order. */
export const findings = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'spine-report')
    .sort((a, b) => a.range.start.compareTo(b.range.start))

/** Rule of a finding; its code also carries the address of the rule's documentation. */
export const rule = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code)

export const rules = (document: vscode.TextDocument): readonly string[] => findings(document).map(rule)

/** Waits until the probe gives something other than undefined or false; says what was awaited when it never does. */
export async function eventually<T>(what: string, probe: () => T | Promise<T>, ms = 12_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms
  for (;;) {
    const found = await probe()
    if (found !== undefined && found !== null && found !== false) return found
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}

/** Throws with both sides shown unless they are alike as JSON. */
export function same(actual: unknown, expected: unknown): void {
  const [a, e] = [actual, expected].map((side) => JSON.stringify(side))
  if (a !== e) throw new Error(`expected ${e}\n  actual ${a}`)
}

export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

/** Opens a note of the workspace as a user does. */
export async function openNote(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  holds(folder, 'no folder is open')
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name))
}

/** Opens an unsaved Markdown document with this text. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }))
}

/** Range of the first place where the text stands. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text)
  holds(at >= 0, `no "${text}" in the document`)
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length))
}

/** Waits for a finding of this rule on exactly this text. */
export const findingOn = (document: vscode.TextDocument, id: string, text: string): Promise<vscode.Diagnostic> =>
  eventually(`${id} on "${text}"`, () =>
    findings(document).find((finding) => rule(finding) === id && document.getText(finding.range) === text),
  )

/** Closes all editors without asking. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** Waits until the extension is active and its server has started. */
export async function started(): Promise<void> {
  const extension = vscode.extensions.getExtension('spine-report.spine-report')
  holds(extension, 'the extension is not there')
  await (await extension.activate()).ready
}
