--liquibase formatted sql

--changeset nenrin:platform-1
-- How far the clock of a demo or rehearsal runs ahead; empty in production.
CREATE TABLE virtual_clock (
    id            integer PRIMARY KEY CHECK (id = 1),
    offset_millis bigint  NOT NULL
);

--changeset nenrin:platform-2
--comment The end of each task asks for its subtasks, which nobody has; without an index the engine reads all open tasks.
CREATE INDEX nenrin_task_parent ON act_ru_task (parent_task_id_) WHERE parent_task_id_ IS NOT NULL;
