package city.nenrin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A lane can be added without touching anybody else: the house asks ports, and no lane knows another. */
class LanesTest {

    private static final String ROOT = "city.nenrin";
    /** The house. Whatever else stands below the root is a lane, whether anybody wrote it down or not. */
    private static final Set<String> HOUSE = Set.of("typed", "listing", "calendar", "organization", "setting", "approval",
            "cycle", "lane", "insight", "citypackage", "rehearsal", "demo", "platform");

    @Test
    void nobodyKnowsALaneButItself() {
        Set<String> lanes = lanes(Code.MAIN);
        assertThat(lanes).contains("policy");
        lanes.forEach(lane -> nobodyElseKnows(lane, Code.MAIN));
    }

    @Test
    void aLaneThatSomebodyKnowsIsFound() {
        JavaClasses withLibrary = new ClassFileImporter().importPackages(ROOT);
        assertThat(lanes(withLibrary)).contains("library");
        assertThatThrownBy(() -> nobodyElseKnows("library", withLibrary)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("NewLaneTest");
    }

    /** What the library shows for all: a lane gets by with what everybody may use, and with ports. */
    @Test
    void aLaneUsesWhatEverybodyMayUse() {
        noClasses().that().resideInAPackage(ROOT + ".library..").should().dependOnClassesThat(in("policy")
                        .or(in("cycle")).or(in("insight")).or(in("rehearsal")).or(in("demo")))
                .check(new ClassFileImporter().importPackages(ROOT + ".library"));
    }

    /** What is run beside the server (the classes at the root) names what it runs. */
    private static void nobodyElseKnows(String lane, JavaClasses code) {
        noClasses().that().resideOutsideOfPackages(ROOT, ROOT + "." + lane + "..")
                .should().dependOnClassesThat(in(lane)).check(code);
    }

    private static DescribedPredicate<JavaClass> in(String module) {
        return JavaClass.Predicates.resideInAPackage(ROOT + "." + module + "..");
    }

    private static Set<String> lanes(JavaClasses code) {
        Set<String> lanes = new TreeSet<>();
        code.forEach(type -> {
            String[] names = type.getPackageName().split("\\.");
            if (names.length > 2 && !HOUSE.contains(names[2])) {
                lanes.add(names[2]);
            }
        });
        return lanes;
    }
}
