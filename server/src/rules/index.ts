import type { Rule } from '../core/rule.js'

/** Every rule, family by family. Findings do not depend on the order. */
export const rules: readonly Rule[] = []
