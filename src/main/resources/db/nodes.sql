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

--changeset nenrin:nodes-2
--comment Sessions, as Spring Session names them (schema-postgresql.sql of spring-session-jdbc 3.5).
CREATE TABLE spring_session (
    primary_id            char(36) CONSTRAINT spring_session_pk PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name)
);

--changeset nenrin:nodes-3
--comment Who may open which web application (resource type 0); rights on tasks come and go with every task and are not mirrored.
CREATE TRIGGER note_change AFTER INSERT OR UPDATE ON act_ru_authorization
    FOR EACH ROW WHEN (NEW.resource_type_ = 0) EXECUTE FUNCTION note_change();
CREATE TRIGGER note_change_deleted AFTER DELETE ON act_ru_authorization
    FOR EACH ROW WHEN (OLD.resource_type_ = 0) EXECUTE FUNCTION note_change();

--changeset nenrin:nodes-4
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON act_re_procdef
    FOR EACH STATEMENT EXECUTE FUNCTION note_change();
