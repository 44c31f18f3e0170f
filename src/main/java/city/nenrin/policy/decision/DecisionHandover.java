package city.nenrin.policy.decision;

import city.nenrin.calendar.EraFormat;
import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.handover.HandoverSection.Column;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The decisions that are not finished: the mayor's words, what is planned, and what has still to come. */
@Component
@Order(110)
class DecisionHandover implements HandoverPart {

    private static final List<Column> COLUMNS = List.of(
            Column.text("対象・市長の言葉", 26), Column.of("期限", 12), Column.of("状態", 8), Column.text("対応方針・報告", 22),
            Column.text("予算・人員", 13), Column.of("面談と番号", 11), Column.origin(8));

    private final Decisions decisions;
    private final FollowUps followUps;
    private final Organization organization;
    private final Clock clock;

    DecisionHandover(Decisions decisions, FollowUps followUps, Organization organization, Clock clock) {
        this.decisions = decisions;
        this.followUps = followUps;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public HandoverSection of(Actor reader, String post, Set<String> units) {
        List<Decision> open = decisions.unfinished().stream()
                .filter(decision -> units.contains(decision.ownerSection())).toList();
        Map<String, List<ProvisionLine>> provisions =
                followUps.provisions(open.stream().map(Decision::code).toList());
        return new HandoverSection("市長面談の決定事項と対応", "未了の決定事項はありません。", COLUMNS, open.stream()
                .map(decision -> row(decision, provisions.getOrDefault(decision.code(), List.of()))).toList());
    }

    private List<String> row(Decision decision, List<ProvisionLine> provisions) {
        Optional<FollowUp> planned = followUps.of(decision.code()).stream()
                .filter(followUp -> followUp.plan().isPresent()).reduce((first, second) -> second);
        return List.of(decision.subjectName() + "\n「" + decision.words() + "」",
                decision.due().map(EraFormat::date).orElse(Shown.NOTHING), decision.state().label(),
                planned.map(DecisionHandover::plan).orElse("対応方針は未入力"),
                provisions.stream().map(DecisionHandover::provision).collect(Collectors.joining("\n")), decision.label(),
                organization.originMark(planned.flatMap(FollowUp::plannedBy), decision.ownerSection(), LocalDate.now(clock)));
    }

    private static String plan(FollowUp followUp) {
        String planned = followUp.plan().map(plan -> plan.text() + "（" + EraFormat.date(plan.due()) + "まで）").orElseThrow();
        return planned + followUp.report().map(report -> "\n報告: " + report.progress().label() + "　" + report.done()).orElse("");
    }

    private static String provision(ProvisionLine line) {
        return line.route().label() + "（" + EraFormat.fiscalYear(line.fiscalYear()) + "）: "
                + line.result().map(ProvisionResult::label)
                .orElse(line.waits() ? line.resultBy().label() + "の回答待ち" : Shown.NOTHING);
    }
}
