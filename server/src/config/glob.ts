/**
 * True where the path (with `/`, relative to the folder of the configuration) fits the pattern: `*` and `?` inside a
 * name, `**` across folders, `{a,b}` either; a pattern without `/` fits the file name in any folder. Linear in practice:
 * patterns become one expression without nested repeats.
 */
export function globMatches(pattern: string, path: string): boolean {
  const full = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`
  let source = ''
  let depth = 0
  for (let i = 0; i < full.length; i++) {
    const c = full[i]!
    if (full.startsWith('**/', i)) {
      source += '(?:[^/]+/)*'
      i += 2
    } else if (full.startsWith('**', i)) {
      source += '.*'
      i += 1
    } else if (c === '*') source += '[^/]*'
    else if (c === '?') source += '[^/]'
    else if (c === '{') {
      source += '(?:'
      depth++
    } else if (c === '}' && depth > 0) {
      source += ')'
      depth--
    } else if (c === ',' && depth > 0) source += '|'
    else source += c.replace(/[.+^$()|[\]\\{}]/, '\\$&')
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u').test(path)
}

/** True where the last pattern that fits the path is no `!pattern`. */
export function anyGlobMatches(patterns: readonly string[], path: string): boolean {
  const last = patterns.findLast((pattern) => globMatches(pattern.replace(/^!/, ''), path))
  return last !== undefined && !last.startsWith('!')
}

/** As `anyGlobMatches`, and what lies in a folder that fits (`drafts`, `drafts/`) fits too. */
export function isIgnored(patterns: readonly string[], path: string): boolean {
  const folders = path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))
  const plain = patterns.map((pattern) => pattern.replace(/(.)\/$/, '$1'))
  return folders.some((folder) => anyGlobMatches(plain, folder))
}
