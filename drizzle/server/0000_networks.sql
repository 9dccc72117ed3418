CREATE TABLE "alarms" (
	"network_id" uuid NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"segment_id" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"since_ms" bigint NOT NULL,
	CONSTRAINT "alarms_network_id_kind_device_id_segment_id_seq_pk" PRIMARY KEY("network_id","kind","device_id","segment_id","seq")
);
--> statement-breakpoint
CREATE TABLE "catalogue_rows" (
	"network_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"hash" bytea NOT NULL,
	"rolling_hash" bytea NOT NULL,
	"owner" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C",
	CONSTRAINT "catalogue_rows_network_id_number_pk" PRIMARY KEY("network_id","number")
);
--> statement-breakpoint
CREATE TABLE "contents" (
	"network_id" uuid NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	CONSTRAINT "contents_network_id_id_pk" PRIMARY KEY("network_id","id")
);
--> statement-breakpoint
CREATE TABLE "desk_numbers" (
	"network_id" uuid NOT NULL,
	"branch_id" text COLLATE "C" NOT NULL,
	"desk_number" integer NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "desk_numbers_network_id_branch_id_desk_number_pk" PRIMARY KEY("network_id","branch_id","desk_number")
);
--> statement-breakpoint
CREATE TABLE "desk_status" (
	"network_id" uuid NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"app_version" text COLLATE "C" NOT NULL,
	"protocol" integer NOT NULL,
	"unsent" bigint NOT NULL,
	"skew_ms" bigint NOT NULL,
	"heard_at_ms" bigint NOT NULL,
	CONSTRAINT "desk_status_network_id_device_id_pk" PRIMARY KEY("network_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "device_starts" (
	"network_id" uuid NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"segment_id" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "device_starts_network_id_device_id_segment_id_pk" PRIMARY KEY("network_id","device_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"network_id" uuid NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"public_key" text COLLATE "C" NOT NULL,
	"branch_id" text COLLATE "C",
	"desk_number" integer,
	"revoked_at_ms" bigint,
	CONSTRAINT "devices_network_id_device_id_pk" PRIMARY KEY("network_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"network_id" uuid NOT NULL,
	"operation" bigint NOT NULL,
	"line" smallint NOT NULL,
	"side" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "entries_network_id_operation_line_pk" PRIMARY KEY("network_id","operation","line")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"network_id" uuid NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"operation" bigint NOT NULL,
	CONSTRAINT "facts_network_id_subject_operation_pk" PRIMARY KEY("network_id","subject","operation")
);
--> statement-breakpoint
CREATE TABLE "hello_nonces" (
	"network_id" uuid NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"nonce" text COLLATE "C" NOT NULL,
	"heard_at_ms" bigint NOT NULL,
	CONSTRAINT "hello_nonces_network_id_device_id_nonce_pk" PRIMARY KEY("network_id","device_id","nonce")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"network_id" uuid NOT NULL,
	"membership_id" text COLLATE "C" NOT NULL,
	"client" text COLLATE "C",
	"number" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"terms_id" text COLLATE "C" NOT NULL,
	"sold_day" integer NOT NULL,
	"branch" text COLLATE "C" NOT NULL,
	CONSTRAINT "memberships_network_id_membership_id_pk" PRIMARY KEY("network_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "network_keys" (
	"network_id" uuid PRIMARY KEY NOT NULL,
	"public_key" text COLLATE "C" NOT NULL,
	"private_key" text COLLATE "C" NOT NULL,
	"session_secret" text COLLATE "C" NOT NULL,
	"server_device_id" text COLLATE "C" NOT NULL,
	"server_private_key" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"network_id" uuid PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"epoch" text COLLATE "C" NOT NULL,
	"made_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"network_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"id" bytea NOT NULL,
	"segment" integer NOT NULL,
	"seq" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"business_day" integer NOT NULL,
	"client" text COLLATE "C",
	"hash" bytea NOT NULL,
	"rolling_hash" bytea NOT NULL,
	"signature" text COLLATE "C",
	"bytes" bytea NOT NULL,
	CONSTRAINT "operations_network_id_number_pk" PRIMARY KEY("network_id","number")
);
--> statement-breakpoint
CREATE TABLE "pairing_codes" (
	"network_id" uuid NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"branch_id" text COLLATE "C" NOT NULL,
	"made_at_ms" bigint NOT NULL,
	"made_by" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C",
	"public_key" text COLLATE "C",
	"desk_number" integer,
	CONSTRAINT "pairing_codes_network_id_code_hash_pk" PRIMARY KEY("network_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "personal_rows" (
	"network_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"hash" bytea NOT NULL,
	"rolling_hash" bytea NOT NULL,
	"owner" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C",
	CONSTRAINT "personal_rows_network_id_number_pk" PRIMARY KEY("network_id","number")
);
--> statement-breakpoint
CREATE TABLE "quarantine" (
	"network_id" uuid NOT NULL,
	"hash" bytea NOT NULL,
	"stream" smallint NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"bytes" bytea NOT NULL,
	"since_ms" bigint NOT NULL,
	CONSTRAINT "quarantine_network_id_hash_pk" PRIMARY KEY("network_id","hash")
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"network_id" uuid NOT NULL,
	"sale_id" text COLLATE "C" NOT NULL,
	"client" text COLLATE "C",
	"shift_id" text COLLATE "C" NOT NULL,
	"receipt_number" text COLLATE "C" NOT NULL,
	"total_minor" bigint NOT NULL,
	"currency" text COLLATE "C" NOT NULL,
	"business_day" integer NOT NULL,
	CONSTRAINT "sales_network_id_sale_id_pk" PRIMARY KEY("network_id","sale_id")
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"network_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"segment_id" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"hash" bytea NOT NULL,
	"holes" integer NOT NULL,
	"signed_seq" integer,
	"signed_hash" bytea,
	"signature" text COLLATE "C",
	CONSTRAINT "segments_network_id_number_pk" PRIMARY KEY("network_id","number")
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"network_id" uuid NOT NULL,
	"shift_id" text COLLATE "C" NOT NULL,
	"device" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"branch" text COLLATE "C" NOT NULL,
	"business_day" integer NOT NULL,
	"opened_at" bigint NOT NULL,
	"closed_at" bigint,
	CONSTRAINT "shifts_network_id_shift_id_pk" PRIMARY KEY("network_id","shift_id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_tries" (
	"network_id" uuid NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"wrong" integer NOT NULL,
	"last_ms" bigint NOT NULL,
	CONSTRAINT "sign_in_tries_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "stream_heads" (
	"network_id" uuid NOT NULL,
	"stream" smallint NOT NULL,
	"number" bigint NOT NULL,
	"rolling_hash" bytea NOT NULL,
	"digest_count" bigint NOT NULL,
	"digest_sum" text COLLATE "C" NOT NULL,
	"segments" integer NOT NULL,
	CONSTRAINT "stream_heads_network_id_stream_pk" PRIMARY KEY("network_id","stream")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_rows_by_hash" ON "catalogue_rows" USING btree ("network_id","hash");--> statement-breakpoint
CREATE INDEX "catalogue_rows_by_id" ON "catalogue_rows" USING btree ("network_id","owner","name","number");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_numbers_by_device" ON "desk_numbers" USING btree ("network_id","device_id");--> statement-breakpoint
CREATE UNIQUE INDEX "operations_by_id" ON "operations" USING btree ("network_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "operations_by_place" ON "operations" USING btree ("network_id","segment","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_rows_by_hash" ON "personal_rows" USING btree ("network_id","hash");--> statement-breakpoint
CREATE INDEX "personal_rows_by_client" ON "personal_rows" USING btree ("network_id","owner","name");--> statement-breakpoint
CREATE UNIQUE INDEX "segments_by_id" ON "segments" USING btree ("network_id","segment_id");--> statement-breakpoint
CREATE INDEX "segments_by_device" ON "segments" USING btree ("network_id","device_id","number");
--> statement-breakpoint
DO $$ BEGIN CREATE ROLE counterfoil_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('GRANT counterfoil_app TO %I', current_user); EXCEPTION WHEN OTHERS THEN NULL; END $$;
--> statement-breakpoint
GRANT SELECT, INSERT ON operations TO counterfoil_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON alarms, catalogue_rows, contents, desk_numbers, desk_status, device_starts, devices, entries, facts, hello_nonces, memberships, network_keys, networks, pairing_codes, personal_rows, quarantine, sales, segments, shifts, sign_in_tries, stream_heads TO counterfoil_app;
--> statement-breakpoint
CREATE FUNCTION operations_are_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'An operation is never changed or removed: record a reversal instead.'; END $$;
--> statement-breakpoint
CREATE TRIGGER operations_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON operations FOR EACH STATEMENT EXECUTE FUNCTION operations_are_never_changed();
--> statement-breakpoint
ALTER TABLE alarms ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON alarms TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE catalogue_rows ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON catalogue_rows TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE contents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON contents TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE desk_numbers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON desk_numbers TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE desk_status ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON desk_status TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE device_starts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON device_starts TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE devices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON devices TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON entries TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE facts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON facts TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE hello_nonces ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON hello_nonces TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON memberships TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE network_keys ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON network_keys TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE networks ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON networks TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE operations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON operations TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE pairing_codes ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON pairing_codes TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE personal_rows ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON personal_rows TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE quarantine ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON quarantine TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE sales ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON sales TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE segments ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON segments TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE shifts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON shifts TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE sign_in_tries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON sign_in_tries TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
ALTER TABLE stream_heads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_network ON stream_heads TO counterfoil_app USING (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid)) WITH CHECK (network_id = (SELECT nullif(current_setting('app.network', true), '')::uuid));
--> statement-breakpoint
CREATE FUNCTION network_of_pairing_code(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT network_id FROM public.pairing_codes WHERE code_hash = wanted $$;
--> statement-breakpoint
CREATE FUNCTION networks_here() RETURNS TABLE (network_id uuid, name text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT network_id, name FROM public.networks ORDER BY made_at_ms $$;
