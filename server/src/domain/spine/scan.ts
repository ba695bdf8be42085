import type { LevelMention } from './mention.js'

export const scanLevels = (_mask: string): readonly LevelMention[] => []
