import { ResponseError } from 'vscode-languageserver'

/** Where internal failures are noted. Never given report text. */
export type Note = (line: string) => void

/**
 * Name and place of an error, for the log. The message is left out: it may quote what was being read, and report text
 * never reaches a log.
 */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const head = `${error.name}: ${error.message}`
  const stack = error.stack?.startsWith(head) ? error.stack.slice(head.length) : ''
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return [error.name, ...frames.slice(0, 4)].join('\n')
}

/**
 * Runs a handler so that nothing it throws leaves it: the failure is noted, and `fallback` is the answer. Only what is
 * meant for the client (a cancellation, a name that will not do) goes through.
 */
export function guard<Args extends readonly unknown[], T>(
  name: string,
  note: Note,
  fallback: T,
  handler: (...args: Args) => T | Promise<T>,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    try {
      return await handler(...args)
    } catch (error) {
      if (error instanceof ResponseError) throw error
      note(`${name} failed: ${describe(error)}`)
      return fallback
    }
  }
}
