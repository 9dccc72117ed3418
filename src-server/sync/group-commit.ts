/**
 * Many desks, one transaction: what comes while one is under way waits and goes together into the next. One job that
 * breaks does not take its neighbours with it: they are then run one by one.
 */
export type GroupCommit<Job, Answer> = { readonly add: (job: Job) => Promise<Answer>; readonly isIdle: () => boolean }

type Waiting<Job, Answer> = { readonly job: Job; readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown) => void }

export function openGroupCommit<Job, Answer>(parts: { readonly run: (jobs: readonly Job[]) => Promise<readonly Answer[]>; readonly weightOf: (job: Job) => number; readonly mostWeight: number }): GroupCommit<Job, Answer> {
  const { run, weightOf, mostWeight } = parts
  const queue: Waiting<Job, Answer>[] = []
  let isRunning = false

  const nextGroup = (): Waiting<Job, Answer>[] => {
    let weight = 0
    let size = 0
    for (const { job } of queue) {
      weight += weightOf(job)
      if (size > 0 && weight > mostWeight) break
      size += 1
    }
    return queue.splice(0, size)
  }
  const runGroup = async (group: readonly Waiting<Job, Answer>[]): Promise<void> => {
    try {
      const answers = await run(group.map(({ job }) => job))
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer)
    } catch (error) {
      if (group.length === 1) {
        group[0]?.reject(error)
        return
      }
      for (const waiting of group) await runGroup([waiting])
    }
  }
  const drain = async (): Promise<void> => {
    isRunning = true
    while (queue.length > 0) await runGroup(nextGroup())
    isRunning = false
  }
  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject })
        if (!isRunning) void drain()
      }),
    isIdle: () => !isRunning && queue.length === 0,
  }
}
