import { Worker } from 'node:worker_threads'
import type { Arguments } from './arguments.js'
import { type Answers, type Batch, failure, type StreamTask } from './records.js'

/** Works on batches. `answers` never rejects. */
export interface Crew {
  answers(batch: Batch): Promise<Answers>
  end(): Promise<void>
}

/** What a thread is given at its start. */
export interface Duty {
  readonly task: StreamTask
  readonly args: Arguments
}

/** Milliseconds; a thread that says nothing for so long will not say anything any more. */
const usualPatience = 60_000
/** Memory of one thread; a report that needs more costs its own answer, not the run. */
const megabytes = 1536

interface Ordered {
  readonly batch: Batch
  readonly done: (answers: Answers) => void
}

/** Threads of a script that work on batches. One that dies is replaced; the record on which it died is answered with an error. */
export function openCrew(script: string, jobs: number, duty: Duty, patience = usualPatience): Crew {
  const waiting: Ordered[] = []
  const idle: Hand[] = []
  const hands = new Set<Hand>()
  let ended = false

  const next = (hand: Hand): void => {
    const order = waiting.shift()
    if (order) hand.take(order)
    else idle.push(hand)
  }
  const enlist = (): void => {
    const hand: Hand = openHand(
      () => new Worker(script, { workerData: duty, resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
      patience,
      () => next(hand),
      (order) => {
        hands.delete(hand)
        if (idle.includes(hand)) idle.splice(idle.indexOf(hand), 1)
        if (order && !ended) again(order)
      },
    )
    hands.add(hand)
    next(hand)
  }
  /** Threads begin when there is work for them, also in the place of one that died. */
  const put = (order: Ordered, first: boolean): void => {
    if (first) waiting.unshift(order)
    else waiting.push(order)
    const hand = idle.pop()
    if (hand) next(hand)
    else if (hands.size < jobs) enlist()
  }
  /** Each record of the batch by itself, so that only the one that kills is lost. */
  const again = ({ batch, done }: Ordered): void => {
    if (batch.length === 1) done({ lines: [failure(batch[0]!.line, 'This record could not be worked on.')], notes: [] })
    else
      void Promise.all(
        batch.map((line) => new Promise<Answers>((resolve) => put({ batch: [line], done: resolve }, true))),
      ).then((all) => done({ lines: all.flatMap((a) => a.lines), notes: all.flatMap((a) => a.notes) }))
    if (waiting.length && hands.size < jobs) enlist()
  }

  return {
    answers: (batch) => new Promise((done) => put({ batch, done }, false)),
    async end() {
      ended = true
      await Promise.all([...hands].map((hand) => hand.end()))
    },
  }
}

interface Hand {
  take(order: Ordered): void
  end(): Promise<unknown>
}

function openHand(
  start: () => Worker,
  patience: number,
  free: () => void,
  died: (order: Ordered | undefined) => void,
): Hand {
  const worker = start()
  let order: Ordered | undefined
  let alarm: NodeJS.Timeout | undefined
  worker.on('message', (answers: Answers) => {
    const { done } = order!
    clearTimeout(alarm)
    order = undefined
    done(answers)
    free()
  })
  // The exit that follows says it all.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    clearTimeout(alarm)
    died(order)
  })
  return {
    take(taken) {
      order = taken
      alarm = setTimeout(() => void worker.terminate(), patience)
      worker.postMessage(taken.batch)
    },
    end: () => worker.terminate(),
  }
}
