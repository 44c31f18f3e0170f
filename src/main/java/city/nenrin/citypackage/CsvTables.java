package city.nenrin.citypackage;

import city.nenrin.citypackage.part.Faults;
import city.nenrin.citypackage.part.Table;
import city.nenrin.citypackage.part.TableSpec;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one table from CSV text. */
final class CsvTables {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final Pattern OPEN_QUOTE = Pattern.compile("startline (\\d+)");

    private CsvTables() {
    }

    /** The table; not readable, with a fault, when the header or the quoting is wrong. */
    static Table read(TableSpec<?> spec, String text, Faults faults) {
        String file = spec.file();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            Table table = null;
            Map<String, Integer> columns = Map.of();
            long line = 1;
            int at = 0;
            for (CSVRecord record : parser) {
                int start = (int) record.getCharacterPosition();
                line += text.substring(at, start).chars().filter(c -> c == '\n').count();
                at = start;
                if (table == null) {
                    columns = header(spec, record.toList(), line, faults);
                    table = new Table(spec, columns != null, faults);
                    if (columns == null) {
                        return table;
                    }
                } else if (record.size() != columns.size()) {
                    faults.add(file, line, Math.min(record.size(), columns.size()) + 1, "列が" + record.size()
                            + "個あります。見出しと同じ" + columns.size() + "個にしてください");
                    table.addBroken(line, cells(record.toList(), columns), columns);
                } else {
                    table.add(line, cells(record.toList(), columns), columns);
                }
            }
            if (table == null) {
                faults.add(file, 1, 1, "見出しの行がありません。1行目に " + String.join(",", spec.header()) + " と書いてください");
                return new Table(spec, false, faults);
            }
            return table;
        } catch (IOException | UncheckedIOException e) {
            Matcher place = OPEN_QUOTE.matcher(String.valueOf(e.getMessage()));
            faults.add(file, place.find() ? Long.parseLong(place.group(1)) : 1, 1,
                    "引用符「\"」の使い方が正しくありません。値を「\"」で囲むときは、値の中の「\"」を「\"\"」と書き、最後を「\"」で閉じてください");
            return new Table(spec, false, faults);
        }
    }

    /** Place of each column, from 1; null with faults when one is unknown, doubled or missing. */
    static Map<String, Integer> header(TableSpec<?> spec, List<String> names, long line, Faults faults) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int before = faults.count();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (!spec.header().contains(name)) {
                faults.add(spec.file(), line, i + 1, "見出し「" + name + "」は使えません。" + String.join(",", spec.header())
                        + " のどれかにしてください");
            } else if (columns.putIfAbsent(name, i + 1) != null) {
                faults.add(spec.file(), line, i + 1, "見出し「" + name + "」が2つあります。1つにしてください");
            }
        }
        for (String name : spec.header()) {
            if (!columns.containsKey(name)) {
                faults.add(spec.file(), line, names.size() + 1, "見出し「" + name + "」がありません。列を加えてください");
            }
        }
        return faults.count() == before ? columns : null;
    }

    private static Map<String, String> cells(List<String> values, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        columns.forEach((name, place) -> {
            if (place <= values.size()) {
                cells.put(name, values.get(place - 1));
            }
        });
        return cells;
    }
}
