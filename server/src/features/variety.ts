import type { Checked } from '../check/check.js'
import type { Variety } from '../domain/lexicon/spelling.js'

/** The spelling that most words of the report have; US where none tells. */
export function varietyOf({ report }: Checked): Variety {
  const uk = report.spelled.filter(({ variety }) => variety === 'uk').length
  return uk * 2 > report.spelled.length ? 'uk' : 'us'
}
