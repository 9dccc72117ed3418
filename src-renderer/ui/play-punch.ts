/** The small dry sound of a ticket punch. None where it was turned off, under reduced motion, or where the machine cannot sound. */
export function playPunch(): void {
  if (document.documentElement.dataset['sound'] === 'off') return
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches || typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  const lengthSeconds = 0.045
  const samples = context.createBuffer(1, Math.ceil(context.sampleRate * lengthSeconds), context.sampleRate)
  const channel = samples.getChannelData(0)
  // A short burst whose sign flips ever slower and fades: paper giving way, with no recorded file to bundle.
  for (let index = 0; index < channel.length; index += 1) {
    const fade = (1 - index / channel.length) ** 3
    channel[index] = Math.sin(index * 0.9 - (index * index) / 4_000) * fade * 0.25
  }
  const source = new AudioBufferSourceNode(context, { buffer: samples })
  source.addEventListener('ended', () => void context.close())
  source.connect(context.destination)
  source.start()
}
