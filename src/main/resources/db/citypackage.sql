--liquibase formatted sql

--changeset nenrin:citypackage-1
create table post_skill (
    post_code   varchar(60)  not null,
    skill       varchar(100) not null,
    source_mark varchar(10)  not null,
    primary key (post_code, skill)
);
comment on table post_skill is 'Skills a post asks for; held for the personnel lane';
