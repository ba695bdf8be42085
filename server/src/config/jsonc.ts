/**
 * JSON as VS Code reads its own settings: comments and commas before a closing bracket become blanks, so that places stay.
 * Quotation marks protect what is in them. Linear.
 */
export function withoutComments(text: string): string {
  let out = ''
  let from = 0
  let comma = -1
  const blank = (start: number, end: number): void => {
    out += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ')
    from = end
  }
  let i = 0
  while (i < text.length) {
    const c = text[i]!
    if (c === '"') {
      let end = i + 1
      while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1
      i = end + 1
      comma = -1
    } else if (c === '/' && text[i + 1] === '/') {
      let end = i
      while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
      blank(i, end)
      i = end
    } else if (c === '/' && text[i + 1] === '*') {
      const close = text.indexOf('*/', i + 2)
      const end = close < 0 ? text.length : close + 2
      blank(i, end)
      i = end
    } else {
      if (c === ',') comma = out.length + i - from
      else if ((c === '}' || c === ']') && comma >= 0) {
        out += text.slice(from, i)
        from = i
        out = `${out.slice(0, comma)} ${out.slice(comma + 1)}`
        comma = -1
      } else if (!/\s/.test(c)) comma = -1
      i++
    }
  }
  return out + text.slice(from)
}
