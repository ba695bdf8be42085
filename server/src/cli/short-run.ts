import { setFlagsFromString } from 'node:v8'

/**
 * Tells V8 that this is a short run: code and patterns are optimised only where they go on being used. By default it spends
 * more time on that than the check of one report takes. To be called when the engine is loaded, since V8 takes its cached
 * code only under the flags with which it was made. Other V8 than those of Node 20 to 24 may not know the flags.
 */
export function expectShortRun(): void {
  if (!/^1[1-3]\./.test(process.versions.v8)) return
  setFlagsFromString('--interrupt-budget=1000000')
  setFlagsFromString('--regexp-tier-up-ticks=50')
}
