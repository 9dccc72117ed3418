/** Two low tones: what was scanned is not known. None where sound was turned off or the machine cannot sound. */
export function playRefusal(): void {
  if (document.documentElement.dataset['sound'] === 'off' || typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  const volume = new GainNode(context, { gain: 0.08 })
  volume.connect(context.destination)
  for (const [index, frequency] of [330, 247].entries()) {
    const tone = new OscillatorNode(context, { type: 'triangle', frequency })
    tone.connect(volume)
    tone.start(context.currentTime + index * 0.13)
    tone.stop(context.currentTime + index * 0.13 + 0.11)
    if (index === 1) tone.addEventListener('ended', () => void context.close())
  }
}
