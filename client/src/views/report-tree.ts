import * as vscode from 'vscode'
import { toRange } from '../documents.js'
import type { CurrentReport } from './current-report.js'
import { type ReportNode, reportNodes } from './report-nodes.js'

/** The Report view: a native tree, so that keyboard, search and screen reader work as everywhere in the editor. */
export function registerReportTree(report: CurrentReport): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.TreeDataProvider<ReportNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node?.children ?? (node || !report.outline ? [] : reportNodes(report.outline)))],
    getTreeItem: (node) => treeItem(node, report.document?.uri),
  }
  const view = vscode.window.createTreeView('spineReport.report', { treeDataProvider: provider, showCollapseAll: true })

  const show = () => {
    if (report.busy && report.outline) return
    const name = report.document?.uri.path.split('/').pop()
    view.description = name === undefined ? '' : name
    changed.fire()
  }
  show()
  return vscode.Disposable.from(changed, view, report.onDidChange(show))
}

function treeItem(node: ReportNode, uri: vscode.Uri | undefined): vscode.TreeItem {
  const branch = node.open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed
  const item = new vscode.TreeItem(node.label, node.children?.length ? branch : vscode.TreeItemCollapsibleState.None)
  item.id = node.id
  item.tooltip = [node.label, node.description, node.tooltip].filter(Boolean).join('\n')
  if (node.description) item.description = node.description
  if (node.icon) item.iconPath = node.icon
  // Names of the branches are what the menu of a line is chosen by.
  item.contextValue = node.id
  if (node.spoken) item.accessibilityInformation = { label: node.spoken }
  if (node.command) item.command = node.command
  else if (node.range && uri) item.command = goTo(uri, toRange(node.range))
  return item
}

const goTo = (uri: vscode.Uri, selection: vscode.Range): vscode.Command => ({
  command: 'vscode.open',
  title: vscode.l10n.t('Go there'),
  arguments: [uri, { selection } satisfies vscode.TextDocumentShowOptions],
})
