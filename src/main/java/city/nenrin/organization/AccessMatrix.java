package city.nenrin.organization;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The table "who sees what": a row for each kind of data, a column for each role and for the two audiences without a
 * login, and in the last column where the row comes from: a line of the city's document (seed L…), an activity (A…)
 * or rule (BR-…), general practice in cities (G), or our own default (INF). An incomplete table stops the start.
 */
final class AccessMatrix {

    static final String RESOURCE = "/access/matrix.csv";

    private static final String COUNCIL = "COUNCIL";
    private static final String CITIZEN = "CITIZEN";
    private static final String SOURCE = "source";

    private final Map<DataKind, Map<Role, AccessLevel>> cells = new EnumMap<>(DataKind.class);
    private final Set<DataKind> council = new HashSet<>();
    private final Set<DataKind> citizen = new HashSet<>();

    private AccessMatrix() {
    }

    /** The table on the class path. */
    static AccessMatrix load() {
        try (Reader reader = new InputStreamReader(AccessMatrix.class.getResourceAsStream(RESOURCE),
                StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException naming every fault with its line */
    static AccessMatrix read(Reader reader) throws IOException {
        AccessMatrix matrix = new AccessMatrix();
        List<String> faults = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (var parser = format.parse(reader)) {
            List<String> columns = new ArrayList<>(List.of("kind"));
            Arrays.stream(Role.values()).map(Role::name).forEach(columns::add);
            columns.addAll(List.of(COUNCIL, CITIZEN, SOURCE));
            if (!parser.getHeaderNames().equals(columns)) {
                throw new IllegalStateException(
                        "access/matrix.csv:1: columns are %s, expected %s".formatted(parser.getHeaderNames(), columns));
            }
            for (CSVRecord record : parser) {
                matrix.add(record, faults);
            }
        }
        for (DataKind kind : DataKind.values()) {
            if (!matrix.cells.containsKey(kind)) {
                faults.add("access/matrix.csv: no row for " + kind.code());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        return matrix;
    }

    private void add(CSVRecord record, List<String> faults) {
        // The header is line 1.
        String where = "access/matrix.csv:" + (record.getRecordNumber() + 1) + ": ";
        if (!record.isConsistent()) {
            faults.add(where + record.size() + " cells, expected " + (Role.values().length + 4));
            return;
        }
        DataKind kind = Arrays.stream(DataKind.values())
                .filter(value -> value.code().equals(record.get("kind"))).findFirst().orElse(null);
        if (kind == null) {
            faults.add(where + "unknown kind '" + record.get("kind") + "'");
            return;
        }
        Map<Role, AccessLevel> row = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            AccessLevel level = level(record.get(role.name()));
            if (level == null) {
                faults.add(where + "column " + role + " is '" + record.get(role.name())
                        + "', expected FULL, OWN, SELF or NONE");
            } else {
                row.put(role, level);
            }
        }
        audience(record, COUNCIL, kind, council, where, faults);
        audience(record, CITIZEN, kind, citizen, where, faults);
        if (record.get(SOURCE).isBlank()) {
            faults.add(where + "column source is empty, expected a seed line, a rule or INF");
        }
        if (cells.put(kind, row) != null) {
            faults.add(where + "second row for " + kind.code());
        }
    }

    private static void audience(CSVRecord record, String column, DataKind kind, Set<DataKind> open, String where,
                                 List<String> faults) {
        AccessLevel level = level(record.get(column));
        if (level == AccessLevel.FULL && !kind.sealed()) {
            open.add(kind);
        } else if (level != AccessLevel.NONE) {
            faults.add(where + "column " + column + " is '" + record.get(column) + "', expected "
                    + (kind.sealed() ? "NONE, because the data are sealed" : "FULL or NONE"));
        }
    }

    private static AccessLevel level(String cell) {
        return Arrays.stream(AccessLevel.values())
                .filter(value -> value.name().equals(cell.toUpperCase(Locale.ROOT))).findFirst().orElse(null);
    }

    AccessLevel level(DataKind kind, Role role) {
        return cells.get(kind).get(role);
    }

    boolean openToCouncil(DataKind kind) {
        return council.contains(kind);
    }

    boolean openToCitizens(DataKind kind) {
        return citizen.contains(kind);
    }
}
