import assert from 'node:assert/strict'
import { scan } from './book.js'

const table: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'Left L4-5 and L5-S1 discectomy.': ['left', 'left'],
  'Left L4-5, right L5-S1 stenosis.': ['left', 'right'],
  'Stenosis of L4-5 on the left and L5-S1 on the right.': ['left', 'right'],
  'L4-5 on the left, L5-S1 decompression.': ['left', undefined],
  'Discectomy at L5-S1, left.': ['left'],
  'Discectomy at L5-S1 (R).': ['right'],
  'Right-sided microdiscectomy at L5-S1.': ['right'],
  'L4-5 left paracentral herniation.': ['left'],
  'Screws were placed at C2 bilaterally.': ['bilateral'],
  'Bilateral C3-C4 and C4-C5 foraminotomy.': ['bilateral', 'bilateral'],
  'Rt L4 and Lt L5 screws.': ['right', 'left'],
  'The marker was right at the C3-4 disc.': [undefined],
  'In left lateral decubitus the L4-5 disc was reached.': [undefined],
  'A left-sided approach to C5-6.': [undefined],
  'Left leg pain; L4-5 stenosis.': [undefined],
  'The constructor L4-5 constructor.': [undefined],
  'Left kidney stone. L4-5 stenosis.': [undefined],
  '左侧腰4/5椎间盘，双侧腰5骶1。': ['left', 'bilateral'],
}

describe('side of a level', () => {
  for (const [text, sides] of Object.entries(table)) {
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        scan(text).map((mention) => mention.side),
        sides,
      ),
    )
  }
})
