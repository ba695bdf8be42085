declare const __VERSION__: string | undefined

/** Version of the package, written in by the bundler. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'development'
