import { Fragment } from 'react'
import type { ShiftReportView } from '#contract/shapes/shift-report.ts'
import type { ReportLine } from '#core/reports/report-lines.ts'
import { reportSections } from '#core/reports/report-lines.ts'
import { useTexts } from '../../ui/texts-context.tsx'

/** X or Z on the screen: the same lines as on the paper. */
export function ReportPaper({ report, whole = false }: { readonly report: ShiftReportView; /** Never cut: it stands on a page that scrolls. */ readonly whole?: boolean }) {
  const texts = useTexts()
  const { text } = texts
  const title = text(report.kind === 'z' ? 'report.z' : 'report.x', { number: report.number })
  return (
    // What scrolls can be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={title} tabIndex={whole ? -1 : 0} className={`receipt-bed ${whole ? 'max-h-none!' : ''}`}><div data-report className="receipt-paper flex flex-col gap-2.5 text-small">
      <div className="text-center"><p className="text-strong font-semibold">{report.businessName}</p><p>{report.branchName}</p></div>
      {report.copy ? <p className="text-center text-strong font-semibold">{text('receipt.copy')}</p> : null}
      <div className="flex justify-between gap-4 font-semibold"><span>{title}</span><span>{text('receipt.desk', { desk: report.deskName })}</span></div>
      {reportSections(report, texts).map((lines, index) => (
        <Fragment key={index}>
          <hr className="border-dashed border-line-strong" />
          <div className="flex flex-col gap-1.5">{lines.map((line, at) => <Line key={at} line={line} />)}</div>
        </Fragment>
      ))}
    </div></div>
  )
}

const looks = { row: '', strong: 'font-semibold', total: 'text-strong font-semibold' } as const

function Line({ line }: { readonly line: ReportLine }) {
  if (line.kind === 'note') return <p className="text-muted">{line.text}</p>
  return <div className={`flex justify-between gap-4 ${looks[line.kind]}`}><span>{line.left}</span><span className="text-end">{line.right}</span></div>
}
