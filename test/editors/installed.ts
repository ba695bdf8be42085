import { spawnSync } from 'node:child_process'

/**
 * Whether a program is there. On a build server (CI) as root it is installed from Debian's packages; on anybody else's machine
 * nothing is installed, and the tests that need it say that they are skipped.
 */
export function installed(program: string, ...packages: readonly string[]): boolean {
  if (there(program)) return true
  if (!process.env['CI'] || process.getuid?.() !== 0) return false
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      timeout: 180_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages)) return false
  return there(program)
}

const there = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
