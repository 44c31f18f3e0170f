package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.typed.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample city's phases and events, without a database. */
class SampleCalendarTest {

    private final WorkingDays workingDays = WorkingDays.national();
    private final List<Fault> faults = new ArrayList<>();
    private final List<PhaseDefinition> phases = CalendarTables.phases(CalendarCsv.samplePhases(), faults);
    private final List<CalendarEvent> events = CalendarTables.events(CalendarCsv.sampleEvents(), faults);

    @Test
    void isReadWithoutFaultsAndWrittenBackUnchanged() {
        assertThat(faults).isEmpty();
        assertThat(phases.stream().map(CalendarTables::row)).containsExactlyElementsOf(CalendarCsv.samplePhases());
        assertThat(events.stream().map(CalendarTables::row)).containsExactlyElementsOf(CalendarCsv.sampleEvents());
        assertThat(CalendarTables.row(phases.get(0)).keySet())
                .containsExactlyElementsOf(CalendarCsv.samplePhases().get(0).keySet());
        assertThat(phases).hasSize(39).allMatch(PhaseDefinition::enabled);
        assertThat(phases.stream().collect(Collectors.groupingBy(PhaseDefinition::lane, Collectors.counting())))
                .containsEntry(Lane.POLICY, 20L).containsEntry(Lane.FINANCE, 10L).containsEntry(Lane.PERSONNEL, 9L);
        assertThat(events).extracting(CalendarEvent::source).containsOnly(SourceMark.SAMPLE);
    }

    /** The table was written by hand from the calendars of the years. */
    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2031})
    void opensAndEndsOnTheWorkingDaysOfTheHandWrittenTable(int cycle) {
        Map<String, String> expected = new LinkedHashMap<>();
        CalendarCsv.read("/calendar/phase-dates.csv").forEach(row -> expected.put(row.get("key"),
                row.get("opens " + cycle) + " " + row.get("due " + cycle)));
        Map<String, String> found = new LinkedHashMap<>();
        phases.stream().map(phase -> phase.draft(cycle, workingDays)).forEach(dates ->
                found.put(dates.phase().key(), dates.opens() + " " + dates.due()));
        assertThat(found).containsExactlyEntriesOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2029, 2030, 2031, 2032, 2040})
    void staysInsideTheFourteenMonths(int cycle) {
        DateRange span = new CycleSpan(cycle).range();
        assertThat(phases).map(phase -> phase.draft(cycle, workingDays)).allSatisfy(dates -> {
            assertThat(span.contains(dates.opens())).isTrue();
            assertThat(span.contains(dates.due())).isTrue();
            assertThat(dates.due()).isAfter(dates.opens());
        });
    }

    @Test
    void warnsWhereCycle2027MeetsTheCitysYear() {
        List<PhaseDates> dates = phases.stream().map(phase -> phase.draft(2027, workingDays)).toList();
        assertThat(new Collisions(events, workingDays).of(dates)).extracting(CollisionWarning::message)
                .containsExactly(
                        "KPI実績アップデート（3月）：開始日（令和9年3月1日（月））が「3月会期 質問通告から一般質問まで」の間です",
                        "事業見直し方針の検討（3月）：開始日（令和9年3月1日（月））が「3月会期 質問通告から一般質問まで」の間です",
                        "市長面談（4月・当初）：期限（令和9年4月30日（金））が大型連休の間です",
                        "市長面談（4月・当初）：面談の期間に「市議会議員選挙」の投票日（令和9年4月25日（日））があります。面談の延期か分割を検討してください",
                        "総合計画審議会（7月）：開始日（令和9年6月15日（火））が「6月会期 質問通告から一般質問まで」の間です",
                        "研修計画の検討・策定と機動的な研修実施：期限（令和10年2月28日（月））が「3月会期 質問通告から一般質問まで」の間です",
                        "定員管理計画（人件費）の把握（4月）：期限（令和9年4月30日（金））が大型連休の間です");
    }

    @Test
    void warnsAroundPollingDaysAndOfMeetingsBeforeMidApril() {
        CalendarEvent polling = new CalendarEvent(EventKind.POLLING_DAY, day("2028-04-16"), day("2028-04-16"), "市長選挙",
                SourceMark.SAMPLE);
        PhaseDefinition interview = phase("mayor-interview-april");
        List<PhaseDates> dates = List.of(
                dates(interview, day("2028-04-03"), day("2028-04-14"), true, 0),
                dates(phase("kpi-check-may"), day("2028-04-17"), day("2028-05-15"), true, 0),
                dates(phase("kpi-check-march"), day("2028-03-01"), day("2028-04-17"), false, 0));
        assertThat(new Collisions(List.of(polling), workingDays).of(dates)).extracting(CollisionWarning::message)
                .containsExactly(
                        "市長面談（4月・当初）：期限（令和10年4月14日（金））が「市長選挙」の投票日（令和10年4月16日（日））の直前・当日・翌日です",
                        "市長面談（4月・当初）：4月の面談は15日から始めます。期限（令和10年4月14日（金））までの開庁日が0日しかありません",
                        "KPI実績の確定（5月）：開始日（令和10年4月17日（月））が「市長選挙」の投票日（令和10年4月16日（日））の直前・当日・翌日です");
    }

    private static PhaseDates dates(PhaseDefinition phase, LocalDate opens, LocalDate due, boolean enabled, int version) {
        return new PhaseDates(new PhaseKey(2028, phase.key()), phase, phase.name(), opens, due, enabled, version);
    }

    private PhaseDefinition phase(String key) {
        return phases.stream().filter(phase -> phase.key().equals(key)).findFirst().orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
