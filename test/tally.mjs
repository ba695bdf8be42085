import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const tools = path.join(root, 'node_modules/.bin')

/** How many tests an output speaks of: the last `N passed, N failed` line, else mocha's own `N passing` and `N failing`. */
function counts(output) {
  const own = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) }
  const sum = (word) =>
    [...output.matchAll(new RegExp(`^ +(\\d+) ${word}`, 'gm'))].reduce((n, m) => n + Number(m[1]), 0)
  return { passed: sum('passing'), failed: sum('failing') }
}

/**
 * Runs one step of the tests, lets what it prints through, and resolves to its counts. A step without tests counts as one,
 * and a step that ends badly though none of its tests failed counts as one failure.
 */
export function step(title, command, args) {
  console.log(`\n── ${title}`)
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: tools + path.delimiter + process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.stderr.pipe(process.stderr)
    child.on('error', (error) => console.error(`${command}: ${error.message}`))
    child.on('close', (code) => {
      const { passed, failed } = counts(output)
      const tests = passed + failed > 0
      const seconds = (performance.now() - start) / 1000
      resolve({
        title,
        seconds,
        passed: tests ? passed : code === 0 ? 1 : 0,
        failed: code !== 0 && failed === 0 ? 1 : failed,
      })
    })
  })
}

/** Prints the time and counts of every step, the sum alone on the last line, and sets the exit code. */
export function conclude(steps) {
  console.log()
  for (const { title, seconds, passed, failed } of steps)
    console.log(
      `${failed ? '✖' : '✔'} ${title.padEnd(36)} ${seconds.toFixed(1).padStart(6)} s   ${passed} passed, ${failed} failed`,
    )
  const sum = (key) => steps.reduce((n, one) => n + one[key], 0)
  console.log(`total ${sum('seconds').toFixed(0)} s\n\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}
