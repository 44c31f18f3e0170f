package city.nenrin.setting;

import static city.nenrin.citypackage.part.Cell.code;
import static city.nenrin.citypackage.part.Cell.text;

import city.nenrin.citypackage.part.Cell;
import city.nenrin.citypackage.part.PackageContent;
import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.PackageRows;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The city's own file: what it is called, and the keys that modules bring. */
@Component
class CityPart implements PackagePart {

    /** The keys that city.csv must have, in the order in which they are written. */
    static final List<String> KEYS = List.of("code", "name", "valid_from");

    private static final TableSpec<CitySetting> CITY = TableSpec.required("city", "市の基本情報と設定",
            code("key", "項目（" + String.join("、", KEYS) + "、approval.工程、approval.工程.route）", CitySetting::key).rowKey(),
            text("value", 200, "値", CitySetting::value));

    private final CitySettings settings;
    private final List<CityKeys> modules;

    CityPart(CitySettings settings, List<CityKeys> modules) {
        this.settings = settings;
        this.modules = List.copyOf(modules);
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
        Map<String, CityKeys.Check> allowed = new TreeMap<>();
        KEYS.forEach(key -> allowed.put(key, key.equals("valid_from") ? Cell.DAY::fault : value -> Optional.empty()));
        modules.forEach(module -> allowed.putAll(module.cityKeys()));
        for (Table.Row row : city.rows()) {
            String key = row.raw("key");
            CityKeys.Check check = allowed.get(key);
            if (check == null) {
                row.refuse("key", "key「" + key + "」は使えません。" + String.join("、", allowed.keySet()) + " のどれかを書いてください");
            } else {
                check.fault(row.raw("value")).ifPresent(fault -> row.refuse("value", key + fault));
            }
        }
        for (String key : KEYS) {
            if (!city.has("key", key)) {
                city.refuse("key「" + key + "」の行がありません。「" + key + ",値」の行を加えてください");
            }
        }
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
                setting -> KEYS.contains(setting.key()) ? KEYS.indexOf(setting.key()) : KEYS.size())).toList());
    }
}
