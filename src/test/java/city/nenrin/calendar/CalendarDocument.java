package city.nenrin.calendar;

import java.util.List;

/** The sample city's calendar of one cycle as a document for people. */
final class CalendarDocument {

    private final int cycle;
    private final List<PhaseDefinition> phases;
    private final List<CalendarEvent> events;
    private final WorkingDays workingDays;

    CalendarDocument(int cycle, List<PhaseDefinition> phases, List<CalendarEvent> events, WorkingDays workingDays) {
        this.cycle = cycle;
        this.phases = phases;
        this.events = events;
        this.workingDays = workingDays;
    }

    /** The document in Markdown. */
    String markdown() {
        List<PhaseDates> dates = phases.stream().map(phase -> phase.draft(cycle, workingDays)).toList();
        StringBuilder text = new StringBuilder("""
                # 年間日程 %s

                <!-- Generated from src/main/resources/city/kashima/calendar.csv. Do not edit; after a change of the
                     schedule run: mvn -q test -Dtest=CalendarDocumentTest -Dnenrin.regenerate=true -->

                見本の市の既定の日程です。開始日が閉庁日なら次の開庁日に、期限が閉庁日なら前の開庁日に移してあります。

                印　S：月は元資料に印刷されている（日は既定値）。INF：元資料の並びからの推定。GK：他市の一般的な例。SAMPLE：見本の値。どれも市が変えられます。

                | 工程 | レーン | 開始 | 曜日 | 期限 | 曜日 | プロセス | 単位 | 印 | 説明 |
                |---|---|---|---|---|---|---|---|---|---|
                """.formatted(new CycleSpan(cycle).label()));
        dates.forEach(row -> text.append(row(row)));
        text.append("\n## 日程の重なり\n\n見本の議会日程・投票日（SAMPLE）との重なりです。日程は止めず、注意だけを示します。\n\n");
        new Collisions(events, workingDays).of(dates)
                .forEach(warning -> text.append("- ").append(warning.message()).append('\n'));
        return text.toString();
    }

    private static String row(PhaseDates dates) {
        PhaseDefinition phase = dates.phase();
        return "| %s<br>`%s` | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(phase.name(), phase.key(),
                phase.lane().label(), dates.opens(), EraFormat.weekday(dates.opens()), dates.due(),
                EraFormat.weekday(dates.due()), processes(phase),
                phase.unitKind() == null ? "" : phase.unitKind().label(), phase.source().code(), sentence(phase));
    }

    private static String processes(PhaseDefinition phase) {
        if (phase.process() == null) {
            return "";
        }
        return "`" + phase.process() + "`" + (phase.round() == null ? "" : "<br>`" + phase.round() + "`");
    }

    private static String sentence(PhaseDefinition phase) {
        String opens = phase.owner().label() + "が毎年" + phase.opens().describe() + "に始め、";
        if (phase.process() == null) {
            return opens + phase.due().describe() + "までに終える（日程のみ）。";
        }
        if (phase.rolling()) {
            return opens + phase.unitKind().label() + "が生じるたびに、" + phase.due().describe() + "まで受け付ける。";
        }
        String unit = phase.unitKind() == PhaseUnitKind.CITY ? "市全体で" : phase.unitKind().label() + "ごとに";
        return opens + unit + phase.due().describe() + "を期限とする。";
    }
}
