CREATE TABLE `question_subjects` (
	`subject` text PRIMARY KEY NOT NULL,
	`open` integer NOT NULL,
	`asked` integer NOT NULL,
	`latest_day` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `question_subjects_by_day` ON `question_subjects` (`latest_day`);