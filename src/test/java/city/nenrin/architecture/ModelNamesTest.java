package city.nenrin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.cycle.process.PhaseProcess;
import city.nenrin.platform.form.FormHandlers;
import city.nenrin.platform.model.FlagSetter;
import city.nenrin.platform.model.ModelBean;
import city.nenrin.testing.NenrinTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Models and code meet by names only: keys, ids, messages, flags. Each is written down once, in a names class
 * ({@code …Process}), and neither side knows one that the other does not.
 */
@NenrinTest
class ModelNamesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{\\s*(\\w+)");
    private static final Pattern FLAG = Pattern.compile("\\$\\{\\s*!?\\s*(\\w+)\\s*\\}");
    private static final Pattern TABLE = Pattern.compile("String TABLE = \"([\\w-]+)\"");
    private static final Pattern PUT = Pattern.compile("putValue\\(\"(\\w+)\"");
    private static final Pattern GOT = Pattern.compile("row\\.get\\(\"(\\w+)\"\\)");
    private static final Pattern ID = Pattern.compile(
            "\"((?:userTask|serviceTask|timer|message|receive|gateway|startEvent|endEvent)_\\w+)\"");

    /** What a model is started with, beside what its start form says. */
    private static final Map<String, Set<String>> STARTED_WITH =
            Map.of(PhaseProcess.KEY, Set.of(PhaseProcess.HAS_ROUND, PhaseProcess.CONFIRM));

    /** Spell names as strangers would: by HTTP, by plain SQL, or of models and lanes that tests make. */
    private static final Set<String> STRANGERS = Set.of("SideDoorsTest.java", "Ledger.java", "TwoNodesTest.java",
            "Library.java", "SealedWish.java");

    @Autowired ApplicationContext context;
    @Autowired FormHandlers handlers;
    @Autowired Map<String, FlagSetter> setters;

    private final Map<String, BpmnModelInstance> models = Models.read().entrySet().stream()
            .collect(Collectors.toMap(entry -> Models.key(entry.getKey()), Map.Entry::getValue, (a, b) -> a, TreeMap::new));

    /** A flag that is asked for and never set is a null at midnight; one that is set and never asked for is a mistyped one. */
    @Test
    void gatewaysAskForTheFlagsThatSomebodySets() {
        models.forEach((key, model) -> {
            Set<String> set = new TreeSet<>(STARTED_WITH.getOrDefault(key, Set.of()));
            handlers.start(key).ifPresent(handler -> set.addAll(handler.flags()));
            model.getModelElementsByType(UserTask.class).forEach(task ->
                    handlers.task(key, task.getId()).ifPresent(handler -> set.addAll(handler.flags())));
            beans(key).map(setters::get).filter(Objects::nonNull).forEach(setter -> set.addAll(setter.flags()));
            assertThat(asked(model)).as(key).isEqualTo(set);
        });
    }

    /** Beside flags in conditions. */
    @Test
    void expressionsNameMarkedBeansAndEachOfThemIsNamed() {
        Set<String> named = new TreeSet<>();
        models.forEach((key, model) -> {
            model.getModelElementsByType(ConditionExpression.class).forEach(condition -> condition.setTextContent(""));
            EXPRESSION.matcher(Bpmn.convertToString(model)).results().forEach(found -> named.add(found.group(1)));
        });
        assertThat(named).isEqualTo(new TreeSet<>(List.of(context.getBeanNamesForAnnotation(ModelBean.class))));
    }

    /** FEEL takes a name that it does not know for null, and the rule of a table that waits for it is passed over. */
    @Test
    void tablesAreAskedWithWhatTheyAskFor() {
        Map<String, DmnModelInstance> tables = new TreeMap<>();
        Models.files("processes", ".dmn").map(file -> Dmn.readModelFromFile(file.toFile()))
                .forEach(table -> tables.put(table.getModelElementsByType(Decision.class).iterator().next().getId(), table));
        Set<String> asked = new TreeSet<>();
        Stream<String> code = Models.files("src/main/java", ".java").map(Models::text);
        code.filter(text -> text.contains("evaluateDecisionTableByKey(TABLE)")).forEach(asking -> {
            String key = group(TABLE, asking).findFirst().orElseThrow();
            DmnModelInstance table = tables.get(key);
            assertThat(table).as(key).isNotNull();
            asked.add(key);
            assertThat(group(PUT, asking)).as(key).containsExactlyInAnyOrderElementsOf(table.getModelElementsByType(
                    InputExpression.class).stream().map(input -> input.getText().getTextContent()).toList());
            assertThat(table.getModelElementsByType(Output.class)).extracting(Output::getName).as(key)
                    .containsAll(group(GOT, asking).toList());
        });
        assertThat(asked).isEqualTo(tables.keySet());
    }

    private static Stream<String> group(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    @Test
    void everyModelHasOneNamesClassAndEveryNameOfItIsInAModel() {
        Set<String> messages = models.values().stream().flatMap(ModelNamesTest::messages).collect(Collectors.toSet());
        Set<String> flags = models.values().stream().flatMap(model -> asked(model).stream()).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        namesClasses().forEach(names -> {
            Set<String> own = new TreeSet<>(names(names).values());
            own.retainAll(models.keySet());
            own.forEach(key -> assertThat(named.add(key)).as(key + " in two names classes").isTrue());
            Set<String> known = new HashSet<>(messages);
            known.addAll(own);
            own.forEach(key -> {
                known.addAll(asked(models.get(key)));
                models.get(key).getModelElementsByType(BaseElement.class).forEach(element -> known.add(element.getId()));
            });
            if (own.isEmpty()) {
                known.addAll(flags);
            }
            names(names).forEach((constant, name) ->
                    assertThat(known).as(names.getSimpleName() + "." + constant).contains(name));
        });
        assertThat(named).isEqualTo(models.keySet());
    }

    @Test
    void everyUserTaskFlagAndMessageOfAModelIsInItsNamesClass() {
        Set<String> anywhere = namesClasses().flatMap(names -> names(names).values().stream()).collect(Collectors.toSet());
        namesClasses().forEach(names -> {
            Collection<String> named = names(names).values();
            models.forEach((key, model) -> {
                if (named.contains(key)) {
                    assertThat(named).as(key).containsAll(asked(model));
                    assertThat(named).as(key).containsAll(model.getModelElementsByType(UserTask.class).stream()
                            .map(UserTask::getId).toList());
                    assertThat(anywhere).as(key).containsAll(messages(model).toList());
                }
            });
        });
    }

    @Test
    void everyNameIsUsed() {
        List<String> code = sources().map(Models::text).toList();
        Set<String> idle = new TreeSet<>();
        namesClasses().forEach(names -> names(names).keySet().forEach(constant -> {
            Pattern use = Pattern.compile("\\b" + constant + "\\b");
            if (code.stream().noneMatch(text -> !text.contains("class " + names.getSimpleName() + " ")
                    && text.contains(names.getSimpleName()) && use.matcher(text).find())) {
                idle.add(names.getSimpleName() + "." + constant);
            }
        }));
        assertThat(idle).isEmpty();
    }

    /** What a names class holds is spelled there only; what only a test's path knows is at least an id of some model. */
    @Test
    void codeSpellsNoIdOfItsOwn() {
        Set<String> names = namesClasses().flatMap(found -> names(found).values().stream()).collect(Collectors.toSet());
        Set<String> ids = models.values().stream().flatMap(model -> Stream.concat(messages(model),
                model.getModelElementsByType(BaseElement.class).stream().map(BaseElement::getId))).collect(Collectors.toSet());
        Set<String> spelled = new TreeSet<>();
        sources().filter(file -> !file.toString().endsWith("Process.java") && !STRANGERS.contains(file.getFileName().toString()))
                .forEach(file -> ID.matcher(Models.text(file)).results().map(found -> found.group(1))
                        .filter(id -> names.contains(id) || !ids.contains(id))
                        .forEach(id -> spelled.add(file.getFileName() + " " + id)));
        assertThat(spelled).isEmpty();
    }

    private static Stream<Path> sources() {
        return Stream.of("src/main/java", "src/test/java").flatMap(folder -> Models.files(folder, ".java"));
    }

    private static Stream<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(Message.class).stream().map(Message::getName);
    }

    private static Set<String> asked(BpmnModelInstance model) {
        return model.getModelElementsByType(ConditionExpression.class).stream().map(condition -> {
            var flag = FLAG.matcher(condition.getTextContent().strip());
            assertThat(flag.matches()).as(condition.getTextContent()).isTrue();
            return flag.group(1);
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> beans(String key) {
        return Models.files("processes", key + ".bpmn").filter(file -> Models.key(file.toString()).equals(key))
                .flatMap(file -> EXPRESSION.matcher(Models.text(file)).results()).map(found -> found.group(1)).distinct();
    }

    private static Stream<Class<?>> namesClasses() {
        return Models.files("src/main/java", "Process.java").filter(file -> file.getParent().endsWith("process"))
                .map(file -> file.toString().replaceAll("^src/main/java/|\\.java$", "").replace('/', '.')).map(name -> {
                    try {
                        return Class.forName(name);
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Names of the constants, with what they hold. */
    private static Map<String, String> names(Class<?> names) {
        Map<String, String> found = new TreeMap<>();
        for (Field field : names.getDeclaredFields()) {
            if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    found.put(field.getName(), (String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        assertThat(found).as(names.getName()).isNotEmpty();
        return found;
    }
}
