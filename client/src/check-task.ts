import * as vscode from 'vscode'

interface CheckTask extends vscode.TaskDefinition {
  readonly paths?: readonly string[]
  readonly severity?: 'error' | 'warning' | 'info'
}

/**
 * Task type `spine-report`: the command line over the workspace, its findings caught by the problem matcher. It runs on the
 * editor's own Node, so nothing need be installed. Desktop only, and only where the workspace is trusted.
 */
export function registerCheckTask(context: vscode.ExtensionContext): void {
  const cli = context.asAbsolutePath('dist/cli.js')
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider('spine-report', {
      provideTasks: () => [checkTask(cli, { type: 'spine-report' }, vscode.TaskScope.Workspace)],
      resolveTask: (task) => checkTask(cli, task.definition as CheckTask, task.scope ?? vscode.TaskScope.Workspace),
    }),
  )
}

function checkTask(cli: string, definition: CheckTask, scope: vscode.WorkspaceFolder | vscode.TaskScope): vscode.Task {
  const { paths = ['.'], severity = 'info' } = definition
  const run = new vscode.ProcessExecution(
    process.execPath,
    [cli, 'check', '--format', 'stylish', '--no-color', '--severity', severity, '--', ...paths],
    { env: { ELECTRON_RUN_AS_NODE: '1' } },
  )
  const name = vscode.l10n.t('check reports')
  const task = new vscode.Task(definition, scope as vscode.WorkspaceFolder, name, 'spine-report', run, '$spine-report')
  task.group = vscode.TaskGroup.Test
  return task
}
