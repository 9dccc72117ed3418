CREATE TABLE `acknowledgements` (
	`stream` integer NOT NULL,
	`row` integer NOT NULL,
	`network_number` integer NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`stream`, `row`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `acknowledgements_by_number` ON `acknowledgements` (`stream`,`network_number`);--> statement-breakpoint
CREATE TABLE `balances` (
	`subject` any NOT NULL,
	`account` integer NOT NULL,
	`unit` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`subject`, `account`, `unit`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `client_phones` (
	`reversed` text NOT NULL,
	`client` integer NOT NULL,
	PRIMARY KEY(`reversed`, `client`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `clients` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` any NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`phone` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `clients_id_unique` ON `clients` (`id`);--> statement-breakpoint
CREATE INDEX `clients_by_folded_name` ON `clients` (`folded`);--> statement-breakpoint
CREATE TABLE `contents` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `desk_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `entries` (
	`operation` integer NOT NULL,
	`unit` integer NOT NULL,
	`line` integer NOT NULL,
	`side` integer NOT NULL,
	`account` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`operation`, `unit`, `line`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `facts` (
	`subject` any NOT NULL,
	`operation` integer NOT NULL,
	PRIMARY KEY(`subject`, `operation`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `memberships` (
	`client` any NOT NULL,
	`membership` any NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`terms` integer NOT NULL,
	`sold_day` integer NOT NULL,
	`branch` integer NOT NULL,
	PRIMARY KEY(`client`, `membership`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `memberships_by_number` ON `memberships` (`number`);--> statement-breakpoint
CREATE INDEX `memberships_by_code` ON `memberships` (`code`);--> statement-breakpoint
CREATE TABLE `moved_operations` (
	`operation` integer PRIMARY KEY NOT NULL,
	`segment` any NOT NULL,
	`seq` integer NOT NULL,
	`hash` blob NOT NULL,
	`raw` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `name_words` (
	`shortened` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`shortened`, `word`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `names` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `names_name_unique` ON `names` (`name`);--> statement-breakpoint
CREATE TABLE `operation_days` (
	`day` integer NOT NULL,
	`block` integer NOT NULL,
	PRIMARY KEY(`day`, `block`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `operations` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` any NOT NULL,
	`segment` integer NOT NULL,
	`seq` integer NOT NULL,
	`kind` integer NOT NULL,
	`body_version` integer NOT NULL,
	`business_day` integer NOT NULL,
	`occurred_at` integer NOT NULL,
	`actor` integer NOT NULL,
	`branch` integer NOT NULL,
	`client` any,
	`hash` blob NOT NULL,
	`body` text NOT NULL,
	`raw` blob,
	FOREIGN KEY (`segment`) REFERENCES `segments`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `operations_by_id` ON `operations` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `operations_by_place` ON `operations` (`segment`,`seq`);--> statement-breakpoint
CREATE TABLE `personal_records` (
	`number` integer PRIMARY KEY NOT NULL,
	`client` any NOT NULL,
	`field` integer NOT NULL,
	`clock` integer NOT NULL,
	`author` integer NOT NULL,
	`device` integer NOT NULL,
	`value` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_records_by_client` ON `personal_records` (`client`,`field`,`clock`,`device`);--> statement-breakpoint
CREATE TABLE `quarantine` (
	`number` integer PRIMARY KEY NOT NULL,
	`stream` integer NOT NULL,
	`code` text NOT NULL,
	`hash` blob NOT NULL,
	`text` text NOT NULL,
	`since` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quarantine_hash_unique` ON `quarantine` (`hash`);--> statement-breakpoint
CREATE TABLE `reference_records` (
	`number` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`clock` integer NOT NULL,
	`author` text NOT NULL,
	`device` text NOT NULL,
	`edited` text,
	`value` text NOT NULL,
	`hash` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reference_records_hash_unique` ON `reference_records` (`hash`);--> statement-breakpoint
CREATE INDEX `reference_records_by_id` ON `reference_records` (`kind`,`id`);--> statement-breakpoint
CREATE TABLE `sales` (
	`shift` any NOT NULL,
	`receipt_number` text NOT NULL,
	`sale` any NOT NULL,
	`client` any,
	`total_minor` integer NOT NULL,
	`currency` integer NOT NULL,
	`business_day` integer NOT NULL,
	PRIMARY KEY(`shift`, `receipt_number`, `sale`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `sales_by_receipt_number` ON `sales` (`receipt_number`);--> statement-breakpoint
CREATE TABLE `segments` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` any NOT NULL,
	`device` any NOT NULL,
	`first_previous_hash` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_id_unique` ON `segments` (`id`);--> statement-breakpoint
CREATE TABLE `shifts` (
	`shift` any PRIMARY KEY NOT NULL,
	`device` any NOT NULL,
	`number` integer NOT NULL,
	`branch` integer NOT NULL,
	`business_day` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `shifts_by_device` ON `shifts` (`device`,`number`);--> statement-breakpoint
CREATE TABLE `signed_heads` (
	`segment` any PRIMARY KEY NOT NULL,
	`device` any NOT NULL,
	`seq` integer NOT NULL,
	`hash` blob NOT NULL,
	`signature` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stream_cursors` (
	`stream` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`rolling_hash` blob NOT NULL,
	`digest_count` integer NOT NULL,
	`digest_sum` text NOT NULL,
	`sent_up_to` integer NOT NULL
) STRICT;--> statement-breakpoint
CREATE VIRTUAL TABLE `client_words` USING fts5(`words`, content='', contentless_delete=1, columnsize=1, detail=none, prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 0");--> statement-breakpoint
CREATE TRIGGER `operations_are_never_changed` BEFORE UPDATE ON `operations` BEGIN SELECT RAISE(ABORT, 'An operation is never changed: record a reversal instead.'); END;--> statement-breakpoint
CREATE TRIGGER `operations_are_never_removed` BEFORE DELETE ON `operations` BEGIN SELECT RAISE(ABORT, 'An operation is never removed: record a reversal instead.'); END;
