package city.nenrin.organization;

import static city.nenrin.testing.SampleOrganization.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.testing.SampleOrganization;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cell of the table "who sees what" is asked of the policy, in own right and by proxy. */
class ReadPolicyMatrixTest {

    private static final Path TABLE = Path.of("src/main/resources/access/matrix.csv");
    private static final String READER = "reader";
    private static final String COLLEAGUE = "colleague";

    private final List<Subject> recorded = new ArrayList<>();
    private final ReadAudit audit = new ReadAudit(null, null) {
        @Override
        public void record(Actor actor, DataKind kind, Subject subject) {
            recorded.add(subject);
        }
    };
    private final Organization organization = new SampleOrganization().organization();
    private final ReadPolicy policy = new ReadPolicy(organization, audit);

    private record Cell(String kind, String column, String value) {
    }

    private static List<Cell> cells() {
        try {
            List<String> lines = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
            String[] columns = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> line.split(",", columns.length))
                    .flatMap(row -> IntStream.range(1, columns.length - 1)
                            .mapToObj(column -> new Cell(row[0], columns[column], row[column])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTableHasACellForEveryKindAndRole() {
        assertThat(cells()).hasSize(DataKind.values().length * (Role.values().length + 2));
    }

    @TestFactory
    Stream<DynamicTest> everyCellInOwnRight() {
        return cells().stream().filter(ReadPolicyMatrixTest::isRole).map(cell -> DynamicTest.dynamicTest(
                cell.kind() + " " + cell.column() + " " + cell.value(),
                () -> check(cell, null, cell.value())));
    }

    @TestFactory
    Stream<DynamicTest> everyCellByProxy() {
        return cells().stream().filter(ReadPolicyMatrixTest::isRole).map(cell -> {
            DataKind kind = DataKind.valueOf(cell.kind().toUpperCase());
            String expected = kind.sealed() || cell.value().equals("SELF") ? "NONE" : cell.value();
            return DynamicTest.dynamicTest(cell.kind() + " for " + cell.column() + " " + expected,
                    () -> check(cell, Proxy.EVERYTHING, expected));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfThoseWithoutLogin() {
        return cells().stream().filter(cell -> !isRole(cell)).map(cell -> DynamicTest.dynamicTest(
                cell.kind() + " " + cell.column() + " " + cell.value(), () -> {
                    DataKind kind = DataKind.valueOf(cell.kind().toUpperCase());
                    boolean open = cell.column().equals("CITIZEN") ? policy.publishable(kind)
                            : policy.openToCouncil(kind);
                    assertThat(open).isEqualTo(cell.value().equals("FULL"));
                    assertThat(open && kind.sealed()).isFalse();
                }));
    }

    private static boolean isRole(Cell cell) {
        return !Set.of("COUNCIL", "CITIZEN").contains(cell.column());
    }

    private void check(Cell cell, String proxy, String expected) {
        DataKind kind = DataKind.valueOf(cell.kind().toUpperCase());
        Role role = Role.valueOf(cell.column());
        String unit = unitOf(role);
        Actor actor = new Actor(READER, "見本 職員", TODAY, Set.of(unit), Set.of(unit), Set.of(), Set.of(role),
                List.of(new Capacity(role, unit, proxy)), null);
        String foreign = unit.equals("tax") ? "welfare-02" : "tax";
        read(actor, kind, Subject.ofUnit("own", unit), Set.of("FULL", "OWN").contains(expected));
        read(actor, kind, Subject.ofUnit("foreign", foreign), expected.equals("FULL"));
        read(actor, kind, new Subject("in person", foreign, READER), !expected.equals("NONE"));
        read(actor, kind, new Subject("colleague", unit, COLLEAGUE), Set.of("FULL", "OWN").contains(expected));
        if (role == Role.DEPARTMENT_HEAD || role == Role.LIAISON) {
            read(actor, kind, Subject.ofUnit("section", "welfare-02"), Set.of("FULL", "OWN").contains(expected));
        }
        if (role == Role.SECTION_HEAD || role == Role.SECTION_OFFICER) {
            read(actor, kind, Subject.ofUnit("department", "welfare"), expected.equals("FULL"));
            read(actor, kind, Subject.ofUnit("neighbour", "welfare-01"), expected.equals("FULL"));
        }
    }

    private void read(Actor actor, DataKind kind, Subject subject, boolean allowed) {
        recorded.clear();
        assertThat(policy.allows(actor, kind, subject)).as("%s", subject).isEqualTo(allowed);
        assertThat(policy.filter(actor, kind, List.of(subject), datum -> datum)).hasSize(allowed ? 1 : 0);
        if (allowed) {
            policy.require(actor, kind, subject);
        } else {
            assertThatThrownBy(() -> policy.require(actor, kind, subject)).isInstanceOf(AccessDenied.class)
                    .hasMessageStartingWith("「%s」".formatted(kind.label()))
                    .hasMessageContaining("見本 職員さんの職では閲覧できません。閲覧できるのは");
        }
        // Once by the filter and once by the demand, and only if the data were handed out.
        assertThat(recorded).hasSize(kind.sealed() && allowed ? 2 : 0);
    }

    private static String unitOf(Role role) {
        return switch (role) {
            case MAYOR, VICE_MAYOR, AUDITOR, ADMINISTRATOR -> "city";
            case DEPARTMENT_HEAD, LIAISON -> "welfare";
            case SECTION_HEAD, SECTION_OFFICER -> "welfare-02";
            case POLICY -> "policy";
            case FINANCE -> "finance";
            case PERSONNEL -> "personnel";
            case SECRETARY -> "secretary";
            case DX -> "dx";
        };
    }

    @Test
    void aFaultyTableIsRefusedWithItsLines() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(TABLE, StandardCharsets.UTF_8));
        lines.set(1, lines.get(1).replaceFirst("FULL", "ALL"));
        lines.set(2, lines.get(2).replaceFirst("logic_model_shared", "logic_models"));
        int hearing = IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith("hearing_record,"))
                .findFirst().orElseThrow();
        lines.set(hearing, lines.get(hearing).replaceFirst("NONE,NONE,A59.*", "NONE,FULL,"));
        assertThatThrownBy(() -> AccessMatrix.read(new StringReader(String.join("\n", lines))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(String.join("\n",
                        "access/matrix.csv:2: column MAYOR is 'ALL', expected FULL, OWN, SELF or NONE",
                        "access/matrix.csv:3: unknown kind 'logic_models'",
                        "access/matrix.csv:%d: column CITIZEN is 'FULL', expected NONE, because the data are sealed"
                                .formatted(hearing + 1),
                        "access/matrix.csv:%d: column source is empty, expected a seed line, a rule or INF"
                                .formatted(hearing + 1),
                        "access/matrix.csv: no row for logic_model_shared"));
    }
}
