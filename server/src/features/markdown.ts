/** Text from a report or the lexicon as plain words inside Markdown of our own. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+.!|~&-]/g, '\\$&').replace(/\s+/g, ' ')

/** Our own Markdown without its marks, for clients that show plain text only. */
export const withoutMarkdown = (text: string): string =>
  text.replace(/(?<!\\)[*_]{1,2}/g, '').replace(/\\([\\`*_{}[\]<>()#+.!|~&-])/g, '$1')
