import type { Rule } from '../../check/rule.js'
import type { Arguments } from '../arguments.js'
import { csv } from './csv.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { json } from './json.js'
import { junit } from './junit.js'
import type { Format } from './result.js'
import { sarif } from './sarif.js'
import { stylish } from './stylish.js'

/** The format of that name. `rules` are described where a format describes them. */
export function formatOf(name: Arguments['format'], rules: readonly Rule[]): Format {
  return { stylish, json, github, gitlab, junit, csv, sarif: sarif(rules) }[name]
}
