/**
 * The text that an editor shows for a snippet once every tab stop was visited: what was typed there (by number), else the
 * text or first choice in it, with repeated stops and transformations. Throws on a stop without a text, on numbers with
 * gaps, and on a second definition of a stop.
 */
export function snippetText(snippet: string, typed: readonly string[] = []): string {
  const texts = new Map<number, string>()
  const places = [...snippet.matchAll(stops)]
  for (const { groups } of places) {
    const n = Number(groups!['default'] ?? groups!['choice'])
    if (Number.isNaN(n)) continue
    if (texts.has(n)) throw new Error(`tab stop ${n} has two definitions`)
    texts.set(n, typed[n - 1] ?? unescaped(groups!['text'] ?? groups!['choices']!.split(/(?<!\\),/)[0]!))
  }
  const numbers = [...texts.keys()].sort((a, b) => a - b)
  if (numbers.some((n, i) => n !== i + 1)) throw new Error(`tab stops have gaps: ${numbers}`)
  if (!snippet.endsWith('$0')) throw new Error('no final tab stop')
  let at = 0
  let out = ''
  for (const { 0: all, index, groups } of places) {
    out += unescaped(snippet.slice(at, index))
    at = index + all.length
    if (all === '$0') continue
    const n = Number(Object.values({ ...groups, text: undefined }).find((value) => /^\d+$/.test(value ?? '')))
    const text = texts.get(n)
    if (text === undefined) throw new Error(`tab stop ${n} has no text`)
    out += groups!['regex'] === undefined ? text : transformed(text, groups!['regex'], groups!['format']!)
  }
  return out + unescaped(snippet.slice(at))
}

const stops = new RegExp(
  [
    String.raw`(?<!\\)\$0`,
    String.raw`(?<!\\)\$\{(?<repeat>\d+)\}`,
    String.raw`(?<!\\)\$\{(?<default>\d+):(?<text>(?:\\.|[^\\}])*)\}`,
    String.raw`(?<!\\)\$\{(?<choice>\d+)\|(?<choices>(?:\\.|[^\\|])*)\|\}`,
    String.raw`(?<!\\)\$\{(?<transform>\d+)\/(?<regex>(?:\\.|[^\\/])*)\/(?<format>(?:\$\{\d:[^}]*\}|[^}])*)\/\}`,
  ].join('|'),
  'g',
)

function transformed(text: string, regex: string, format: string): string {
  const match = new RegExp(regex).exec(text)
  if (!match) return text
  return format.replace(
    /\$(\d)|\$\{(\d):(?:\+([^}]*)|\/capitalize)\}/g,
    (_, plain: string | undefined, braced: string | undefined, given: string | undefined) => {
      const value = match[Number(plain ?? braced)] ?? ''
      if (given !== undefined) return value && given
      return plain ? value : value.charAt(0).toUpperCase() + value.slice(1)
    },
  )
}

const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, '$1')
