package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.nenrin.testing.StoreTest;
import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class PhaseScheduleTest {

    private static final Instant NOW = Instant.parse("2027-03-05T01:00:00Z");

    @Autowired
    private PhaseDefinitionRows definitions;
    @Autowired
    private PhaseDateRows dates;
    @Autowired
    private CalendarChangeRows changes;
    @Autowired
    private CalendarEvents events;
    @Autowired
    private WorkingDays workingDays;
    @Autowired
    private JdbcClient database;

    private final List<Object> published = new ArrayList<>();
    private PhaseSchedule schedule;

    /** Friday, 5 March 2027: the phases of March have begun, no other has. */
    @BeforeEach
    void loadTheSampleCity() {
        schedule = new PhaseSchedule(definitions, dates, changes, events, workingDays, published::add,
                Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")));
        schedule.replaceDefinitions(CalendarCsv.samplePhases());
        events.replace(CalendarCsv.sampleEvents());
        schedule.draft(2027);
    }

    @Test
    void keepsTheCitysTablesAsTheyCame() {
        assertThat(schedule.definitionRows()).isEqualTo(CalendarCsv.samplePhases());
        assertThat(events.rows()).isEqualTo(CalendarCsv.sampleEvents());
        assertThat(database.sql("select lane, owner_function, process, unit_kind, opens_rule, due_rule, source_mark "
                + "from phase_definition where phase_key = 'decision-follow-up-october'").query().singleRow())
                .containsEntry("lane", "POLICY").containsEntry("owner_function", "POLICY")
                .containsEntry("process", "decision-follow-up").containsEntry("unit_kind", "DECISION")
                .containsEntry("opens_rule", "10-16").containsEntry("due_rule", "+1:03-15")
                .containsEntry("source_mark", "INF");
    }

    @Test
    void draftsACycleOnce() {
        assertThat(schedule.draft(2028)).isEqualTo(39);
        assertThat(schedule.dates(2028)).hasSize(39).first()
                .returns(LocalDate.of(2028, 3, 1), PhaseDates::opens).returns(LocalDate.of(2028, 3, 10), PhaseDates::due);
        schedule.change(2028, "kpi-check-march", day("2028-03-02"), day("2028-03-10"), "policy-01", "会期に合わせる");

        assertThat(schedule.draft(2028)).isZero();
        assertThat(schedule.date(2028, "kpi-check-march")).get().extracting(PhaseDates::opens)
                .isEqualTo(day("2028-03-02"));
        assertThat(schedule.date(2029, "kpi-check-march")).isEmpty();
        assertThat(schedule.dates(2029)).isEmpty();
    }

    @Test
    void draftsAroundTheCitysOwnClosures() {
        events.replace(List.of(Map.of("kind", "closure", "from", "2028-03-01", "to", "2028-03-02",
                "label", "庁舎の停電", "source", "SAMPLE")));
        schedule.draft(2028);
        assertThat(workingDays.closedBecause(day("2028-03-02"))).contains("庁舎の停電");
        assertThat(schedule.date(2028, "kpi-check-march")).get().extracting(PhaseDates::opens)
                .isEqualTo(day("2028-03-03"));

        events.replace(List.of());
        assertThat(workingDays.isWorkingDay(day("2028-03-02"))).isTrue();
    }

    @Test
    void recordsAndTellsAChange() {
        DateChangeResult result = schedule.change(new PhaseKey(2027, "logic-model-month-may"), day("2027-05-10"),
                day("2027-06-04"), 0, "policy-officer", " 大型連休の後に始める ");

        assertThat(result.dates()).returns(day("2027-05-10"), PhaseDates::opens)
                .returns(day("2027-06-04"), PhaseDates::due).returns(1, PhaseDates::version);
        assertThat(result.notes()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(published).containsExactly(new PhaseDateChanged(new PhaseKey(2027, "logic-model-month-may"),
                new DateRange(day("2027-05-06"), day("2027-05-31")), new DateRange(day("2027-05-10"), day("2027-06-04")),
                "policy-officer", "大型連休の後に始める"));
        assertThat(schedule.changes(2027)).containsExactly(new CalendarChange(NOW, "policy-officer",
                new PhaseKey(2027, "logic-model-month-may"), day("2027-05-06"), day("2027-05-31"), day("2027-05-10"), day("2027-06-04"),
                "大型連休の後に始める"));
        assertThat(database.sql("select opens, due from phase_date where cycle = 2027 "
                + "and phase_key = 'logic-model-month-may'").query().singleRow())
                .containsEntry("opens", Date.valueOf("2027-05-10"))
                .containsEntry("due", Date.valueOf("2027-06-04"));
        assertThat(schedule.changes(2028)).isEmpty();
    }

    @Test
    void movesClosedDaysAndSaysSo() {
        DateChangeResult result = schedule.change(2027, "mayor-interview-april", day("2027-04-03"), day("2027-05-04"),
                "policy-officer", "選挙のため");
        assertThat(result.dates().range()).isEqualTo(new DateRange(day("2027-04-05"), day("2027-04-30")));
        assertThat(result.notes()).containsExactly(
                "開始日「令和9年4月3日（土）」は土曜日なので、令和9年4月5日（月）にしました",
                "期限「令和9年5月4日（火）」はみどりの日なので、令和9年4月30日（金）にしました");
        assertThat(result.warnings()).extracting(CollisionWarning::day)
                .containsExactly(day("2027-04-30"), day("2027-04-25"));
    }

    @Test
    void postponesAPhaseThatHasBegun() {
        DateChangeResult result = schedule.change(2027, "kpi-check-march", day("2027-03-01"), day("2027-03-17"),
                "policy-officer", "集計の遅れ");
        assertThat(result.dates().range()).isEqualTo(new DateRange(day("2027-03-01"), day("2027-03-17")));
    }

    @Test
    void refusesEveryFaultAtOnceAndStoresNothing() {
        assertThat(faults("kpi-check-march", "2027-03-08", "2027-03-04", " ")).containsExactly(
                tuple("opens", "は変えられません。この工程は令和9年3月1日（月）に始まっています。"),
                tuple("due", "の値「令和9年3月4日（木）」は過ぎています。今日（令和9年3月5日（金））以後の開庁日にしてください。"),
                tuple("reason", "を入力してください。"));
        assertThat(faults("kpi-check-may", "2027-03-04", "2028-05-01", "理".repeat(501))).containsExactly(
                tuple("opens", "の値「令和9年3月4日（木）」は過ぎています。今日（令和9年3月5日（金））以後の開庁日にしてください。"),
                tuple("due", "の値「令和10年5月1日（月）」は工程の14か月の外です。令和9年3月1日 から 令和10年4月30日 までの開庁日にしてください。"),
                tuple("reason", "は500字以内にしてください（いま501字）。"));
        assertThat(faults("kpi-check-may", "2027-05-06", "2027-05-05", "早める")).containsExactly(
                tuple("due", "（令和9年4月30日（金））は開始日（令和9年5月6日（木））より後の開庁日にしてください。"));
        assertThat(faults("kpi-check-may", "2027-05-06", "2027-05-14", "同じ")).containsExactly(
                tuple(null, "日程が変わっていません。新しい開始日か期限を入力してください。"));
        assertThat(faults("kpi-check-may", null, null, "空")).containsExactly(
                tuple("opens", "を入力してください。"), tuple("due", "を入力してください。"));
        assertThat(faults("kpi-check", "2027-05-10", "2027-05-14", "誤り")).containsExactly(
                tuple(null, "2027年の工程「kpi-check」はありません。"));

        assertThat(published).isEmpty();
        assertThat(schedule.changes(2027)).isEmpty();
        assertThat(schedule.date(2027, "kpi-check-march")).get().extracting(PhaseDates::version).isEqualTo(0);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChanged() {
        schedule.change(new PhaseKey(2027, "kpi-check-may"), day("2027-05-07"), day("2027-05-14"), 0, "policy-officer", "連休後");
        Refused refused = catchThrowableOfType(Refused.class, () -> schedule.change(
                new PhaseKey(2027, "kpi-check-may"), day("2027-05-06"), day("2027-05-20"), 0, "policy-head", "延ばす"));
        assertThat(refused.faults()).containsExactly(new Fault(null, null,
                "他の人が更新しました。いまの日程は 令和9年5月7日（金） から 令和9年5月14日（金） までです。"));
    }

    @Test
    void aPhaseMayHappenSeveralTimesEachWithDatesOfItsOwn() {
        PhaseDates first = schedule.add(2027, "kpi-check-may", " 臨時の点検 ", day("2027-03-06"), day("2027-03-21"), "policy-officer");
        assertThat(first.key()).isEqualTo(new PhaseKey(2027, "kpi-check-may", 1)).hasToString("2027/kpi-check-may.1");
        assertThat(first).returns("臨時の点検", PhaseDates::name).returns(true, PhaseDates::enabled)
                .returns(new DateRange(day("2027-03-08"), day("2027-03-19")), PhaseDates::range);
        PhaseDates second = schedule.add(2027, "kpi-check-may", "年末の点検", day("2027-12-01"), day("2027-12-24"), "policy-officer");
        schedule.change(second.key(), day("2027-12-02"), day("2027-12-24"), second.version(), "policy-officer", "議会と重なる");

        assertThat(schedule.dates(2027)).hasSize(41).filteredOn(dates -> dates.phase().key().equals("kpi-check-may"))
                .extracting(PhaseDates::name).containsExactly("KPI実績の確定（5月）", "臨時の点検", "年末の点検");
        assertThat(schedule.date(second.key())).get().extracting(PhaseDates::opens).isEqualTo(day("2027-12-02"));
        assertThat(schedule.date(2027, "kpi-check-may")).get().extracting(PhaseDates::due).isEqualTo(day("2027-05-14"));
        assertThat(schedule.draft(2027)).isZero();
        assertThat(schedule.changes(2027)).extracting(CalendarChange::key, CalendarChange::opensBefore).containsExactly(
                tuple(second.key(), day("2027-12-01")), tuple(second.key(), null), tuple(first.key(), null));
    }

    @Test
    void refusesEveryFaultOfAnOccasion() {
        assertThat(catchThrowableOfType(Refused.class, () -> schedule.add(2027, "kpi-check-may",
                "KPI実績の確定（5月）", day("2027-03-04"), null, "policy-officer")).faults()).containsExactly(
                new Fault("name", null, "の値「KPI実績の確定（5月）」の工程はこの年度にもうあります。区別できる名称にしてください。"),
                new Fault("opens", null, "の値「令和9年3月4日（木）」は過ぎています。今日（令和9年3月5日（金））以後の開庁日にしてください。"),
                new Fault("due", null, "を入力してください。"));
        assertThat(catchThrowableOfType(Refused.class, () -> schedule.add(2027, "kpi-check-may",
                "名".repeat(61), day("2027-05-06"), day("2027-05-06"), "policy-officer")).faults()).containsExactly(
                new Fault("name", null, "を60字以内で入力してください。"),
                new Fault("due", null, "（令和9年5月6日（木））は開始日（令和9年5月6日（木））より後の開庁日にしてください。"));
        assertThat(catchThrowableOfType(Refused.class, () -> schedule.add(2028, "kpi-check-may",
                "臨時", day("2028-05-08"), day("2028-05-19"), "policy-officer")).faults()).containsExactly(
                new Fault(null, null, "2028年の工程「kpi-check-may」はありません。"));
    }

    @Test
    void listsEveryFaultOfATable() {
        List<Map<String, String>> rows = new ArrayList<>(CalendarCsv.samplePhases());
        rows.set(0, with(rows.get(0), Map.of("lane", "money", "due", "12", "rolling", "はい", "name", "")));
        rows.set(1, with(rows.get(1), Map.of("unit_kind", "", "due", "02-30")));
        rows.set(2, with(rows.get(2), Map.of("key", "mayor-interview-april", "process", "Mayor Interview")));
        rows.set(4, with(rows.get(4), Map.of("due", "05-02")));
        rows.set(20, with(rows.get(20), Map.of("round", "kpi-round")));
        assertThat(schedule.checkDefinitions(rows)).containsExactly(
                new Fault("name", 0, "name が空です。60字以内で書いてください"),
                new Fault("lane", 0, "lane「money」は使えません。policy、finance、personnel のどれかを書いてください"),
                new Fault("rolling", 0, "rolling「はい」は使えません。true か false を書いてください"),
                new Fault("due", 0, "due：日付の規則「12」を読めません。「03-01」（月-日）、「+1:03-15」（翌年の月-日）、「04-wd1」（月の第n開庁日）のどれかの形で書いてください"),
                new Fault("due", 1, "due：日付の規則「02-30」を読めません。1月と2月は翌年の月です。「+1:02-…」と書いてください"),
                new Fault("unit_kind", 1, "process と unit_kind は、両方書くか両方空にしてください"),
                new Fault("process", 2, "process「Mayor Interview」は使えません。半角の小文字・数字・ハイフンで60字以内に書いてください（例：kpi-check-march）"),
                new Fault("key", 3, "key「mayor-interview-april」が重なっています。一つの工程は一行にしてください"),
                new Fault("round", 20, "round「kpi-round」には process も要ります"),
                new Fault("due", 4, "due「05-02」は opens「05-01」より後にしてください（2027年の開始日は 2027-05-06、期限は 2027-04-30 になります）"),
                new Fault("key", null, "工程「interview-preparation-april」には日程があるので外せません。行を残して enabled を false にしてください"));

        Refused refused = catchThrowableOfType(Refused.class,
                () -> schedule.replaceDefinitions(rows));
        assertThat(refused.faults()).hasSize(11);
        assertThat(schedule.definitionRows()).isEqualTo(CalendarCsv.samplePhases());
    }

    @Test
    void removesAndReordersPhasesWithoutDates() {
        List<Map<String, String>> rows = new ArrayList<>(CalendarCsv.samplePhases());
        rows.add(0, with(rows.get(38), Map.of("key", "extra")));
        schedule.replaceDefinitions(rows);
        assertThat(schedule.definitions()).hasSize(40).first().extracting(PhaseDefinition::key).isEqualTo("extra");
        schedule.replaceDefinitions(CalendarCsv.samplePhases());
        assertThat(schedule.definitionRows()).isEqualTo(CalendarCsv.samplePhases());
    }

    @Test
    void listsEveryFaultOfEvents() {
        Map<String, String> good = Map.of("kind", "closure", "from", "2027-10-01", "to", "2027-10-01", "label", "停電",
                "source", "SAMPLE");
        List<Map<String, String>> rows = List.of(good, with(good, Map.of("to", "2027-09-30", "source", "?")),
                with(good, Map.of("from", "10月1日", "kind", "holiday")), with(good, Map.of("to", "2207-10-01")));
        assertThat(events.check(rows)).containsExactly(
                new Fault("source", 1, "source「?」は使えません。S、INF、GK、SAMPLE、CITY のどれかを書いてください"),
                new Fault("to", 1, "to「2027-09-30」が from「2027-10-01」より前です"),
                new Fault("kind", 2, "kind「holiday」は使えません。assembly-session、assembly-questions、polling-day、council、closure のどれかを書いてください"),
                new Fault("from", 2, "from「10月1日」は日付として読めません。「2027-06-08」のように年月日を書いてください"),
                new Fault("to", 3, "to「2207-10-01」は from「2027-10-01」から1年以内にしてください"));
    }

    private List<Tuple> faults(String key, String opens, String due, String reason) {
        Refused refused = catchThrowableOfType(Refused.class,
                () -> schedule.change(2027, key, day(opens), day(due), "policy-officer", reason));
        return refused.faults().stream().map(fault -> tuple(fault.field(), fault.text())).toList();
    }

    private static Map<String, String> with(Map<String, String> row, Map<String, String> changed) {
        Map<String, String> copy = new HashMap<>(row);
        copy.putAll(changed);
        return copy;
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
