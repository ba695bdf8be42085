/** Characters that a terminal obeys or that change the order of what is shown: controls (C0, C1), marks of direction. */
const commands = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text from a report or a file name as one harmless line: line breaks become blanks, other controls U+FFFD. */
export const oneLine = (text: string): string =>
  text.replace(/\s*(?:\r\n|[\r\n\u2028\u2029\t])\s*/g, ' ').replace(commands, '\ufffd')

/** What goes to a terminal: only line breaks, tabs and colours are obeyed. */
export const forTerminal = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(commands, (c, at: number, all: string) => {
    const colour = c === '\u001b' && /^\[\d{1,2}m/.test(all.slice(at + 1, at + 5))
    return c === '\n' || c === '\t' || colour ? c : '\ufffd'
  })
