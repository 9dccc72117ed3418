import { askFirstReply, askFirstRequest } from './ask-first.ts'
import { bootstrapReply, bootstrapRequest } from './bootstrap.ts'
import { compareRangesReply, compareRangesRequest, fetchRowsRequest } from './compare-ranges.ts'
import { helloReply, signedHello } from './hello.ts'
import { joinReply, renewRequest, signedJoin } from './join.ts'
import { pullReply, pullRequest } from './pull.ts'
import { pushReply, pushRequest } from './push.ts'
import { syncRefusal } from './refusal.ts'
import { wakeMessage } from './wake.ts'

/** Every message of the wire, asked and answered, with the protocol that brought it. Each may be answered with `syncRefusal` instead. */
export const messages = {
  join: { since: 1, asked: signedJoin, answered: joinReply },
  renew: { since: 1, asked: renewRequest, answered: joinReply },
  hello: { since: 1, asked: signedHello, answered: helloReply },
  push: { since: 1, asked: pushRequest, answered: pushReply },
  pull: { since: 1, asked: pullRequest, answered: pullReply },
  bootstrap: { since: 1, asked: bootstrapRequest, answered: bootstrapReply },
  askFirst: { since: 2, asked: askFirstRequest, answered: askFirstReply },
  compareRanges: { since: 2, asked: compareRangesRequest, answered: compareRangesReply },
  fetchRows: { since: 2, asked: fetchRowsRequest, answered: askFirstReply },
} as const
export type MessageName = keyof typeof messages
export const otherShapes = { syncRefusal, wakeMessage } as const
