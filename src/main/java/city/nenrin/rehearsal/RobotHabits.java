package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What robots do with single fields, where the usual way of {@link FormFiller} would not make sense. */
final class RobotHabits {

    private static final BigDecimal WANTED_YEN = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal WANTED_PEOPLE = BigDecimal.valueOf(2);

    /** Tasks whose answer may be to send the work back. */
    private static final List<String> ALL_WITH_VERDICT = List.of("kpi-check/userTask_confirmKpiActuals",
            "kpi-check/userTask_inspectKpis", "programme-review/userTask_confirmProgrammeReview",
            "logic-model-month/userTask_submitModel", "logic-model-month/userTask_decideModel", "priority-policy/userTask_confirmPolicy",
            "assembly-evaluation/userTask_confirmPapers");

    private static final int MEETINGS_A_DAY = 3;

    private final Map<String, Map<String, FormFiller.Habit>> habits = new HashMap<>();
    private final LocalDate today;
    private final WorkingDays workingDays;
    /** Meetings scheduled so far on this form: the mayor is in one at a time. */
    private int meetings;

    /**
     * @param today    the robot's day
     * @param workingDays the city's working days
     * @param remand   whether the robot sends the work back
     * @param postpone whether the robot puts a meeting off
     * @param noData   whether the robot answers "no data until" where it may
     */
    RobotHabits(LocalDate today, WorkingDays workingDays, boolean remand, boolean postpone,
                boolean noData) {
        this.today = today;
        this.workingDays = workingDays;
        kpi(noData);
        programmeReview();
        interviews(postpone);
        logicModels();
        decisions();
        councils();
        improvements();
        if (remand) {
            ALL_WITH_VERDICT.forEach(task -> sendBack(habits.computeIfAbsent(task, key -> new HashMap<>())));
        }
    }

    /** The habits for one task; {@code task} is {@code process/activity}. */
    Map<String, FormFiller.Habit> of(String task) {
        return habits.getOrDefault(task, Map.of());
    }

    private void kpi(boolean noData) {
        task("kpi-check/userTask_enterKpiActuals")
                .field("kpis.value", noData ? nothing() : (key, field, random) -> BigDecimal.valueOf(80 + random.nextInt(60)))
                .field("kpis.certainty", noData ? nothing() : always(settled() ? "SETTLED" : "FORECAST"))
                .field("kpis.baseDate", noData ? nothing() : always(today.minusDays(1).toString()))
                .field("kpis.noDataUntil", noData ? always(today.plusDays(60).toString()) : nothing())
                .field("kpis.cause", always("利用者の増減によるものです（予行演習）。"));
    }

    /** From April on the year is settled, and an expectation is no longer taken; that of the first half is asked from September. */
    private boolean settled() {
        return today.getMonthValue() >= Month.APRIL.getValue() && today.getMonthValue() <= Month.AUGUST.getValue();
    }

    private void programmeReview() {
        task("programme-review/userTask_reviewProgrammes")
                .field("programmes.change", always("NONE"))
                .field("programmes.content", always("進め方を見直します（予行演習）。"))
                .field("sinceOctober", always("10月の結果を受けて窓口の体制を見直しました（予行演習）。"))
                .field("fromApril", always("4月から巡回を始めます（予行演習）。"))
                .field("newProgramme", always(false));
    }

    private void interviews(boolean postpone) {
        for (String section : List.of("Policy", "Finance", "Personnel")) {
            task("interview-preparation/userTask_enter" + section + "Opinion")
                    .field("measures.opinion", always("成果の指標を一つに絞ってはどうでしょうか（予行演習）。"));
        }
        task("interview-round/userTask_scheduleInterviews")
                .field("interviews.heldOn", (key, field, random) ->
                        workingDays.plus(meetingDay(), meetings++ / MEETINGS_A_DAY).toString())
                .field("interviews.startsAt", (key, field, random) ->
                        "%02d:00".formatted(9 + (meetings - 1) % MEETINGS_A_DAY))
                .field("interviews.place", always("第一会議室"));
        Fields record = task("mayor-interview/userTask_recordResults")
                .field("outcome", always(postpone ? "postponed" : "held"))
                .field("summary", always("成果と課題を確かめました（予行演習）。"))
                .field("decisions.words", always("このまま進めて、半年後に成果を聞かせてほしい（予行演習）。"))
                .field("decisions.verdict", (key, field, random) -> {
                    List<String> verdicts = FormFiller.options(field);
                    return verdicts.get(random.nextInt(Math.min(2, verdicts.size())));
                })
                .field("decisions.due", always(workingDays.plus(today, 60).toString()))
                .field("decisions.needs", (key, field, random) -> random.nextInt(3) == 0 ? List.of()
                        : List.of(FormFiller.options(field).get(random.nextInt(6))));
        if (postpone) {
            record.field("reason", always("市長の公務が重なったため（予行演習）"))
                    .field("nextOn", always(workingDays.plus(today, 3).toString()))
                    .field("nextAt", (key, field, random) -> "%02d:30".formatted(13 + random.nextInt(3))).field("nextPlace", always("第一会議室"));
        } else {
            record.field("attendees", (key, field, random) -> FormFiller.options(field));
        }
        task("interview-round/userTask_shareResults").field("wrapUp", always("yes"));
    }

    /** A working day after today and not before mid-April, as interviews are held. */
    private LocalDate meetingDay() {
        LocalDate day = workingDays.plus(today, 6);
        if (day.getMonth() == Month.APRIL || day.getMonth() == Month.MARCH) {
            LocalDate midApril = LocalDate.of(day.getYear(), Month.APRIL, 15);
            return workingDays.nextOrSame(day.isBefore(midApril) ? midApril : day);
        }
        if (day.getMonth() == Month.SEPTEMBER) {
            return workingDays.nextOrSame(LocalDate.of(day.getYear(), Month.OCTOBER, 1));
        }
        return day;
    }

    private void logicModels() {
        task("logic-model-month/userTask_verifyModel")
                .field("revise", always(false)).field("newProgramme", always(false))
                .field("confirmRest", always(true))
                .field("effect", always("CAME")).field("effectNote", always("意図した効果が見えています（予行演習）。"))
                .field("arrows.judgement", always("SUPPORTED"))
                .field("arrows.evidence", always("成果指標の実績で確かめました（予行演習）。"))
                .field("title", nothing()).field("outline", nothing()).field("problem", nothing())
                .field("target", nothing()).field("factors", nothing()).field("commitment", nothing())
                .field("changeReason", nothing())
                // Now and then another section is asked, and gives its consent later on.
                .field("relatedSections", (key, field, random) -> random.nextInt(5) == 0
                        ? List.of(FormFiller.options(field).get(0)) : List.of());
        for (String task : List.of("submitModel", "decideModel")) {
            task("logic-model-month/userTask_" + task).field("proxyReason", always("出張のため（予行演習）"))
                    .field("remandTo", always("author"));
        }
    }

    /** All of what was wanted where it came, half of it where it came in part. */
    private static BigDecimal granted(String result, BigDecimal wanted) {
        return switch (result) {
            case "GRANTED" -> wanted;
            case "PARTIAL" -> wanted.divide(BigDecimal.valueOf(2));
            default -> null;
        };
    }

    private void decisions() {
        task("decision-follow-up/userTask_enterResponsePlan")
                .field("planDue", always(workingDays.plus(today, 15).toString()))
                .field("overdueReason", always("関係する課との調整に時間がかかるため（予行演習）。"))
                .field("wantedYen", always(WANTED_YEN))
                .field("wantedPeople", always(WANTED_PEOPLE))
                .field("endDate", always(workingDays.plus(today, 100).toString()))
                .field("closingTasks", always("契約の終了と公示（予行演習）"))
                .field("restartCondition", always("利用者が年100人を超えたとき（予行演習）"));
        for (String result : List.of("Budget", "Staff")) {
            // A row's amount fits its result; the fields of a row are filled in the form's order.
            String[] answer = new String[1];
            task("decision-follow-up/userTask_register" + result + "Result")
                    .field("provisions.result", (key, field, random) ->
                            answer[0] = List.of("GRANTED", "PARTIAL", "DENIED").get(random.nextInt(3)))
                    .field("provisions.yen", (key, field, random) -> granted(answer[0], WANTED_YEN))
                    .field("provisions.people", (key, field, random) -> granted(answer[0], WANTED_PEOPLE))
                    .field("provisions.expectedOn", nothing())
                    .field("provisions.reason", always("財源と定員の見通しによる（予行演習）。"));
        }
        task("decision-follow-up/userTask_reportState").field("progress", always("FINISHED"))
                .field("fromApril", always("4月から実施します（予行演習）。"));
        task("decision-follow-up/userTask_registerCompletion").field("outcome", (key, field, random) ->
                random.nextInt(4) == 0 ? "carry" : "done");
        for (String task : List.of("consentFinance", "consentPersonnel", "confirmPolicy")) {
            task("priority-policy/userTask_" + task).field("proxyReason", always("出張のため（予行演習）"));
        }
        task("priority-policy/userTask_registerCouncilResult").field("result", always("APPROVED"));
    }

    private void councils() {
        task("plan-council/userTask_scheduleCouncil")
                .field("heldOn", always(workingDays.plus(today, 12).toString()))
                .field("startsAt", always("14:00")).field("place", always("第一委員会室"))
                .field("overlapAccepted", always(true));
        task("plan-council/userTask_sendPapers").field("recipients", always("委員全員（予行演習）"));
        task("council-opinion/userTask_draftResponse").field("when", always("来年度中"));
        task("assembly-round/userTask_registerEvaluation").field("results.evaluation", always("継続"))
                .field("results.opinion", always("成果の示し方を工夫されたい（予行演習）。"));
        task("assembly-evaluation/userTask_draftResponse").field("when", always("来年度中"));
        task("plan-council/userTask_draftMinutes").field("noOpinions", always(false));
    }

    private void improvements() {
        Fields propose = task("work-improvement/start")
                .field("casesBefore", always(BigDecimal.valueOf(240))).field("minutesBefore", always(BigDecimal.valueOf(30)))
                .field("casesAfter", always(BigDecimal.valueOf(240))).field("minutesAfter", always(BigDecimal.valueOf(12)))
                .field("cost", always(BigDecimal.ZERO)).field("fromInterview", always(false));
        habits.put("work-improvement/userTask_enterResult", new HashMap<>(propose.habits()));
        task("work-improvement/userTask_decideImprovement").field("reason", always("効果が見込めるため（予行演習）"))
                .field("needsMoney", (key, field, random) -> random.nextBoolean());
        task("work-improvement/userTask_adviseImprovement").field("costOutlook", always("年30万円ほど（予行演習）"));
        task("work-improvement/userTask_verifySavedTime").field("hours", always(BigDecimal.valueOf(72)));
        task("consultation/start").field("caller", nothing()).field("answer", nothing())
                .field("question", always("指標の選び方を教えてください（予行演習）。"));
    }

    private static void sendBack(Map<String, FormFiller.Habit> fields) {
        fields.put("verdict", (key, field, random) -> FormFiller.options(field).contains("remand") ? "remand"
                : FormFiller.options(field).get(0));
        fields.put("reason", always("数字の根拠を確かめてください（予行演習）。"));
    }

    static FormFiller.Habit nothing() {
        return (key, field, random) -> null;
    }

    static FormFiller.Habit always(Object value) {
        return (key, field, random) -> value;
    }

    private Fields task(String task) {
        return new Fields(habits.computeIfAbsent(task, key -> new HashMap<>()));
    }

    /** The habits of one task, field by field. */
    private record Fields(Map<String, FormFiller.Habit> habits) {

        Fields field(String key, FormFiller.Habit habit) {
            habits.put(key, habit);
            return this;
        }
    }
}
