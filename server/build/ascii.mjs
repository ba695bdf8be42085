/** JavaScript or JSON with all characters beyond ASCII escaped; what stands outside of texts and patterns must have none. */
export const ascii = (source) =>
  source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
