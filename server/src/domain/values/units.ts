/** What a unit measures. `dose` units are those that a medication order can be written in. */
export type Quantity =
  | 'mass'
  | 'volume'
  | 'activity'
  | 'concentration'
  | 'length'
  | 'area'
  | 'angle'
  | 'pressure'
  | 'radiation'
  | 'time'
  | 'percent'
  | 'field'
  | 'rate'
  | 'other'

export interface Unit {
  /** The form to write. */
  readonly name: string
  readonly quantity: Quantity
  /** True where the form as written is a symbol (mL), not a word (milliliters). */
  readonly symbol: boolean
}

const table: Readonly<Record<Quantity, readonly (readonly [name: string, symbols: string, words: string])[]>> = {
  mass: [
    ['mg', 'mg mgs Mg MG', 'milligram milligrams'],
    ['mcg', 'mcg ug', 'microgram micrograms'],
    ['µg', 'µg μg', ''],
    ['g', 'g gm gms gr', 'gram grams'],
    ['kg', 'kg kgs Kg KG', 'kilogram kilograms kilo kilos'],
    ['ng', 'ng', 'nanogram nanograms'],
    ['lb', 'lb lbs', 'pound pounds'],
    ['oz', 'oz', 'ounce ounces'],
  ],
  volume: [
    ['mL', 'mL ml mls ML', 'milliliter milliliters millilitre millilitres'],
    ['cc', "cc ccs cc's CC", ''],
    ['L', 'L l', 'liter liters litre litres'],
    ['dL', 'dL dl', 'deciliter deciliters'],
    ['µL', 'µL μL µl μl uL', 'microliter microliters'],
  ],
  activity: [
    ['unit', 'U u', 'unit units'],
    ['IU', 'IU iu', ''],
    ['mEq', 'mEq meq', 'milliequivalent milliequivalents'],
    ['mmol', 'mmol', 'millimole millimoles'],
    ['mol', 'mol', ''],
  ],
  concentration: [
    ['mg/kg', 'mg/kg mg/Kg', ''],
    ['mcg/kg', 'mcg/kg', ''],
    ['µg/kg', 'µg/kg μg/kg', ''],
    ['mg/mL', 'mg/mL mg/ml', ''],
    ['mg/dL', 'mg/dL mg/dl', ''],
    ['g/dL', 'g/dL g/dl gm/dl', ''],
    ['g/L', 'g/L g/l', ''],
    ['mg/L', 'mg/L mg/l', ''],
    ['ng/mL', 'ng/mL ng/ml', ''],
    ['pg/mL', 'pg/mL pg/ml', ''],
    ['mmol/L', 'mmol/L mmol/l', ''],
    ['µmol/L', 'µmol/L μmol/L umol/L µmol/l μmol/l', ''],
    ['mEq/L', 'mEq/L meq/L', ''],
    ['U/L', 'U/L u/L U/l', ''],
    ['IU/L', 'IU/L IU/l', ''],
    ['IU/mL', 'IU/mL IU/ml', ''],
    ['mIU/L', 'mIU/L', ''],
    ['U/mL', 'U/mL U/ml', ''],
    ['kg/m²', 'kg/m2 kg/m²', ''],
  ],
  length: [
    ['mm', 'mm mms Mm MM', 'millimeter millimeters millimetre millimetres'],
    ['cm', 'cm cms Cm CM', 'centimeter centimeters centimetre centimetres'],
    ['m', 'm', 'meter meters metre metres'],
    ['km', 'km', 'kilometer kilometers'],
    ['µm', 'µm μm um', 'micron microns'],
    ['in', '', 'inch inches'],
    ['ft', 'ft', 'foot feet'],
  ],
  area: [
    ['mm²', 'mm2 mm²', ''],
    ['cm²', 'cm2 cm²', ''],
    ['cm³', 'cm3 cm³', ''],
    ['mm³', 'mm3 mm³', ''],
  ],
  angle: [['°', '° º deg', 'degree degrees']],
  pressure: [
    ['mmHg', 'mmHg mmhg MmHg mmHG', ''],
    ['psi', 'psi', ''],
    ['kPa', 'kPa', ''],
  ],
  radiation: [
    ['Gy', 'Gy', 'gray grays'],
    ['cGy', 'cGy', ''],
    ['mGy', 'mGy', ''],
    ['mSv', 'mSv', ''],
  ],
  time: [
    ['s', 's sec secs', 'second seconds'],
    ['ms', 'ms msec', 'millisecond milliseconds'],
    ['min', 'min mins', 'minute minutes'],
    ['h', 'h hr hrs', 'hour hours'],
    ['day', 'd', 'day days'],
    ['week', 'wk wks', 'week weeks'],
    ['month', 'mo mos', 'month months'],
    ['year', 'yr yrs', 'year years'],
  ],
  percent: [['%', '% ％', 'percent']],
  field: [['T', 'T', 'tesla Tesla']],
  rate: [
    ['mL/h', 'mL/h ml/h mL/hr ml/hr cc/hr cc/h', ''],
    ['mL/kg', 'mL/kg ml/kg cc/kg', ''],
    ['mcg/min', 'mcg/min', ''],
    ['mg/h', 'mg/h mg/hr', ''],
    ['bpm', 'bpm', ''],
  ],
  other: [
    ['V', 'V', 'volt volts'],
    ['mA', 'mA', 'milliampere milliamperes'],
    ['Hz', 'Hz', 'hertz'],
    ['kHz', 'kHz', ''],
    ['MHz', 'MHz', ''],
    ['kV', 'kV kVp', ''],
    ['W', 'W', 'watt watts'],
    ['J', 'J', 'joule joules'],
    ['N', 'N', 'newton newtons'],
    ['rpm', 'rpm', ''],
    ['mCi', 'mCi', ''],
    ['HU', 'HU', ''],
    ['°C', '°C ℃', ''],
    ['°F', '°F', ''],
    ['point', '', 'point points'],
    ['time', '', 'times'],
    ['case', '', 'case cases patient patients'],
    ['level', '', 'level levels segment segments'],
    ['French', 'Fr', 'French'],
    ['gauge', 'G ga', 'gauge'],
  ],
}

/** Units by the form that a report writes them in. */
export const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(table).flatMap(([quantity, rows]) =>
    rows.flatMap(([name, symbols, words]) => [
      ...forms(symbols).map((form): [string, Unit] => [form, { name, quantity: quantity as Quantity, symbol: true }]),
      ...forms(words).map((form): [string, Unit] => [form, { name, quantity: quantity as Quantity, symbol: false }]),
    ]),
  ),
)

function forms(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}
