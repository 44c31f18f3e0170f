package city.nenrin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import city.nenrin.NenrinApplication;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.model.ModelBean;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("city.nenrin");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(NenrinApplication.class).verify();
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

    @Test
    void modelsCallOnlyMarkedBeans() {
        classes().that().implement(JavaDelegate.class).and().areNotInterfaces()
                .and().doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                .should().beAnnotatedWith(ModelBean.class).check(CODE);
    }

    @Test
    void formHandlersStandInProcessPackages() {
        classes().that().implement(FormHandler.class).should().resideInAPackage("..process..").check(CODE);
    }
}
