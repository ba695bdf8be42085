/** A tag of a site generator or of a templating language, which its program fills in: `{{< figure >}}`, `{{ page.title }}`. */
export const isSiteTag = (written: string): boolean =>
  /^\{\{(?:[<%#/&!^>]|-?\s{0,9}[A-Za-z_]\w{0,40}\.\w)/.test(written)

/** A place of a template that is still to be filled in: `{{words}}`, on one line. */
export const blanks = /\{\{[^{}\r\n]*\}\}/g

/**
 * Snippet text of a section's fill: `{{words}}` is a place to type, `{{a | b}}` also a choice. Until something is typed or
 * chosen the blank stands there, so that no words of the template pass for a fact. Numbers go on from `from`.
 */
export function snippetOf(fill: string, from = 1): { readonly text: string; readonly next: number } {
  let place = from
  let text = ''
  let at = 0
  for (const blank of fill.matchAll(/\{\{([^{}]*)\}\}/g)) {
    text += escapeText(fill.slice(at, blank.index))
    const choices = (blank[1] ?? '').split(' | ')
    text +=
      choices.length > 1
        ? `\${${place}|${[blank[0], ...choices].map(escapeChoice).join(',')}|}`
        : `\${${place}:${escapeText(blank[0])}}`
    place++
    at = blank.index + blank[0].length
  }
  return { text: text + escapeText(fill.slice(at)), next: place }
}

const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&')
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&')
