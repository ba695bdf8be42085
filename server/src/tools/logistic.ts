/** The values of one text and the kind that it is known to be; `name` keeps its parts together when texts are left out. */
export interface Sample {
  readonly values: readonly number[]
  readonly kind: string
  readonly name: string
}

interface Row {
  readonly bias: number
  readonly weights: readonly number[]
}

export interface Learned {
  readonly kinds: Readonly<Record<string, Row>>
  /** Texts of small kinds tried with a model that never saw them. */
  readonly tried: { readonly right: number; readonly all: number; readonly wrong: readonly string[] }
}

const rounds = 1200
const step = 0.8
/** Pulls weights towards nothing, so that no single text decides. */
const shrink = 0.0015

/** A linear model with one row a kind (multinomial logistic regression), kinds weighed alike however many texts they have. */
export function learn(samples: readonly Sample[], size: number): Learned {
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort()
  const model = train(samples, kinds, size)
  const names = new Set(samples.filter(({ kind }) => countOf(samples, kind) < 40).map(({ name }) => name))
  const wrong: string[] = []
  let all = 0
  for (const name of names) {
    const rest = train(
      samples.filter((sample) => sample.name !== name),
      kinds,
      size,
      rounds / 3,
    )
    for (const sample of samples.filter((each) => each.name === name)) {
      all++
      const { kind, probability } = best(rest, sample.values)
      if (kind !== sample.kind) wrong.push(`${name}: ${kind} ${probability.toFixed(2)}, is ${sample.kind}`)
    }
  }
  return { kinds: model, tried: { right: all - wrong.length, all, wrong } }
}

const countOf = (samples: readonly Sample[], kind: string): number =>
  samples.filter((sample) => sample.kind === kind).length

function train(
  samples: readonly Sample[],
  kinds: readonly string[],
  size: number,
  times = rounds,
): Record<string, Row> {
  const weights = kinds.map(() => new Float64Array(size + 1))
  const shares = kinds.map((kind) => 1 / Math.max(6, countOf(samples, kind)) ** 0.8)
  const total = samples.reduce((sum, { kind }) => sum + shares[kinds.indexOf(kind)]!, 0)
  for (let round = 0; round < times; round++) {
    const slopes = kinds.map(() => new Float64Array(size + 1))
    for (const { values, kind } of samples) {
      const right = kinds.indexOf(kind)
      const share = shares[right]! / total
      const odds = oddsOf(weights, values)
      odds.forEach((odd, k) => {
        const miss = share * (odd - (k === right ? 1 : 0))
        const slope = slopes[k]!
        values.forEach((value, i) => {
          slope[i] = slope[i]! + miss * value
        })
        slope[size] = slope[size]! + miss
      })
    }
    weights.forEach((row, k) => {
      for (let i = 0; i <= size; i++) row[i] = row[i]! - step * (slopes[k]![i]! + (i < size ? shrink * row[i]! : 0))
    })
  }
  const short = (value: number): number => Math.round(value * 100) / 100
  return Object.fromEntries(
    kinds.map((kind, k) => [
      kind,
      { bias: short(weights[k]![size]!), weights: [...weights[k]!.slice(0, size)].map(short) },
    ]),
  )
}

function oddsOf(weights: readonly Float64Array[], values: readonly number[]): number[] {
  const points = weights.map((row) => values.reduce((sum, value, i) => sum + value * row[i]!, row[values.length]!))
  const most = Math.max(...points)
  const powers = points.map((point) => Math.exp(point - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function best(model: Record<string, Row>, values: readonly number[]): { kind: string; probability: number } {
  const kinds = Object.keys(model)
  const odds = oddsOf(
    kinds.map((kind) => Float64Array.from([...model[kind]!.weights, model[kind]!.bias])),
    values,
  )
  const probability = Math.max(...odds)
  return { kind: kinds[odds.indexOf(probability)]!, probability }
}
