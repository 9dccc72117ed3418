import type { ReportLine } from '#core/reports/report-lines.ts'
import { reportSections } from '#core/reports/report-lines.ts'
import type { ShiftReport } from '#core/reports/shift-report.ts'
import type { Texts } from '#core/texts/format-text.ts'
import type { Block } from './receipt-blocks.ts'

/** X or Z as lines of the same paper as receipts; a Z ends with room for a signature. */
export function shiftReportBlocks(report: ShiftReport, texts: Texts): Block[] {
  const { text } = texts
  const sections = reportSections(report, texts).flatMap((lines): Block[] => [{ kind: 'tear' }, ...lines.map(blockOf)])
  return [...headBlocks(report, texts), ...sections, ...(report.kind === 'z' ? [{ kind: 'space' as const }, { kind: 'space' as const }, { kind: 'row' as const, left: text('report.signature'), right: '____________________' }] : [])]
}

function headBlocks(report: ShiftReport, { text }: Texts): Block[] {
  const under = [report.branchName, report.address, report.taxId === '' ? '' : text('receipt.tax-id', { id: report.taxId })].filter((line) => line !== '')
  return [
    { kind: 'head', text: report.businessName },
    ...under.map((line): Block => ({ kind: 'centred', text: line })),
    ...(report.copy ? [{ kind: 'stop' as const, text: text('receipt.copy') }] : []),
    { kind: 'space' },
    { kind: 'strong', left: text(report.kind === 'z' ? 'report.z' : 'report.x', { number: report.number }), right: text('receipt.desk', { desk: report.deskName }) },
  ]
}

function blockOf(line: ReportLine): Block {
  return line.kind === 'note' ? { kind: 'small', text: line.text } : line
}
