/** `error`: cannot be true or is unsafe; `warning`: an author must decide; `info`: style. */
export type Severity = 'error' | 'warning' | 'info'
