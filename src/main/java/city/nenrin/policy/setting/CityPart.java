package city.nenrin.policy.setting;

import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.date;
import static city.nenrin.citypackage.part.Cell.text;
import static city.nenrin.citypackage.part.Cell.yes;

import city.nenrin.approval.RoutePlan;
import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The city's own file: what it is called, and what it switches on. */
@Component
class CityPart implements PackagePart {

    /** The keys that city.csv must have, in the order in which they are written. */
    static final List<String> KEYS = List.of("code", "name", "valid_from");
    /** Steps for which the approval model can be switched on, as {@code approval.<step>} in city.csv. */
    static final List<String> APPROVAL_STEPS = List.of("priority-policy", "logic-model-month");
    /** Those of them whose route a city can write, as {@code approval.<step>.route}; the others' route is their model's. */
    private static final Set<String> APPROVAL_ROUTES = Set.of("approval.logic-model-month.route");

    private static final TableSpec<CitySetting> CITY = TableSpec.required("city", "市の基本情報と設定",
            code("key", "項目（" + String.join("、", KEYS) + "、approval.工程、approval.工程.route）", CitySetting::getKey).rowKey(),
            text("value", 200, "値", CitySetting::getValue));

    private final CitySettings settings;

    CityPart(CitySettings settings) {
        this.settings = settings;
    }

    @Override
    public List<TableSpec<?>> tables() {
        return List.of(CITY);
    }

    @Override
    public void check(PackageContent content) {
        Table city = content.table(CITY);
        if (!city.readable()) {
            return;
        }
        Set<String> allowed = new TreeSet<>(KEYS);
        APPROVAL_STEPS.forEach(step -> allowed.add("approval." + step));
        allowed.addAll(APPROVAL_ROUTES);
        for (Table.Row row : city.rows()) {
            String key = row.raw("key");
            if (!allowed.contains(key)) {
                row.fault("key", "key「" + key + "」は使えません。" + String.join("、", allowed) + " のどれかを書いてください");
            } else {
                fault(key, row.raw("value")).ifPresent(fault -> row.fault("value", key + fault));
            }
        }
        for (String key : KEYS) {
            if (!city.has("key", key)) {
                city.fault("key「" + key + "」の行がありません。「" + key + ",値」の行を加えてください");
            }
        }
    }

    private static Optional<String> fault(String key, String value) {
        if (key.equals("valid_from")) {
            return Cell.DAY.fault(value);
        }
        if (APPROVAL_ROUTES.contains(key)) {
            return RoutePlan.fault(value).map(fault -> "「" + value + "」は使えません。" + fault);
        }
        return key.startsWith("approval.") ? Cell.YES.fault(value) : Optional.empty();
    }

    @Override
    public void clear() {
        settings.deleteAllInBatch();
    }

    @Override
    public void load(PackageContent content) {
        settings.saveAllAndFlush(content.rows(CITY, row -> new CitySetting(row.raw("key"), row.raw("value"))));
    }

    @Override
    public void export(PackageRows out) {
        out.add(CITY, settings.findAllByOrderBySettingKey().stream().sorted(Comparator.comparing(
                setting -> KEYS.contains(setting.getKey()) ? KEYS.indexOf(setting.getKey()) : KEYS.size())).toList());
    }
}
