/** A stretch of a snippet: plain text, or a tab stop with what is defined in it. */
type Piece = { readonly plain: string } | Stop

interface Stop {
  readonly number: number
  readonly text?: string
  readonly regex?: string
  readonly format?: string
}

/**
 * The text that an editor shows for a snippet once every tab stop was visited: what was typed there (by number), else the
 * text or first choice in it, with repeated stops and transformations. Throws on a stop without a text, on numbers with
 * gaps, and on a second definition of a stop.
 */
export function snippetText(snippet: string, typed: readonly string[] = []): string {
  const pieces = read(snippet)
  const texts = new Map<number, string>()
  for (const piece of pieces) {
    if ('plain' in piece || piece.text === undefined) continue
    if (texts.has(piece.number)) throw new Error(`tab stop ${piece.number} has two definitions`)
    texts.set(piece.number, typed[piece.number - 1] ?? piece.text)
  }
  const numbers = [...texts.keys()].sort((a, b) => a - b)
  if (numbers.some((n, i) => n !== i + 1)) throw new Error(`tab stops have gaps: ${numbers}`)
  const last = pieces.at(-1)
  if (!last || 'plain' in last || last.number !== 0) throw new Error('no final tab stop')
  return pieces.map((piece) => ('plain' in piece ? piece.plain : shown(piece, texts))).join('')
}

function shown({ number, regex, format }: Stop, texts: ReadonlyMap<number, string>): string {
  if (number === 0) return ''
  const text = texts.get(number)
  if (text === undefined) throw new Error(`tab stop ${number} has no text`)
  return regex === undefined ? text : transformed(text, regex, format ?? '')
}

/** Reads by the grammar of the editor: a backslash takes the meaning of `$`, `}` and `\`, in a choice that of `,`, `|` and `\`. */
function read(snippet: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < snippet.length; ) {
    const [form, match] = matchAt(snippet, at)
    const [all, one = '', two = '', three = ''] = match
    at += all.length
    if (form === 'escaped' || form === 'plain') pieces.push({ plain: one })
    else if (form === 'text') pieces.push({ number: Number(one), text: two.replace(/\\([\\$}])/g, '$1') })
    else if (form === 'choice') pieces.push({ number: Number(one), text: firstChoice(two) })
    else if (form === 'transform') pieces.push({ number: Number(one), regex: two, format: three })
    else pieces.push({ number: Number(one) })
  }
  return pieces
}

const forms = [
  ['escaped', String.raw`\\([\\$}])`],
  ['stop', String.raw`\$(\d+)`],
  ['stop', String.raw`\$\{(\d+)\}`],
  ['text', String.raw`\$\{(\d+):((?:\\.|[^\\}])*)\}`],
  ['choice', String.raw`\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}`],
  ['transform', String.raw`\$\{(\d+)\/((?:\\.|[^\\/])*)\/((?:\$\{\d:[^}]*\}|[^}])*)\/\}`],
  ['plain', String.raw`([^\\$]+|.)`],
].map(([name, pattern]) => [name!, new RegExp(pattern!, 'sy')] as const)

function matchAt(snippet: string, at: number): readonly [string, RegExpExecArray] {
  for (const [name, pattern] of forms) {
    pattern.lastIndex = at
    const match = pattern.exec(snippet)
    if (match) return [name, match]
  }
  throw new Error(`unreadable at ${at}`)
}

const firstChoice = (choices: string): string => /^(?:\\[\\,|]|[^,])*/.exec(choices)![0].replace(/\\([\\,|])/g, '$1')

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
