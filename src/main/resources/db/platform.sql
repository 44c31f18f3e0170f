--liquibase formatted sql

--changeset nenrin:platform-1
-- How far the clock of a demo or rehearsal runs ahead; empty in production.
CREATE TABLE virtual_clock (
    id            integer PRIMARY KEY CHECK (id = 1),
    offset_millis bigint  NOT NULL
);
