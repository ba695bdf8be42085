/** A stretch of a template: plain text, or the name of a variable. */
export type Part = { readonly text: string } | { readonly name: string }

const phraseMark = /\{\{>([a-z][a-z0-9-]*)\}\}/g
const variableMark = /\{\{([a-z][a-z0-9-]*)\}\}/g
/** Phrases may hold phrases; deeper than this is a circle. */
const deepest = 4

/** Puts phrases in place of `{{>name}}`; an unknown name stays as it is. */
export function expandPhrases(text: string, phrases: Readonly<Record<string, string>>): string {
  let out = text
  for (let depth = 0; depth < deepest && out.includes('{{>'); depth++) {
    out = out.replace(phraseMark, (mark, name: string) => phrases[name] ?? mark)
  }
  return out
}

/** Cuts a text without phrases into plain stretches and variables. */
export function readMarks(text: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const mark of text.matchAll(variableMark)) {
    if (mark.index > at) parts.push({ text: text.slice(at, mark.index) })
    parts.push({ name: mark[1]! })
    at = mark.index + mark[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}
