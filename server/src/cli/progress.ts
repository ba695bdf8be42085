/** A line on a terminal that says how far a long run is. Where nobody looks, nothing is written. */
export interface Progress {
  step(): void
  end(): void
}

/** Runs that end at once need no bar. */
const worth = 20
const pause = 200
const width = 24

/** `terminal` is standard error: what a command gives is never mixed with how far it is. */
export function progressOn(terminal: NodeJS.WriteStream, total: number): Progress {
  if (!terminal.isTTY || total < worth) return { step: () => undefined, end: () => undefined }
  const start = performance.now()
  let done = 0
  let shown = 0
  return {
    step() {
      done++
      const now = performance.now()
      if (now - shown < pause) return
      shown = now
      terminal.write(`\r\u001b[K${progressLine(done, total, (now - start) / 1000)}`)
    },
    end: () => {
      terminal.write('\r\u001b[K')
    },
  }
}

/** Bar, files, rate and time left after that many seconds. */
export function progressLine(done: number, total: number, seconds: number): string {
  const full = Math.round((done / total) * width)
  const rate = done / Math.max(seconds, 0.001)
  const left = Math.round((total - done) / rate)
  const time = left < 60 ? `${left} s` : left < 3600 ? `${Math.round(left / 60)} min` : `${(left / 3600).toFixed(1)} h`
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}  ${done} of ${total} files, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${time} left`
}
