package city.nenrin.policy.kpi.process;

import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures as rows of forms. */
final class KpiRows {

    private KpiRows() {
    }

    /** Code, name, unit, target, previous value, trend, and what is entered now. */
    static Map<String, Object> row(KpiFigure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", figure.kpi().getCode());
        row.put("name", figure.kpi().getName());
        row.put("unit", figure.kpi().getUnit());
        row.put("target", text(figure.target()));
        row.put("previous", text(figure.previous().flatMap(KpiEntry::getValue)));
        row.put("trend", figure.trend().stream().map(point -> text(point.value())).collect(Collectors.joining(" → ")));
        figure.current().ifPresent(entry -> {
            entry.getValue().ifPresent(value -> row.put("value", value));
            entry.getCertainty().ifPresent(certainty -> row.put("certainty", certainty.name()));
            entry.getBaseDate().ifPresent(day -> row.put("baseDate", day.toString()));
            entry.getNoDataUntil().ifPresent(day -> row.put("noDataUntil", day.toString()));
            entry.getCause().ifPresent(cause -> row.put("cause", cause));
        });
        return row;
    }

    /** The same for reading: labels instead of codes, and the attainment. */
    static Map<String, Object> readRow(KpiFigure figure) {
        Map<String, Object> row = row(figure);
        figure.current().flatMap(KpiEntry::getCertainty).ifPresent(certainty -> row.put("certainty", certainty.label()));
        row.put("attainment", figure.attainment().map(percent -> percent.toPlainString() + "%").orElse("－"));
        return row;
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("－");
    }
}
