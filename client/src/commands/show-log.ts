import type { Command } from './command.js'

/** Show Log. The log holds no text of any report. */
export const showLog: Command = {
  id: 'spineReport.showLog',
  run({ session }) {
    session.log.show()
  },
}
