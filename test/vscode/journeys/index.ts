import 'mocha/mocha.js'
import type MochaClass from 'mocha'

/** Prints each test as mocha's own reporter does, line by line: a web extension host has no terminal to write to. */
function report(runner: MochaClass.Runner): void {
  const passed: string[] = []
  const failed: string[] = []
  runner.on('suite', (suite) => console.log(`${'  '.repeat(suite.titlePath().length)}${suite.title}`))
  runner.on('pass', (test) => {
    passed.push(test.title)
    console.log(`${'  '.repeat(test.titlePath().length)}✔ ${test.title} (${test.duration ?? 0} ms)`)
  })
  runner.on('pending', (test) => console.log(`${'  '.repeat(test.titlePath().length)}- ${test.title}`))
  runner.on('fail', (test, error) => {
    failed.push(test.title)
    console.log(`${'  '.repeat(test.titlePath().length)}✖ ${test.title}\n${error.stack ?? error.message}`)
  })
  runner.on('end', () => console.log(`${passed.length} passed, ${failed.length} failed`))
}

/** What VS Code calls in the extension host, Node or web: mocha's browser build runs in both. */
export async function run(): Promise<void> {
  const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaClass }
  const journeys = new Mocha({ ui: 'bdd', reporter: report as never, timeout: 20_000 })
  journeys.suite.emit('pre-require', globalThis, '', journeys)
  await import('./checking.js')
  await import('./fixing.js')
  await import('./writing.js')
  return new Promise((resolve, reject) => {
    journeys.run((failures) => (failures > 0 ? reject(new Error(`${failures} journeys failed`)) : resolve()))
  })
}
