/** A text on lines no wider than `width` dots as `measure` has it; a word that is wider is cut between letters. */
export function pictureLines(text: string, width: number, measure: (piece: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, width, measure))
}

function linesOf(paragraph: string, width: number, measure: (piece: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && measure(line + letter) > width) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return [...lines, line]
}
