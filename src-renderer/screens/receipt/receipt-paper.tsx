import type { ReactNode } from 'react'
import type { ReceiptView } from '#contract/shapes/receipt.ts'
import { coveredWords, giftCardWords, lineWords, tenderWords } from '#core/texts/receipt-words.ts'
import { useTexts } from '../../ui/texts-context.tsx'

/** The receipt on the screen: the same model as the paper. */
export function ReceiptPaper({ receipt }: { readonly receipt: ReceiptView }) {
  const texts = useTexts()
  const { text, day, amount, money } = texts
  const { currency } = receipt
  return (
    <div className="receipt-bed"><div className="receipt-paper flex flex-col gap-2.5 text-small">
      <div className="text-center"><p className="text-strong font-semibold"><bdi>{receipt.businessName}</bdi></p><p><bdi>{receipt.branchName}</bdi></p>{receipt.address === '' ? null : <p className="whitespace-pre-line"><bdi>{receipt.address}</bdi></p>}{receipt.taxId === '' ? null : <p>{text('receipt.tax-id', { id: receipt.taxId })}</p>}</div>
      <div className="flex justify-between"><span className="font-mono">{receipt.number}</span><span>{day(receipt.day, 'long')} {receipt.time}</span></div>
      {receipt.originalNumber === null ? null : <Row left={text('receipt.original')} right={<span className="font-mono">{receipt.originalNumber}</span>} />}
      {receipt.clientName === null || receipt.clientName === '' ? null : <p><bdi>{receipt.clientName}</bdi></p>}
      <hr className="border-dashed border-line-strong" />
      {receipt.lines.map((line, index) => (
        <div key={index}><Row left={<span className="font-medium"><bdi>{lineWords(line, texts)}</bdi></span>} right={amount(line.grossMinor, currency)} />{line.detail === '' ? null : <p className="text-muted">{line.detail}</p>}{line.discountMinor === 0 ? null : <Row left={text('receipt.discount')} right={amount(-line.discountMinor, currency)} />}{line.coveredMinor === 0 ? null : <Row left={coveredWords(line, texts)} right={amount(-line.coveredMinor, currency)} />}</div>
      ))}
      <hr className="border-dashed border-line-strong" />
      <div className="text-strong font-semibold"><Row left={text('receipt.total')} right={money(receipt.totalMinor, currency)} /></div>
      {receipt.taxes.map((tax) => <Row key={tax.rateBasisPoints} left={text('receipt.tax', { rate: tax.rateBasisPoints / 100 })} right={amount(tax.taxMinor, currency)} />)}
      {receipt.taxExemptionText === '' ? null : <p className="text-muted">{receipt.taxExemptionText}</p>}
      {receipt.tenders.map((tender, index) => <Row key={index} left={tenderWords(tender, texts)} right={amount(tender.amountMinor, currency)} />)}
      {receipt.changeMinor === 0 ? null : <Row left={text('receipt.change')} right={amount(receipt.changeMinor, currency)} />}
      {receipt.memberships.map((membership) => (
        <p key={membership.number} className="text-muted">{membership.typeName} · <span className="font-mono">{membership.number}</span>{membership.left === null ? '' : ` · ${text('deduct.left', { count: membership.left })}`}{membership.lastDay === null ? '' : ` · ${text('ticket.valid-to', { day: day(membership.lastDay) })}`}</p>
      ))}
      {receipt.giftCards.map((card) => (
        <div key={card.number} className="flex flex-col gap-0.5 border-t border-dashed border-line-strong pt-2.5">
          <Row left={<span className="font-medium"><bdi>{card.name}</bdi></span>} right={amount(card.amountMinor, currency)} />
          <p className="text-muted"><span className="font-mono">{card.number}</span> · {giftCardWords(card, texts)}</p>
          <Row left={text('receipt.code')} right={<span className="font-mono font-semibold">{card.code}</span>} />
        </div>
      ))}
      <p className="text-muted">{text('receipt.cashier', { name: receipt.cashierName })} · {text('receipt.desk', { desk: receipt.deskName })}</p>
      {receipt.footer === '' ? null : <p className="text-center whitespace-pre-line"><bdi>{receipt.footer}</bdi></p>}
      {receipt.saysNotFiscal ? <p className="text-center text-muted">{text('receipt.not-a-fiscal')}</p> : null}
    </div></div>
  )
}

function Row({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return <div className="flex justify-between gap-4"><span>{left}</span><span>{right}</span></div>
}
