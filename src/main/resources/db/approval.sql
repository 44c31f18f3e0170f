--liquibase formatted sql

--changeset nenrin:approval-1
--comment Formal decisions (決裁) taken in the city's document system. Rows are only ever added; the latest counts.
create table formal_decision (
    id              bigint       generated always as identity primary key,
    subject         varchar(120) not null,
    title           varchar(300) not null,
    decided_on      date         not null,
    document_number varchar(60)  not null,
    recorded_by     varchar(60)  not null,
    recorded_at     timestamptz  not null
);
create index formal_decision_subject on formal_decision (subject, id);
create index formal_decision_decided_on on formal_decision (decided_on);
