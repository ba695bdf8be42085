/** An option of a rule, as the configuration may set it. */
export interface RuleOption {
  readonly type: 'boolean' | 'number' | 'string' | 'string[]'
  readonly default: boolean | number | string | readonly string[]
  readonly summary: string
  readonly choices?: readonly string[]
}

export type OptionValues = Readonly<Record<string, boolean | number | string | readonly string[]>>
