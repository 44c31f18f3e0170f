package city.nenrin.policy.logicmodel;

import city.nenrin.calendar.EraFormat;
import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.handover.HandoverSection.Column;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The logic models with their newest versions and what is still to be looked at. */
@Component
@Order(130)
class LogicModelHandover implements HandoverPart {

    private static final List<Column> COLUMNS = List.of(
            Column.of("名称", 50), Column.of("状態", 10), Column.of("最新の版", 22), Column.number("注意", 10), Column.origin(8));

    private final LogicModels models;
    private final Organization organization;
    private final Clock clock;

    LogicModelHandover(LogicModels models, Organization organization, Clock clock) {
        this.models = models;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public HandoverSection of(Actor reader, String post, Set<String> units) {
        return new HandoverSection("ロジックモデル", "担当するロジックモデルはありません。", COLUMNS, models.ownedBy(units).stream()
                .filter(model -> model.state() != LogicModelState.ENDED).map(this::row).toList());
    }

    private List<String> row(LogicModel model) {
        Optional<LogicModelVersion> newest = models.versions(model.code()).stream()
                .max(Comparator.comparingInt(LogicModelVersion::number));
        int warnings = models.warnings(model.code()).size();
        return List.of(model.title(), model.state().label(), newest.map(this::version).orElse("提出なし"),
                warnings == 0 ? Shown.NOTHING : warnings + "件",
                organization.originMark(newest.map(LogicModelVersion::createdBy), model.ownerSection(), LocalDate.now(clock)));
    }

    private String version(LogicModelVersion version) {
        return "第" + version.number() + "版（" + EraFormat.date(LocalDate.ofInstant(version.createdAt(),
                clock.getZone())) + version.kind().label() + "）";
    }
}
