// npm start [-- PATH...]: builds, checks the sample reports (or the paths given) and prints the findings. Findings are what
// it is for, so they are no failure here; only misuse is.
import { spawnSync } from 'node:child_process'

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2
const built = run('esbuild.mjs', '--production')
if (built !== 0) process.exit(built)
const paths = process.argv.slice(2)
process.exitCode = run('dist/cli.js', 'check', ...(paths.length ? paths : ['test/samples'])) === 2 ? 2 : 0
