package city.nenrin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.library.StocktakingProcess;
import city.nenrin.listing.ListOfForm;
import city.nenrin.platform.form.FormHandlers;
import city.nenrin.platform.process.SealedWish;
import city.nenrin.platform.work.PhaseUnit;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.kpi.ComputedActual;
import city.nenrin.testing.NenrinTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold for every model, form and decision table. */
@NenrinTest
class ModelRulesTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern QUOTED = Pattern.compile("「([^「」]+)」");
    private static final Pattern FAULT =
            Pattern.compile("(?:new Refused|new GivenDay|Fault\\.of|new Fault|fault\\.accept|\\.fault)\\(\\s*\"([\\w.]+)\",");
    private static final Pattern PAGE_LABEL = Pattern.compile("@Label\\(\"[^\"]+\"\\)(?: @RequestParam\\([^)]*\\))? [\\w<>]+ (\\w+)");
    private static final Pattern AMOUNT = Pattern.compile("\\.yen\\(\"(\\w+)\"\\)");
    private static final Pattern SAID = Pattern.compile("@Label\\(\"([^\"]+)\"\\)");
    private static final Pattern REQUIRED_TEXT = Pattern.compile("\\brequiredText\\(\"(\\w+)\"\\)");
    private static final Set<String> GENERATED = Set.of("Activity_", "Gateway_", "Event_", "Flow_");

    /** Whoever makes units of phases, and what the label of a unit is made of. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("Phases", "none, for the city's round"), Map.entry("Participants", "as the occasion was given it"), Map.entry("LoadCity", "none"), Map.entry("KpiSections", "none"),
            Map.entry("InterviewedDepartments", "none"), Map.entry("ReviewingSections", "none"), Map.entry("PreparingDepartments", "none"),
            Map.entry("PriorityPolicyCity", "none"), Map.entry("SampledProgrammes", "name of the programme in the city package"),
            Map.entry("FollowUpOpening", "name of the programme or measure, and code of the decision"),
            Map.entry("ImprovementUnits", "code of the improvement"), Map.entry("ConsultationUnits", "code of the consultation"),
            Map.entry("AskQuestion", "code of the consultation"), Map.entry("LogicModelUnits", "code of the measure or of the model"),
            Map.entry("CouncilOpinionUnits", "number of the opinion"));

    @Autowired RepositoryService repository;
    @Autowired FormHandlers handlers;
    @Autowired List<ComputedActual> statistics;

    @Test
    void everyFileIsDeployed() throws IOException {
        Set<String> deployed = repository.createDeploymentQuery().list().stream()
                .flatMap(deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream())
                .map(name -> name.replaceAll("^.*/((processes|forms)/)", "$1"))
                .collect(Collectors.toSet());
        List<String> files = Stream.concat(Models.files("processes", ".bpmn", ".dmn"), Models.files("forms", ".form"))
                .map(Path::toString).toList();
        assertThat(files).isNotEmpty();
        assertThat(deployed).containsAll(files);
    }

    @Test
    void aProcessIsCalledLikeItsFileAndKeepsItsHistoryForAStatedTime() {
        Models.read().forEach((file, model) -> {
            Collection<Process> executable = model.getModelElementsByType(Process.class).stream()
                    .filter(Process::isExecutable).toList();
            assertThat(executable).as(file).hasSize(1);
            Process process = executable.iterator().next();
            assertThat(file).endsWith("/" + process.getId() + ".bpmn");
            assertThat(process.getCamundaHistoryTimeToLiveString()).as(file).matches("P\\d+D");
            assertThat(process.getName()).as(file).isNotBlank();
        });
    }

    @Test
    void elementsAreNamedByPeople() {
        Models.read().forEach((file, model) -> model.getModelElementsByType(BaseElement.class).forEach(element ->
                assertThat(GENERATED).as(file + " " + element.getId())
                        .noneMatch(prefix -> element.getId() != null && element.getId().startsWith(prefix))));
    }

    /** More people read the names of tasks than what their forms hold, so nothing that somebody typed gets into one. */
    @Test
    void namesAreMadeOfCodesAndMastersOnly() {
        Models.read().forEach((file, model) -> {
            model.getModelElementsByType(FlowElement.class).forEach(element ->
                    assertThat(String.valueOf(element.getName())).as(file + " " + element.getId()).doesNotContain("${", "#{"));
            model.getModelElementsByType(Process.class).forEach(process -> assertThat(process.getName()).as(file).doesNotContain("${", "#{"));
        });
        // What a title holds beside the model's words comes from here.
        Map<Class<?>, Set<String>> makers = Map.of(Work.class, Set.of("CycleWork", "MayorTermWork"),
                PhaseUnit.class, LABELS.keySet());
        makers.forEach((made, known) -> {
            Set<String> making = new TreeSet<>();
            Code.MAIN.get(made).getConstructorCallsToSelf().forEach(call -> making.add(call.getOriginOwner().getSimpleName()));
            assertThat(making).as("who makes a " + made.getSimpleName() + "; who is new here says where its label comes from")
                    .isEqualTo(known);
        });
    }

    @Test
    void aGatewayThatAsksIsNamedAndSoAreItsWays() {
        Models.read().forEach((file, model) -> model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> {
                    assertThat(gateway.getName()).as(file + " " + gateway.getId()).isNotBlank();
                    assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName)
                            .as(file + " " + gateway.getId()).allMatch(name -> name != null && !name.isBlank());
                }));
    }

    @Test
    void serviceTasksAreDelegateExpressionsOnMarkedBeans() {
        Models.read().forEach((file, model) -> {
            assertThat(model.getModelElementsByType(ScriptTask.class)).as(file).isEmpty();
            model.getModelElementsByType(ServiceTask.class).forEach(task ->
                    assertThat(task.getCamundaDelegateExpression()).as(file + " " + task.getId()).isNotBlank());
        });
    }

    @Test
    void everyUserTaskHasAFormAHandlerAndAWordOnWhereItsDataLands() {
        Set<String> forms = forms().keySet();
        Set<String> drawn = new TreeSet<>();
        Models.read().forEach((file, model) -> {
            String process = Models.key(file);
            model.getModelElementsByType(UserTask.class).forEach(task -> {
                drawn.add(FormHandlers.key(process, task.getId()));
                assertThat(forms).as(file + " " + task.getId()).contains(task.getCamundaFormRef());
                assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                assertThat(task.getDocumentations()).as(file + " " + task.getId()).isNotEmpty();
                assertThat(task.getCamundaCandidateGroups()).as(file + " " + task.getId()).isNotBlank();
            });
        });
        assertThat(handlers.tasks().keySet())
                .filteredOn(task -> !task.startsWith(StocktakingProcess.KEY) && !task.startsWith(SealedWish.PROCESS))
                .as("but for what only tests have").containsExactlyInAnyOrderElementsOf(drawn);
    }

    /** Posts own what they read, or the table knows them; a route may ask anybody, and shows what it asks about. */
    @Test
    void onlyARouteShowsWhatTheTableOfWhoSeesWhatDoesNot() {
        Set<String> asked = new TreeSet<>();
        Models.read().forEach((file, model) -> model.getModelElementsByType(UserTask.class).forEach(task ->
                handlers.task(Models.key(file), task.getId()).ifPresent(handler -> {
                    boolean route = !task.getCamundaCandidateGroups().startsWith("${posts.of(");
                    boolean shows = Models.text(source(AopUtils.getTargetClass(handler))).contains("Reads.asked(");
                    assertThat(shows).as(file + " " + task.getId()).isEqualTo(route);
                    if (shows) {
                        asked.add(task.getName());
                    }
                })));
        assertThat(asked).containsExactlyInAnyOrder("LMの合議・決裁", "意見の入力");
    }

    @Test
    void whatAFormShowsToInformIsOnItAndCannotBeFilledIn() {
        Map<String, JsonNode> forms = forms();
        Models.read().forEach((file, model) -> model.getModelElementsByType(UserTask.class).forEach(task -> {
            String process = Models.key(file);
            handlers.task(process, task.getId())
                    .ifPresent(handler -> handler.informative().forEach(key -> assertThat(
                            shownOnly(forms.get(task.getCamundaFormRef()), key)).as(file + " " + task.getId() + " " + key).isTrue()));
        }));
    }

    private static boolean shownOnly(JsonNode form, String key) {
        String own = key.substring(key.indexOf('.') + 1);
        List<JsonNode> fields = form.findParents("key").stream().filter(field -> field.path("key").asText().equals(own)
                && !field.path("type").isMissingNode()).toList();
        return fields.isEmpty() ? form.findParents("dataSource").stream().anyMatch(table ->
                table.path("dataSource").asText().equals("=" + key))
                : fields.stream().allMatch(field -> field.path("readonly").asBoolean());
    }

    @Test
    void aListIsOnItsFormAsItsColumnsAreDescribed() {
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> forms = forms();
        Models.read().forEach((file, model) -> model.getModelElementsByType(UserTask.class).forEach(task ->
                handlers.task(Models.key(file), task.getId()).ifPresent(handler -> handler.lists().forEach(
                        list -> ListOfForm.differences(list, forms.get(task.getCamundaFormRef())).forEach(
                                difference -> differences.add(task.getCamundaFormRef() + " " + difference))))));
        assertThat(differences).isEmpty();
    }

    /** Services name the field that is at fault, forms and pages its label: a key that nobody shows has none. */
    @Test
    void aFaultNamesAFieldThatAFormOrAPageShows() {
        Set<String> shown = new TreeSet<>();
        forms().values().forEach(form -> form.findParents("type").forEach(field -> {
            shown.add(field.path("key").asText());
            if (field.path("type").asText().equals("dynamiclist")) {
                shown.add(field.path("path").asText());
                field.path("components").forEach(column ->
                        shown.add(field.path("path").asText() + "." + column.path("key").asText()));
            }
        }));
        Set<String> named = new TreeSet<>();
        Models.files("src/main/java", ".java").map(Models::text).forEach(source -> {
            PAGE_LABEL.matcher(source).results().forEach(label -> shown.add(label.group(1)));
            FAULT.matcher(source).results().forEach(fault -> named.add(fault.group(1)));
        });
        assertThat(named).contains("decidedOn", "items.reason", "firstDay").hasSizeGreaterThan(60);
        assertThat(shown).containsAll(named);
    }

    /** Whether an amount is typed in yen or in thousands, its field's label says; lists in thousands compare theirs. */
    @Test
    void anAmountIsReadInTheUnitOfItsLabel() {
        List<String> read = new ArrayList<>();
        formsOfHandlers().forEach((handler, form) -> AMOUNT.matcher(Models.text(source(handler))).results().forEach(found ->
                form.findParents("key").stream().filter(field -> field.path("key").asText().equals(found.group(1)))
                        .forEach(field -> read.add(field.path("label").asText()))));
        assertThat(read).isNotEmpty().allMatch(label -> label.endsWith("（円）"));
    }

    /** What a page is said to call a field stands on it: a label of a template, or the word of its group. */
    @Test
    void aPageCallsItsFieldsAsItsTemplateDoes() {
        String templates = Models.files("src/main/resources/templates", ".html").map(Models::text).collect(Collectors.joining());
        List<String> said = Models.files("src/main/java", ".java").map(Models::text)
                .flatMap(source -> SAID.matcher(source).results().map(label -> label.group(1))).toList();
        assertThat(said).hasSizeGreaterThan(20).allMatch(label -> templates.contains(">" + label + "<")
                || templates.contains(">" + label + " <span"));
    }

    /** Who is told to fill in a field finds it: what a refusal quotes is on the form, or names a task or a statistic. */
    @Test
    void aRefusalNamesFieldsAsTheFormShowsThem() {
        Set<String> elsewhere = new TreeSet<>(Set.of("起案・決裁"));
        statistics.forEach(statistic -> elsewhere.add(statistic.source()));
        Models.read().values().forEach(model -> model.getModelElementsByType(UserTask.class)
                .forEach(task -> elsewhere.add(task.getName())));
        Map<Path, Set<String>> labels = new TreeMap<>();
        Map<Path, Set<String>> ofPackage = new TreeMap<>();
        formsOfHandlers().forEach((handler, form) -> {
            Set<String> shown = new TreeSet<>(form.findValuesAsText("label"));
            labels.computeIfAbsent(source(handler), key -> new TreeSet<>()).addAll(shown);
            ofPackage.computeIfAbsent(source(handler).getParent(), key -> new TreeSet<>()).addAll(shown);
        });
        // The figures' own rules speak through the form of the entry, and through the workbook with its headings.
        Path kpi = Path.of("src/main/java/city/nenrin/policy/kpi");
        ofPackage.put(kpi, new TreeSet<>(forms().get("kpi-check-enter-actuals").findValuesAsText("label")));
        ofPackage.put(kpi.resolve("web"), ofPackage.get(kpi));
        Set<String> read = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        ofPackage.forEach((folder, ofAny) -> Models.files(folder.toString(), ".java").filter(file -> file.getParent().equals(folder))
                .forEach(file -> quoted(file).filter(word -> !elsewhere.contains(word)).forEach(word -> {
                    read.add(word);
                    if (!labels.getOrDefault(file, ofAny).contains(word)) {
                        lost.add(file.getFileName() + " 「" + word + "」");
                    }
                })));
        assertThat(read).contains("要因", "公表予定日", "見直しの結果");
        assertThat(lost).isEmpty();
    }

    /** The refusal of {@code requiredText} knows the key only; so the form itself must ask for the field, by its label. */
    @Test
    void aFieldThatAHandlerTakesAsRequiredIsRequiredOnItsForm() {
        Set<String> notAsked = new TreeSet<>();
        formsOfHandlers().forEach((handler, form) -> REQUIRED_TEXT.matcher(Models.text(source(handler))).results()
                .map(found -> found.group(1)).forEach(key -> form.findParents("key").stream()
                        .filter(field -> field.path("key").asText().equals(key) && field.has("type"))
                        .filter(field -> !field.path("readonly").asBoolean())
                        .filter(field -> !field.path("validate").path("required").asBoolean() || field.has("conditional"))
                        .forEach(field -> notAsked.add(handler.getSimpleName() + " " + key))));
        assertThat(notAsked).isEmpty();
    }

    /** What {@code Confirmation} takes without naming it in the handler. */
    @Test
    void aFormThatConfirmsOrSendsBackAsksForTheVerdictAndForTheReason() {
        Set<String> confirming = new TreeSet<>();
        formsOfHandlers().forEach((handler, form) -> {
            if (Models.text(source(handler)).matches("(?s).*Confirmation\\.of\\(values(, \"\\w+\")?\\).*")) {
                confirming.add(handler.getSimpleName());
                assertThat(field(form, "verdict").path("validate").path("required").asBoolean()).as(handler.getSimpleName()).isTrue();
                assertThat(field(form, "reason").path("label").asText()).as(handler.getSimpleName()).startsWith("差戻し");
            }
        });
        assertThat(confirming).hasSizeGreaterThan(6);
    }

    /** What {@code RecordedDecision} takes without naming it in the handler. */
    @Test
    void aFormThatRecordsADecisionAsksForItsDayAndNumber() {
        Set<String> recording = new TreeSet<>();
        formsOfHandlers().forEach((handler, form) -> {
            if (Models.text(source(handler)).contains("RecordedDecision.of(values)")) {
                recording.add(handler.getSimpleName());
                assertThat(List.of("decidedOn", "documentNumber")).as(handler.getSimpleName())
                        .allMatch(key -> field(form, key).path("validate").path("required").asBoolean());
            }
        });
        assertThat(recording).hasSize(6);
    }

    private static JsonNode field(JsonNode form, String key) {
        return form.findParents("key").stream().filter(field -> field.path("key").asText().equals(key) && field.has("type"))
                .findFirst().orElseThrow();
    }

    private Map<Class<?>, JsonNode> formsOfHandlers() {
        Map<String, JsonNode> forms = forms();
        Map<Class<?>, JsonNode> found = new HashMap<>();
        Models.read().forEach((file, model) -> {
            String process = Models.key(file);
            model.getModelElementsByType(UserTask.class).forEach(task -> handlers.task(process, task.getId())
                    .ifPresent(handler -> found.put(AopUtils.getTargetClass(handler), forms.get(task.getCamundaFormRef()))));
            model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getCamundaFormRef() != null)
                    .forEach(start -> handlers.start(process)
                            .ifPresent(handler -> found.put(AopUtils.getTargetClass(handler), forms.get(start.getCamundaFormRef()))));
        });
        assertThat(found).hasSizeGreaterThan(40);
        return found;
    }

    private static Path source(Class<?> code) {
        return Path.of("src/main/java", code.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
    }

    private static Stream<String> quoted(Path file) {
        return LITERAL.matcher(Models.text(file)).results()
                .flatMap(literal -> QUOTED.matcher(literal.group(1)).results()).map(word -> word.group(1));
    }

    @Test
    void onlyProcessesWithAStartHandlerAreOfferedToStaff() {
        Models.read().forEach((file, model) -> model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable).forEach(process -> {
                    boolean form = model.getModelElementsByType(StartEvent.class).stream()
                            .anyMatch(start -> start.getCamundaFormRef() != null);
                    assertThat(process.isCamundaStartableInTasklist()).as(file).isEqualTo(form);
                    assertThat(handlers.start(process.getId()).isPresent()).as(file).isEqualTo(form);
                }));
    }

    @Test
    void everyFormIsUsedNamedLikeItsFileAndCarriesItsVersion() {
        Set<String> used = new TreeSet<>();
        Models.read().values().forEach(model -> {
            model.getModelElementsByType(UserTask.class).forEach(task -> used.add(task.getCamundaFormRef()));
            model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)
                    .filter(Objects::nonNull).forEach(used::add);
        });
        Map<String, JsonNode> forms = forms();
        assertThat(forms.keySet()).isEqualTo(used);
        forms.forEach((id, form) -> {
            List<JsonNode> version = new ArrayList<>();
            form.path("components").forEach(component -> {
                if (component.path("key").asText().equals("dataVersion")) {
                    version.add(component);
                }
            });
            assertThat(version).as(id).hasSize(1);
            assertThat(version.get(0).path("readonly").asBoolean()).as(id).isTrue();
        });
    }

    @Test
    void repeatingRowsNeverCollapse() {
        forms().forEach((id, form) -> form.findParents("path").stream()
                .filter(list -> list.path("type").asText().equals("dynamiclist")).forEach(list -> {
                    assertThat(list.path("disableCollapse").asBoolean()).as(id).isTrue();
                    assertThat(list.path("nonCollapsedItems").asInt()).as(id).isEqualTo(99);
                }));
    }

    @Test
    void calledProcessesExist() {
        Set<String> known = Models.read().keySet().stream().map(file -> Models.key(file))
                .collect(Collectors.toSet());
        Models.read().forEach((file, model) -> model.getModelElementsByType(CallActivity.class).forEach(call ->
                assertThat(known).as(file).contains(call.getCalledElement())));
    }

    @Test
    void nothingIsDrawnThatNothingLeadsTo() {
        Models.read().forEach((file, model) -> model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof StartEvent))
                .filter(node -> !node.getElementType().getTypeName().equals("boundaryEvent"))
                .forEach(node -> assertThat(node.getIncoming()).as(file + " " + node.getId()).isNotEmpty()));
    }

    private static Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        Models.files("forms", ".form").forEach(path -> {
            try {
                JsonNode form = json.readTree(path.toFile());
                String id = form.path("id").asText();
                assertThat(path.getFileName().toString()).isEqualTo(id + ".form");
                forms.put(id, form);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return forms;
    }
}
