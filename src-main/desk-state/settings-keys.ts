/** Keys of what is local to this desk and travels nowhere. */
export const settingsKeys = {
  branchId: 'branch-id',
  deskNumber: 'desk-number',
  receiptSeries: 'receipt-series',
  isDemo: 'is-demo',
  /** What is kept of the network this desk joined; written by the sync. */
  network: 'network',
  /** The receipt printers this desk knows, its own first. */
  printers: 'printers',
  /** What is to be printed and what became of it. */
  printJobs: 'print-jobs',
  /** How this machine shows the desk. */
  display: 'display',
  /** Set while a desk that began alone has joined and its catalogue waits to be matched: until then nothing of it is sent. */
  mustMatch: 'must-match-catalogue',
  /** `{ clockDay, confirmedDay }` of the last answer to "Is today …?". */
  dayAnswer: 'day-answer',
  /** `{ wrongTries, waitUntilMs }` of a person, followed by the person's id. */
  wrongPins: 'wrong-pins:',
  /** The bills that were begun at this desk and are not paid. */
  openSales: 'open-sales',
  /** `{ approverId, of }` of the discounts a manager allowed, followed by the bill's id. */
  discountApproved: 'discount-approved:',
  /** When a receipt was first given out, followed by the sale's id. */
  receiptGiven: 'receipt-given:',
} as const
