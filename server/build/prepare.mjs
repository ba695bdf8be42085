// Where the package is taken from a checkout (as pre-commit does), the bundles are made once; a published package has them.
import { existsSync } from 'node:fs'

if (!existsSync('dist/cli.js') && existsSync('node_modules/esbuild') && existsSync('esbuild.mjs')) {
  process.argv.push('--production')
  await import('../../esbuild.mjs')
}
