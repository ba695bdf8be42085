import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { catalogueFor } from './language.js'
import { type Batch, batchAnswerer } from './records.js'
import type { Duty } from './stream-crew.js'

/** This is a thread of a stream, not the command itself. */
export const isStreamWorker = !isMainThread

/** Answers batches until the stream's main thread ends it. */
export function serveStream(): void {
  const { task, args } = workerData as Duty
  const answer = batchAnswerer(task, args, catalogueFor(args.language))
  parentPort!.on('message', (batch: Batch) => parentPort!.postMessage(answer(batch)))
}
