import type { DeskView } from '#contract/shapes/desk.ts'
import { mayDo, rights } from '#core/catalogue/person.ts'
import type { Branch } from '#core/catalogue/branch.ts'
import { businessDayAt, localTimeAt } from '#core/dates/business-day.ts'
import type { Refusal } from '#core/std/outcome.ts'
import { deskDay } from '../desk-state/desk-day.ts'
import { deskNameOf } from '../desk-state/desk-number.ts'
import type { DeskParts } from '../desk-state/desk-parts.ts'
import { displayOf } from '../desk-state/display-of.ts'
import { branchOf, knownDesk, peopleOf, personName } from '../desk-state/known-desk.ts'
import { printersOf, printJobsOf } from '../desk-state/print-jobs.ts'
import { settingsKeys } from '../desk-state/settings-keys.ts'
import type { ReadableLedger } from '../ledger-db/ledger.ts'
import type { DeskSession } from '../ports/session.ts'

/** How this desk stands: what every screen needs around its own matter. */
export function readDesk(parts: DeskParts, session: DeskSession): DeskView {
  const ledger = parts.ledger.read
  const branch = branchOf(ledger)
  return branch === null ? freshDesk(parts) : readyDesk(parts, session, branch)
}

function readyDesk(parts: DeskParts, session: DeskSession, branch: Branch): DeskView {
  const ledger = parts.ledger.read
  const day = deskDay(ledger, branch, parts)
  const known = knownDesk(ledger, session)
  const person = known.ok ? known.value.person : null
  return {
    phase: 'ready',
    isDemo: ledger.setting(settingsKeys.isDemo) !== null,
    isTraining: parts.training.isOn(),
    businessName: branch.businessName,
    branchName: branch.name,
    deskName: deskNameOf(ledger),
    currency: branch.currency,
    timeZone: branch.timeZone,
    cashStepMinor: branch.cashStepMinor,
    language: branch.language,
    display: displayOf(ledger),
    today: day.today,
    clockDay: day.clockDay,
    lastBusinessDay: day.lastBusinessDay,
    mustAnswerToday: day.mustAnswerToday,
    person: person === null ? null : { id: person.id, name: person.name, role: person.role, rights: rights.filter((right) => mayDo(person.role, right)) },
    people: peopleOf(ledger).filter(({ archived }) => !archived).map(({ id, name, role }) => ({ id, name, role })),
    shift: shiftOf(ledger, parts.deviceId, branch),
    lastSaleId: lastSaleOf(ledger, parts.deviceId),
    status: statusOf(parts, branch),
    questions: ledger.openQuestionCount(),
    printing: { hasPrinter: printersOf(ledger).length > 0, failed: printJobsOf(ledger).filter(({ state }) => state === 'failed').length },
    operations: ledger.operationCount(),
    lastBackup: backupTime(parts, branch),
    dataFolder: parts.dataFolder,
    notices: noticesOf(parts).map(({ code, facts }) => ({ code, facts: { ...facts } })),
  }
}

/** What the person must know; also that a desk which joined sends nothing before its catalogue was matched. */
function noticesOf({ ledger, notices }: DeskParts): readonly Refusal[] {
  const mustMatch = ledger.read.setting(settingsKeys.mustMatch) === 'yes' && ledger.read.setting(settingsKeys.network) !== null
  return mustMatch ? [...notices(), { code: 'catalogue-waits-to-be-matched', facts: {} }] : notices()
}

/** A desk of its own has nobody to send to, and one in step has sent everything: what is on its disk is saved. */
function statusOf({ sync }: DeskParts, branch: Branch): DeskView['status'] {
  const { status } = sync.view()
  if (status.state === 'alone' || status.state === 'in-step') return { code: 'all-saved', waiting: 0, since: null }
  const sinceMs = status.state === 'offline' ? status.sinceMs : status.state === 'needs-a-look' ? status.offlineSinceMs : null
  return { code: status.state, waiting: 'unsent' in status ? status.unsent : 0, since: sinceMs === null ? null : localTimeAt(sinceMs, branch.timeZone).time }
}

function shiftOf(ledger: ReadableLedger, deviceId: string, branch: Branch): DeskView['shift'] {
  const place = ledger.openShiftOf(deviceId)
  if (place === null) return null
  const opened = ledger.operation(place.shiftId)
  return {
    shiftId: place.shiftId,
    number: place.number,
    openedDay: place.businessDay,
    openedTime: localTimeAt(place.openedAt, branch.timeZone).time,
    openedByName: opened === null ? '' : personName(ledger, opened.actorId),
  }
}

function lastSaleOf(ledger: ReadableLedger, deviceId: string): string | null {
  const place = ledger.openShiftOf(deviceId)
  return place === null ? null : (ledger.saleIdsOfShift(place.shiftId).at(-1) ?? null)
}

function backupTime(parts: DeskParts, branch: Branch): string | null {
  const at = parts.backups.latestAt()
  if (at === null) return null
  const { day, time } = localTimeAt(at, branch.timeZone)
  return `${day} ${time}`
}

/** A desk that nobody has set up yet. */
function freshDesk(parts: DeskParts): DeskView {
  const today = businessDayAt(parts.clock.now(), { timeZone: parts.machineTimeZone, cutOffMinutes: 240 })
  return {
    phase: 'first-run', isDemo: false, isTraining: false, businessName: '', branchName: '', deskName: '', currency: 'EUR', timeZone: parts.machineTimeZone, cashStepMinor: 1, language: 'en',
    display: displayOf(parts.ledger.read),
    today, clockDay: today, lastBusinessDay: null, mustAnswerToday: false, person: null, people: [], shift: null, lastSaleId: null,
    status: { code: 'all-saved', waiting: 0, since: null },
    questions: 0,
    printing: { hasPrinter: false, failed: 0 }, operations: 0, lastBackup: null, dataFolder: parts.dataFolder, notices: [],
  }
}
