--liquibase formatted sql

--changeset nenrin:logicmodelmonth-1
create table logic_model_month (
    cycle              integer     not null,
    phase_key          varchar(60) not null,
    notice             varchar(1000),
    announced_by       varchar(60),
    announced_at       timestamptz,
    summary            varchar(4000),
    shared_by          varchar(60),
    shared_at          timestamptz,
    decided_on         date,
    document_number    varchar(60),
    decision_by        varchar(60),
    decision_at        timestamptz,
    frozen_at          timestamptz,
    published_on       date,
    published_at_place varchar(500),
    published_by       varchar(60),
    primary key (cycle, phase_key)
);
comment on table logic_model_month is 'The city''s steps of a logic-model month: announced, shared, decided outside (date, number), frozen, published';

create table logic_model_review (
    cycle               integer     not null,
    phase_key           varchar(60) not null,
    model_code          varchar(40) not null references logic_model (code),
    asked_arrows        varchar(20000),
    effect              varchar(10) check (effect in ('CAME', 'PARTLY', 'NOT', 'UNKNOWN')),
    effect_note         varchar(2000),
    change_reason       varchar(1000),
    verified_by         varchar(60),
    verified_at         timestamptz,
    new_model_code      varchar(40) references logic_model (code),
    new_programme_basis varchar(300),
    submitted_version   integer,
    submitted_by        varchar(60),
    submitted_at        timestamptz,
    remand_reason       varchar(1000),
    remanded_by         varchar(60),
    advice              varchar(2000),
    help_offered        boolean     not null,
    advised_by          varchar(60),
    advised_at          timestamptz,
    primary key (cycle, phase_key, model_code)
);
comment on table logic_model_review is 'What one logic model went through in one month';
comment on column logic_model_review.asked_arrows is 'Arrows that got a row of their own, one in a line: a remanded form shows them again';
create index logic_model_review_model_code on logic_model_review (model_code);

create table logic_model_opinion (
    cycle      integer     not null,
    phase_key  varchar(60) not null,
    model_code varchar(40) not null references logic_model (code),
    section    varchar(40) not null,
    question   varchar(1000),
    asked_by   varchar(60) not null,
    asked_at   timestamptz not null,
    due        date        not null,
    awaited    boolean     not null,
    opinion    varchar(2000),
    entered_by varchar(60),
    entered_at timestamptz,
    primary key (cycle, phase_key, model_code, section)
);
comment on column logic_model_opinion.due is 'Last working day for an answer, inclusive; then the model goes on without it';

create table logic_model_publication (
    cycle             integer     not null,
    phase_key         varchar(60) not null,
    model_code        varchar(40) not null references logic_model (code),
    submitted_version integer     not null,
    published_version integer,
    primary key (cycle, phase_key, model_code)
);
comment on table logic_model_publication is 'Which submitted version the decision covers, and the frozen copy made of it (BR-4)';

create table logic_model_revision (
    model_code varchar(40)   not null references logic_model (code),
    number     integer       not null,
    decision   varchar(60)   not null,
    reason     varchar(1000) not null,
    actor      varchar(60)   not null,
    primary key (model_code, number)
);
comment on table logic_model_revision is 'Versions submitted outside May and November by the mayor''s decision (BR-2)';

--changeset nenrin:logicmodelmonth-2
--comment Why a decision by proxy is to be avoided (BR-23), said at the verification where the submission circulates.
alter table logic_model_review add natures varchar(60);
