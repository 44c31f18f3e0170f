package city.nenrin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.NenrinApplication;
import city.nenrin.organization.DataKind;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.Kind;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.platform.node.Held;
import city.nenrin.platform.node.Mirror;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The rules of the house. */
class ArchitectureTest {

    private static final JavaClasses CODE = Code.MAIN;

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(NenrinApplication.class).verify();
    }

    /** Nothing leads back: a topic of a lane, or a part of another module, is understood with what it stands on alone. */
    @Test
    void topicsAreFreeOfCycles() {
        ApplicationModules.of(NenrinApplication.class).forEach(module -> slices()
                .matching(module.getBasePackage().getName() + ".(*)..").should().beFreeOfCycles()
                .allowEmptyShould(true).check(CODE));
    }

    @Test
    void theInsideOfTheEngineIsKnownToThePlatformOnly() {
        noClasses().that().resideOutsideOfPackage("city.nenrin.platform..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..").check(CODE);
    }

    @Test
    void domainServicesDoNotKnowTheEngine() {
        noClasses().that().resideOutsideOfPackages("city.nenrin.platform..", "..process..", "city.nenrin.rehearsal..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(CODE);
    }

    @Test
    void onlyTheOneClockReadsTheTime() {
        DescribedPredicate<JavaCall<?>> readsTime = DescribedPredicate.describe("read the time past the clock", call ->
                Set.of("now", "currentTimeMillis", "systemDefaultZone", "systemUTC", "system").contains(call.getName())
                        && call.getTargetOwner().getPackageName().startsWith("java.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        noClasses().that().resideOutsideOfPackage("city.nenrin.platform.time..")
                .should().callCodeUnitWhere(readsTime).check(CODE);
    }

    /** Fields of beans that hold something from call to call, and yet mirror no table that changes under them. */
    private static final Set<String> NO_MIRRORS = Set.of(
            "FormGateway.specs", "EngineOpenSteps.names", // what has been deployed never changes
            "FormHandlers.tasks", "FormHandlers.starts", "EngineSettings.beans", "ModelBeans.names", // beans
            "Mirrors.seen", "Mirrors.byTable", "Mirrors.reached"); // what has been looked at

    @Test
    void whatABeanHoldsInMemoryIsAMirror() {
        DescribedPredicate<JavaField> holds = DescribedPredicate.describe("hold something from call to call", field ->
                (!field.getModifiers().contains(JavaModifier.FINAL)
                        || field.getModifiers().contains(JavaModifier.VOLATILE)
                        || field.getRawType().isAssignableTo(Map.class) || field.getRawType().isAssignableTo(Held.class)
                        || field.getRawType().isAssignableTo(AtomicReference.class))
                        && !field.getModifiers().contains(JavaModifier.STATIC)
                        && !NO_MIRRORS.contains(field.getOwner().getSimpleName() + "." + field.getName()));
        fields().that(holds).and().areDeclaredInClassesThat(DescribedPredicate.describe("are beans",
                        type -> type.isMetaAnnotatedWith(Component.class)))
                .and().areDeclaredInClassesThat().resideOutsideOfPackage("city.nenrin.rehearsal..")
                .should().beDeclaredInClassesThat().areAssignableTo(Mirror.class)
                .because("another node may change the table: see platform.node").check(CODE);
        noClasses().should().beAnnotatedWith("org.springframework.cache.annotation.Cacheable").check(CODE);
    }

    @Test
    void modelsCallOnlyMarkedBeans() {
        classes().that().implement(JavaDelegate.class).and().areNotInterfaces()
                .and().doNotHaveModifier(JavaModifier.ABSTRACT)
                .should().beAnnotatedWith(ModelBean.class).check(CODE);
    }

    /** What a model asks for is declared: see {@link ModelNamesTest}. */
    @Test
    void onlyTheDoorsOfFlagsSetVariablesOfTheEngine() {
        DescribedPredicate<JavaCall<?>> sets = DescribedPredicate.describe("set variables of the engine", call ->
                call.getTargetOwner().getPackageName().startsWith("org.camunda.")
                        && (call.getName().startsWith("setVariable") || call.getName().startsWith("startProcessInstance")
                        && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Map.class))));
        noClasses().that().haveNameNotMatching(".*\\.(FormGateway|FlagSetter|PhaseStarter|LoadCity|TakenBackPapers)")
                .should().callCodeUnitWhere(sets).check(CODE);
    }

    /** A null pointer passes where a test expects just anything to be thrown. */
    @Test
    void testsExpectARefusalAndNotJustAnyFailure() {
        Pattern any = Pattern.compile("(isInstanceOf|isExactlyInstanceOf|assertThrows)\\((Exception|RuntimeException|Throwable)\\.class"
                + "|assertThat(Runtime)?Exception\\(\\)|(assertThatThrownBy|catchThrowable)\\([^;]*\\.isNotNull\\(\\)");
        assertThat(Models.files("src/test/java", ".java").filter(file -> any.matcher(Models.text(file)).find())).isEmpty();
    }

    /** Two enums of which one is made of the other's name are one, or one says which of the other it means. */
    @Test
    void enumsAreNotTiedByTheirNames() {
        Pattern tie = Pattern.compile("\\bvalueOf\\([^()]*(\\(\\))?[^()]*\\.name\\(\\)\\)");
        assertThat(Models.files("src/main/java", ".java").filter(file -> tie.matcher(Models.text(file)).find())).isEmpty();
    }

    @Test
    void classesAreImportedAndNotSpelledOut() {
        Pattern told = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|//.*|/\\*[\\s\\S]*?\\*/"
                + "|(?m)^(?:import|package) .*");
        Pattern spelled = Pattern.compile("(?<![\\w.])(?:java|javax|jakarta|org|com|city)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*");
        assertThat(Stream.of("src/main/java", "src/test/java").flatMap(folder -> Models.files(folder, ".java"))
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> spelled.matcher(told.matcher(Models.text(file)).replaceAll("")).find())).isEmpty();
    }

    @Test
    void kindsOfDataAreThoseOfTheTable() {
        classes().that().implement(Kind.class).should().be(DataKind.class).check(CODE);
    }

    @Test
    void formHandlersStandInProcessPackages() {
        classes().that().implement(FormHandler.class).should().resideInAPackage("..process..").check(CODE);
    }

    /** One reader keeps to the bounds of what is uploaded, and all workbooks of the house look and say the same. */
    @Test
    void workbooksAreReadInOnePlaceAndWrittenInOne() {
        noClasses().that().resideOutsideOfPackage("city.nenrin.typed")
                .should().dependOnClassesThat().resideInAPackage("org.apache.poi..").check(CODE);
        noClasses().that().haveNameNotMatching(".*WorkbookWriter(\\$.*)?")
                .should().dependOnClassesThat().resideInAPackage("org.dhatim.fastexcel..").check(CODE);
    }
}
