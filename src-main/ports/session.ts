/** Who is unlocked in one window or under one script's token. Rights are looked up again at every action. */
export type DeskSession = { personId: string | null }
