package city.nenrin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.platform.store.KeyedEntity;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.PagingAndSortingRepository;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the domain is stored: by entities or by SQL, never by both for one table (decision 42). */
class StoreRulesTest {

    private static final DescribedPredicate<JavaClass> REPOSITORY = DescribedPredicate.describe("repositories", type ->
            type.isInterface() && type.isAssignableTo(Repository.class) && !type.isEquivalentTo(Repository.class));
    private static final DescribedPredicate<JavaClass> SQL = DescribedPredicate.describe("SQL", type ->
            type.isAssignableTo(JdbcClient.class) || type.isAssignableTo(JdbcOperations.class));
    private static final Pattern CREATED = Pattern.compile("(?i)CREATE TABLE (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\\s+(\\w+)");

    /** What everybody may do with a row stands in the interface, and nothing that nobody does. */
    @Test
    void aRepositoryOffersWhatIsUsed() {
        noClasses().should().dependOnClassesThat(DescribedPredicate.describe("offer everything", type ->
                type.isAssignableTo(CrudRepository.class) || type.isAssignableTo(PagingAndSortingRepository.class)))
                .check(Code.MAIN);
        methods().that().areDeclaredInClassesThat(REPOSITORY).should(beCalled()).check(Code.MAIN);
    }

    private static ArchCondition<JavaMethod> beCalled() {
        return new ArchCondition<>("be called") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, !method.getAccessesToSelf().isEmpty(), method.getFullName()));
            }
        };
    }

    @Test
    void rowsHaveNames() {
        noMethods().that().areDeclaredInClassesThat(REPOSITORY)
                .should(new ArchCondition<JavaMethod>("return nameless columns") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(method, method.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Object.class)), method.getFullName()));
                    }
                }).check(Code.MAIN);
    }

    /** Rows of files have names of their own. */
    @Test
    void onlyRepositoriesAreRows() {
        classes().that().haveSimpleNameEndingWith("Rows").and().resideOutsideOfPackages("..citypackage..", "..typed..").should().beAssignableTo(Repository.class).check(Code.MAIN);
    }

    /** As records do; what a repository asks for its entities' state is {@code getId} only. */
    @Test
    void entitiesAnswerByPlainNames() {
        noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
                .should().haveNameMatching("(get|is)[A-Z].*").check(Code.MAIN);
    }

    /** Whole tables come from a city package; everything else goes through repositories. */
    @Test
    void onlyMastersLoadInBulk() {
        noClasses().that().haveSimpleNameNotEndingWith("Master")
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(Code.MAIN);
    }

    /** Without it each insert looks for the row first, and writes over one that came meanwhile. */
    @Test
    void aRowWithAKeyOfOursIsInsertedAsNew() {
        Set<String> merged = new TreeSet<>();
        repositories().filter(repository -> Arrays.stream(repository.getMethods()).anyMatch(method -> method.getName().startsWith("save")))
                .map(repository -> ResolvableType.forClass(repository).as(Repository.class).getGeneric(0).resolve())
                .filter(entity -> !KeyedEntity.class.isAssignableFrom(entity))
                .filter(entity -> fields(entity).noneMatch(field -> field.isAnnotationPresent(GeneratedValue.class)))
                .forEach(entity -> merged.add(entity.getSimpleName()));
        assertThat(merged).isEmpty();
    }

    /** What appends or goes in bulk is a store of its own: a class that holds SQL holds no entities of its package. */
    @Test
    void aStoreHoldsNoRepositoryOfItsPackage() {
        noClasses().that(DescribedPredicate.describe("hold SQL", type -> type.getFields().stream()
                        .anyMatch(field -> SQL.test(field.getRawType()))))
                .should(new ArchCondition<JavaClass>("hold a repository of their package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, type.getFields().stream().map(JavaField::getRawType).anyMatch(
                                held -> REPOSITORY.test(held) && held.getPackage().equals(type.getPackage())), type.getName()));
                    }
                }).check(Code.MAIN);
    }

    @Test
    void aTableIsWrittenByItsEntityOrByOneStore() {
        Set<String> tables = Models.files("src/main/resources/db", ".sql").map(Models::text).flatMap(text ->
                CREATED.matcher(text).results()).map(found -> found.group(1)).collect(Collectors.toSet());
        Map<String, Set<String>> writers = new TreeMap<>();
        Code.MAIN.stream().filter(type -> type.isAnnotatedWith(Entity.class)).map(JavaClass::reflect).forEach(entity -> {
            writers.computeIfAbsent(table(entity), table -> new TreeSet<>()).add(entity.getSimpleName());
            fields(entity).filter(field -> field.isAnnotationPresent(CollectionTable.class)).forEach(field -> writers
                    .computeIfAbsent(field.getAnnotation(CollectionTable.class).name(), table -> new TreeSet<>())
                    .add(entity.getSimpleName()));
        });
        Set<String> repositories = repositories().map(Class::getSimpleName).collect(Collectors.toSet());
        Models.files("src/main/java", ".java").forEach(file -> {
            String name = file.getFileName().toString().replace(".java", "");
            // What a repository writes by SQL is its entity's.
            if (!repositories.contains(name) && !name.endsWith("Master")) {
                WRITTEN.matcher(Models.text(file).replaceAll("\"\\s*\\+\\s*\"", "")).results().map(found -> found.group(1).toLowerCase())
                        .filter(tables::contains)
                        .forEach(table -> writers.computeIfAbsent(table, key -> new TreeSet<>()).add(name));
            }
        });
        assertThat(writers.keySet()).contains("decision", "notice", "logic_model_arrow");
        writers.values().removeIf(by -> by.size() < 2);
        assertThat(writers).isEmpty();
    }

    private static Stream<Class<?>> repositories() {
        return Code.MAIN.stream().filter(REPOSITORY).map(JavaClass::reflect);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, found -> found != Object.class, Class::getSuperclass)
                .flatMap(found -> Arrays.stream(found.getDeclaredFields()));
    }

    private static String table(Class<?> entity) {
        Table named = entity.getAnnotation(Table.class);
        return named != null ? named.name() : entity.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase();
    }
}
