/** Units that a dose is written in, by their canonical names (`domain/measures/units.ts`). */
export const doseUnits: ReadonlySet<string> = new Set([
  'mg',
  'mcg',
  'µg',
  'g',
  'mL',
  'cc',
  'unit',
  'IU',
  'mEq',
  'mg/kg',
  'mcg/kg',
  'µg/kg',
  'mL/h',
  'mg/h',
  'mcg/min',
])
