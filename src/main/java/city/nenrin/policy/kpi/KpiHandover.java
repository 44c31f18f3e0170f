package city.nenrin.policy.kpi;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.handover.HandoverSection.Column;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The KPIs with their newest values and what is awaited. */
@Component
@Order(120)
class KpiHandover implements HandoverPart {

    private static final List<Column> COLUMNS = List.of(
            Column.of("KPI", 26), Column.of("単位", 7), Column.number("今年度の目標", 10), Column.of("直近の値", 19),
            Column.text("これから出るもの", 20), Column.of("コード", 10), Column.origin(8));

    private final Kpis kpis;
    private final KpiFigures figures;
    private final Organization organization;
    private final Clock clock;

    KpiHandover(Kpis kpis, KpiFigures figures, Organization organization, Clock clock) {
        this.kpis = kpis;
        this.figures = figures;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public HandoverSection of(Actor reader, String post, Set<String> units) {
        LocalDate today = LocalDate.now(clock);
        int year = FiscalYear.of(today).year();
        List<Kpi> owned = kpis.findByOwnerSectionInOrderByCode(units);
        List<String> codes = owned.stream().map(Kpi::code).toList();
        Map<String, KpiFigure> targets = figures.figures(codes, year, Term.ANNUAL).stream()
                .collect(Collectors.toMap(figure -> figure.kpi().code(), Function.identity()));
        Map<String, List<KpiEntry>> entries = figures.recent(codes, year).stream()
                .collect(Collectors.groupingBy(KpiEntry::kpiCode));
        return new HandoverSection("KPI", "担当するKPIはありません。", COLUMNS, owned.stream().map(kpi -> {
            List<KpiEntry> newest = entries.getOrDefault(kpi.code(), List.of());
            Optional<KpiEntry> latest = newest.stream().filter(entry -> entry.value().isPresent()).findFirst();
            return List.of(kpi.name(), kpi.unit(),
                    targets.get(kpi.code()).target().map(Shown::of).orElse(Shown.NOTHING),
                    latest.map(KpiHandover::value).orElse(Shown.NOTHING), awaited(kpi, newest), kpi.code(),
                    organization.originMark(latest.map(KpiEntry::enteredBy), kpi.ownerSection(), today));
        }).toList());
    }

    private static String value(KpiEntry entry) {
        return Shown.of(entry.value().orElseThrow()) + "（" + moment(entry) + " "
                + entry.certainty().map(Certainty::label).orElse("") + "）";
    }

    /** What is still to come: published later, or not yet settled. */
    private static String awaited(Kpi kpi, List<KpiEntry> newestFirst) {
        List<String> awaited = new ArrayList<>();
        for (KpiEntry entry : newestFirst) {
            entry.noDataUntil().ifPresent(day -> awaited.add(moment(entry) + "は" + EraFormat.date(day) + "公表予定"
                    + entry.cause().map(cause -> "（" + cause + "）").orElse("")));
        }
        newestFirst.stream().filter(entry -> entry.value().isPresent()).findFirst()
                .filter(entry -> entry.term() == Term.ANNUAL && entry.certainty().filter(c -> c != Certainty.SETTLED).isPresent())
                .ifPresent(entry -> awaited.add(moment(entry) + "の確定値"));
        newestFirst.stream().findFirst().filter(entry -> entry.term() == Term.FIRST_HALF)
                .ifPresent(entry -> awaited.add(EraFormat.fiscalYear(entry.fiscalYear()) + Term.ANNUAL.label() + "の実績"));
        kpi.publicationMonth().ifPresent(month -> awaited.add("統計は毎年" + month + "月公表"));
        return awaited.isEmpty() ? Shown.NOTHING : String.join("\n", awaited);
    }

    private static String moment(KpiEntry entry) {
        return EraFormat.fiscalYear(entry.fiscalYear()) + entry.term().label();
    }
}
