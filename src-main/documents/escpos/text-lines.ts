import { asPrinted } from './printed-letters.ts'

/** A text on lines of so many letters; a word that is longer than a line is cut, never dropped. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const paragraph of asPrinted(text).split('\n')) lines.push(...wrappedParagraph(paragraph, columns))
  return lines
}

/** Words at the start and a figure at the end of a line; long words wrap, and the figure stays on their first line. */
export function rowLines(left: string, right: string, columns: number): string[] {
  const figure = asPrinted(right)
  const room = columns - lengthOf(figure) - 1
  // A figure that leaves no room for words stands on a line of its own.
  if (room < columns / 3) return [...wrapped(left, columns), ...wrapped(right, columns).map((line) => line.padStart(line.length + columns - lengthOf(line)))]
  const [first = '', ...rest] = wrapped(left, room)
  return [first + ' '.repeat(columns - lengthOf(first) - lengthOf(figure)) + figure, ...rest]
}

function wrappedParagraph(paragraph: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (lengthOf(longer) <= columns) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = cut(word, columns)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

function cut(word: string, columns: number): string[] {
  const letters = [...word]
  const pieces: string[] = []
  for (let start = 0; start < letters.length; start += columns) pieces.push(letters.slice(start, start + columns).join(''))
  return pieces.length === 0 ? [''] : pieces
}

function lengthOf(text: string): number {
  return [...text].length
}
