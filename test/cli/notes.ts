/** Made-up operative notes, every one different and some with something to find. `seed` decides them all. */
export function madeUpNote(seed: number): string {
  const levels = ['L2-3', 'L3-4', 'L4-5', 'L5-S1', 'C5-6']
  const level = levels[seed % levels.length]!
  const side = seed % 2 ? 'left' : 'right'
  const body = Array.from(
    { length: 4 + (seed % 5) },
    (_, i) =>
      `Step ${i + 1}: the ${side} lamina of ${levels[(seed + (seed % 7 ? 0 : i)) % levels.length]} was exposed.`,
  )
  return [
    '# Operative note',
    `**Procedure:** ${side} ${level} microdiscectomy.`,
    `**Estimated blood loss:** ${seed % 300} cc.`,
    body.join(' '),
    `Cefazolin ${1 + (seed % 3)}.0 g was given. ${seed % 11 ? '' : 'Fusion of S1-L4 was planned.'}`,
    '',
  ].join('\n\n')
}
