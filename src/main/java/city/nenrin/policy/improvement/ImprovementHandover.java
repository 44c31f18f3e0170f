package city.nenrin.policy.improvement;

import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.handover.HandoverSection.Column;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The work improvements that are not finished. */
@Component
@Order(150)
class ImprovementHandover implements HandoverPart {

    private static final List<Column> COLUMNS = List.of(
            Column.of("番号", 12), Column.text("業務・提案", 42), Column.of("区分", 10), Column.of("状態", 12),
            Column.of("省力化の見込み", 16), Column.origin(8));

    private final Improvements improvements;
    private final Organization organization;
    private final Clock clock;

    ImprovementHandover(Improvements improvements, Organization organization, Clock clock) {
        this.improvements = improvements;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public HandoverSection of(Actor reader, String post, Set<String> units) {
        return new HandoverSection("業務改善", "進行中の業務改善はありません。", COLUMNS, improvements.unfinished(units).stream()
                .map(improvement -> List.of(improvement.code(), improvement.work() + "\n" + improvement.proposal(),
                        improvement.kind().label(), improvement.state().label(),
                        "年" + Shown.of(improvement.time().savedHours()) + "時間",
                        organization.originMark(Optional.of(improvement.proposer()), improvement.unit(), LocalDate.now(clock))))
                .toList());
    }
}
