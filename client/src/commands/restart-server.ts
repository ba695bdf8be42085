import type { Command } from './command.js'
import { notRunning } from './not-running.js'

/** Restart Server. */
export const restartServer: Command = {
  id: 'spineReport.restartServer',
  async run({ session }) {
    await session.restart()
    if (!session.running) notRunning(session)
  },
}
