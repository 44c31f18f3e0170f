package city.nenrin.policy.kpi.process;

import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiGrids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures as rows of forms. */
final class KpiRows {

    private KpiRows() {
    }

    /** Code, name, unit, target, previous value, trend, and what stands in the line before anybody types. */
    static Map<String, Object> line(KpiGrids.Line line) {
        Map<String, Object> row = known(line.figure());
        row.put("origin", line.origin());
        line.shown().ifPresent(input -> put(row, input.value(), input.certainty(), input.baseDate(), input.noDataUntil(),
                input.cause()));
        return row;
    }

    private static Map<String, Object> known(KpiFigure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", figure.kpi().getCode());
        row.put("name", figure.kpi().getName());
        row.put("unit", figure.kpi().getUnit());
        row.put("target", text(figure.target()));
        row.put("previous", text(figure.previous().flatMap(KpiEntry::getValue)));
        row.put("trend", figure.trend().stream().map(point -> text(point.value())).collect(Collectors.joining(" → ")));
        return row;
    }

    private static void put(Map<String, Object> row, BigDecimal value, Certainty certainty, LocalDate baseDate,
                            LocalDate noDataUntil, String cause) {
        row.put("value", value);
        row.put("certainty", certainty == null ? null : certainty.name());
        row.put("baseDate", baseDate == null ? null : baseDate.toString());
        row.put("noDataUntil", noDataUntil == null ? null : noDataUntil.toString());
        row.put("cause", cause);
        row.values().removeIf(java.util.Objects::isNull);
    }

    /** The same for reading what is entered now: labels instead of codes, and the attainment. */
    static Map<String, Object> readRow(KpiFigure figure) {
        Map<String, Object> row = known(figure);
        figure.current().ifPresent(entry -> put(row, entry.getValue().orElse(null), entry.getCertainty().orElse(null),
                entry.getBaseDate().orElse(null), entry.getNoDataUntil().orElse(null), entry.getCause().orElse(null)));
        figure.current().flatMap(KpiEntry::getCertainty).ifPresent(certainty -> row.put("certainty", certainty.label()));
        row.put("attainment", figure.attainmentShown());
        return row;
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("－");
    }
}
