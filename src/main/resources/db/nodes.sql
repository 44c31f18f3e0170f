--liquibase formatted sql

--changeset nenrin:nodes-1 splitStatements:false
--comment Which transaction was the last to change a table that nodes hold in memory; every node looks here once a second.
CREATE TABLE table_change (
    name       text PRIMARY KEY,
    changed_by xid8 NOT NULL
);

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO table_change (name, changed_by) VALUES (TG_TABLE_NAME, pg_current_xact_id())
    ON CONFLICT (name) DO UPDATE SET changed_by = excluded.changed_by
        WHERE table_change.changed_by <> excluded.changed_by;
    RETURN NULL;
END $$;

DO $$
DECLARE
    mirrored text;
BEGIN
    FOREACH mirrored IN ARRAY ARRAY['unit', 'unit_lineage', 'unit_exemption', 'post', 'staff', 'posting', 'liaison',
            'proxy', 'calendar_event', 'act_re_decision_def'] LOOP
        EXECUTE format('CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
                || 'FOR EACH STATEMENT EXECUTE FUNCTION note_change()', mirrored);
    END LOOP;
END $$;
