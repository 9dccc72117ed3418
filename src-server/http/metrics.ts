export type Metrics = {
  /** Adds one to a counter; labels come from closed lists of ours, never from a request. */
  readonly count: (name: string, label: string) => void
  readonly observeMs: (name: string, label: string, ms: number) => void
  readonly gauge: (name: string, read: () => number) => void
  /** In Prometheus' text format. */
  readonly text: () => string
}

const bucketsMs = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000]
type Histogram = { readonly counts: number[]; sum: number; total: number }

/** Counters, histograms and gauges of one process. */
export function openMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>()
  const histograms = new Map<string, Map<string, Histogram>>()
  const gauges = new Map<string, () => number>()
  return {
    count: (name, label) => {
      const labels = inner(counters, name)
      labels.set(label, (labels.get(label) ?? 0) + 1)
    },
    observeMs: (name, label, ms) => {
      const labels = inner(histograms, name)
      const known = labels.get(label) ?? { counts: bucketsMs.map(() => 0), sum: 0, total: 0 }
      labels.set(label, known)
      known.sum += ms
      known.total += 1
      for (const [index, bucket] of bucketsMs.entries()) if (ms <= bucket) known.counts[index] = (known.counts[index] ?? 0) + 1
    },
    gauge: (name, read) => {
      gauges.set(name, read)
    },
    text: () => `${[...[...counters].flatMap(counterLines), ...[...histograms].flatMap(histogramLines), ...[...gauges].flatMap(([name, read]) => [`# TYPE counterfoil_${name} gauge`, `counterfoil_${name} ${read()}`])].join('\n')}\n`,
  }
}

function inner<Value>(map: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  const known = map.get(name) ?? new Map<string, Value>()
  map.set(name, known)
  return known
}

function counterLines([name, labels]: [string, Map<string, number>]): string[] {
  return [`# TYPE counterfoil_${name}_total counter`, ...[...labels].map(([label, value]) => `counterfoil_${name}_total{what="${label}"} ${value}`)]
}

function histogramLines([name, labels]: [string, Map<string, Histogram>]): string[] {
  const lines = [...labels].flatMap(([label, { counts, sum, total }]) => [
    ...bucketsMs.map((bucket, index) => `counterfoil_${name}_ms_bucket{what="${label}",le="${bucket}"} ${counts[index] ?? 0}`),
    `counterfoil_${name}_ms_bucket{what="${label}",le="+Inf"} ${total}`,
    `counterfoil_${name}_ms_sum{what="${label}"} ${sum.toFixed(3)}`,
    `counterfoil_${name}_ms_count{what="${label}"} ${total}`,
  ])
  return [`# TYPE counterfoil_${name}_ms histogram`, ...lines]
}
