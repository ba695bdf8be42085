/** Lines that differ, in the shape of a unified diff with one line of context; empty where the texts are equal. */
export function lineDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const a = before.split(/\r\n|\r|\n/)
  const b = after.split(/\r\n|\r|\n/)
  const hunks: string[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      i++
      j++
      continue
    }
    const [nextA, nextB] = resync(a, b, i, j)
    const context = i > 0 ? [` ${a[i - 1]}`] : []
    const head = `@@ -${i + 1},${nextA - i} +${j + 1},${nextB - j} @@`
    hunks.push(
      [head, ...context, ...a.slice(i, nextA).map((l) => `-${l}`), ...b.slice(j, nextB).map((l) => `+${l}`)].join('\n'),
    )
    i = nextA
    j = nextB
  }
  return `--- ${path}\n+++ ${path}\n${hunks.join('\n')}\n`
}

/** The nearest pair of equal lines behind two places that differ. */
function resync(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  const reach = 200
  for (let far = 1; far <= reach; far++) {
    for (let k = 0; k <= far; k++) {
      const x = i + k
      const y = j + far - k
      if (x < a.length && y < b.length && a[x] === b[y]) return [x, y]
      if (x === a.length && y === b.length) return [x, y]
    }
  }
  return [a.length, b.length]
}
