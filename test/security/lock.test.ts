import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}

describe('lock file', () => {
  const { packages, lockfileVersion } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
    lockfileVersion: number
  }
  const locked = Object.entries(packages).filter(([path]) => path !== '')

  it('has a strong sum for every package, from no other place than a registry', () => {
    assert.equal(lockfileVersion, 3)
    assert.ok(locked.length > 100)
    for (const [path, { resolved, integrity, link }] of locked) {
      assert.ok(!link, path)
      assert.match(integrity ?? '', /^sha512-[A-Za-z0-9+/]{86}==$/, path)
      // Without an address npm asks the registry that the machine is set to; one that is there must be the public one.
      if (resolved) assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//, path)
    }
  })

  it('pins every dependency to one version', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>
    }
    for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name)
  })
})
