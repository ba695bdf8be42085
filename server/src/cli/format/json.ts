import type { Format } from './result.js'

/** The machine-readable format; its shape is part of the command line's contract. */
export const json: Format = (files) => `${JSON.stringify({ version: 1, files })}\n`
