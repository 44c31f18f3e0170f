package city.nenrin.insight;

import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.FiscalYear;
import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Group;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.Posting;
import city.nenrin.organization.Predecessor;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitKind;
import city.nenrin.policy.consultation.Consultation;
import city.nenrin.policy.consultation.Consultations;
import city.nenrin.policy.decision.Decision;
import city.nenrin.policy.decision.Decisions;
import city.nenrin.policy.decision.FollowUp;
import city.nenrin.policy.decision.FollowUps;
import city.nenrin.policy.decision.ProvisionLine;
import city.nenrin.policy.improvement.Improvement;
import city.nenrin.policy.improvement.Improvements;
import city.nenrin.policy.kpi.Certainty;
import city.nenrin.policy.kpi.Kpi;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiFigures;
import city.nenrin.policy.kpi.Kpis;
import city.nenrin.policy.kpi.Term;
import city.nenrin.policy.logicmodel.LogicModel;
import city.nenrin.policy.logicmodel.LogicModelState;
import city.nenrin.policy.logicmodel.LogicModelVersion;
import city.nenrin.policy.logicmodel.LogicModels;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handover paper (引継書) of each post, from what the city knows already: nobody writes it. Who holds the post reads
 * it, who held it last for some months more, and the heads above; every reading leaves a trace.
 */
@Service
public class Handovers {

    /** How long a predecessor may still read the paper. */
    private static final int MONTHS_AFTER = 3;
    private static final String NONE = "－";

    private final Organization organization;
    private final ReadPolicy rights;
    private final OpenTasks tasks;
    private final Decisions decisions;
    private final FollowUps followUps;
    private final Kpis kpis;
    private final KpiFigures figures;
    private final LogicModels models;
    private final Consultations consultations;
    private final Improvements improvements;
    private final Clock clock;

    Handovers(Organization organization, ReadPolicy rights, OpenTasks tasks, Decisions decisions, FollowUps followUps,
              Kpis kpis, KpiFigures figures, LogicModels models, Consultations consultations,
              Improvements improvements, Clock clock) {
        this.organization = organization;
        this.rights = rights;
        this.tasks = tasks;
        this.decisions = decisions;
        this.followUps = followUps;
        this.kpis = kpis;
        this.figures = figures;
        this.models = models;
        this.consultations = consultations;
        this.improvements = improvements;
        this.clock = clock;
    }

    /** The posts of a reader's own, with the departments in whose charge the reader is; by rank. */
    public List<Group> own(Actor reader) {
        Stream<String> posts = organization.postsOf(reader.staffCode(), reader.date()).stream().map(Post::code);
        return Stream.concat(posts, reader.groups().stream().filter(group -> !organization.termsOf(group).isEmpty()).sorted())
                .distinct().map(code -> organization.group(code, reader.date())).flatMap(Optional::stream)
                .map(group -> new Group(group.code(), title(group), group.unitCode())).toList();
    }

    /** The posts of the units that a reader heads, without the reader's own; by code. */
    public List<Group> headed(Actor reader) {
        Set<String> own = own(reader).stream().map(Group::code).collect(Collectors.toSet());
        return organization.groups(reader.date()).stream()
                .filter(group -> organization.findPost(group.code()).isPresent() && !own.contains(group.code()))
                .filter(group -> rights.allows(reader, DataKind.HANDOVER, subject(group.code(), null)))
                .sorted(Comparator.comparing(Group::code))
                .map(group -> new Group(group.code(), title(group), group.unitCode())).toList();
    }

    /** Whether there is such a post, or liaison officer of a department, today. */
    public boolean exists(String post) {
        return organization.group(post, today()).isPresent()
                && (organization.findPost(post).isPresent() || !organization.termsOf(post).isEmpty());
    }

    /**
     * The paper of a post as it stands now. Not read-only: the reading is recorded.
     *
     * @param post code of a post, or of a liaison group such as {@code welfare.liaison}
     * @throws city.nenrin.organization.AccessDenied if it is not for this reader
     */
    @Transactional
    public Handover read(Actor reader, String post) {
        rights.require(reader, DataKind.HANDOVER,
                subject(post, concerned(post).contains(reader.staffCode()) ? reader.staffCode() : null));
        Group group = organization.group(post, today()).orElseThrow();
        Set<String> units = scope(group.unitCode());
        return new Handover(post, title(group), organization.unit(group.unitCode(), today()).name(),
                holders(post).map(this::name).toList(), tasks.of(post).stream().map(this::task).toList(),
                decisions(units), kpis(units), models(units), consultations(reader, units), improvements(units));
    }

    /** The plain staff of a unit share one post, which is named like the unit. */
    private static String title(Group group) {
        return group.code().equals(group.unitCode()) ? group.name() + " 職員" : group.name();
    }

    /** Who holds the post, and who held it last until a few months ago. Who will hold it is sealed until then. */
    private Set<String> concerned(String post) {
        LocalDate today = today();
        Set<String> concerned = holders(post).collect(Collectors.toCollection(LinkedHashSet::new));
        organization.termsOf(post).stream()
                .filter(term -> term.to() != null && !term.to().isAfter(today) && term.to().plusMonths(MONTHS_AFTER).isAfter(today))
                .forEach(term -> concerned.add(term.staffCode()));
        return concerned;
    }

    private Stream<String> holders(String post) {
        return organization.termsOf(post).stream().filter(term -> term.validOn(today())).map(Posting::staffCode);
    }

    /** A head's paper belongs to the unit above: nobody is the own head. */
    private Subject subject(String post, String reader) {
        String unit = organization.findPost(post).map(found -> found.kind() == PostKind.HEAD
                ? organization.findUnit(found.unitCode(), today()).map(Unit::parentCode).orElse(null)
                : found.unitCode()).orElse(null);
        return new Subject("handover " + post, unit, reader);
    }

    /** The unit with everything below; what concerns the whole city is nobody's post. */
    private Set<String> scope(String unit) {
        return organization.findUnit(unit, today()).filter(found -> found.kind() != UnitKind.CITY).isEmpty() ? Set.of()
                : organization.withDescendants(unit, today());
    }

    private Handover.TaskLine task(OpenTasks.OpenTask task) {
        return new Handover.TaskLine(task.title(), task.due().map(EraFormat::date).orElse(NONE),
                task.holder().map(this::name).orElse("未受取"), task.handedOver() ? Predecessor.MARK : "");
    }

    private List<Handover.DecisionLine> decisions(Set<String> units) {
        List<Decision> open = decisions.unfinished().stream()
                .filter(decision -> units.contains(decision.ownerSection())).toList();
        Map<String, List<ProvisionLine>> provisions =
                followUps.provisions(open.stream().map(Decision::code).toList());
        return open.stream().map(decision -> {
            Optional<FollowUp> planned = followUps.of(decision.code()).stream()
                    .filter(followUp -> followUp.plan().isPresent()).reduce((first, second) -> second);
            return new Handover.DecisionLine(decision.label(), decision.subjectName(), decision.words(),
                    decision.due().map(EraFormat::date).orElse(NONE), decision.state().label(),
                    planned.map(Handovers::plan).orElse("対応方針は未入力"),
                    provisions.getOrDefault(decision.code(), List.of()).stream().map(Handovers::provision)
                            .collect(Collectors.joining("\n")),
                    origin(planned.flatMap(FollowUp::plannedBy), decision.ownerSection()));
        }).toList();
    }

    private static String plan(FollowUp followUp) {
        String planned = followUp.plan().map(plan -> plan.text() + "（" + EraFormat.date(plan.due()) + "まで）").orElseThrow();
        return planned + followUp.report().map(report -> "\n報告: " + report.progress().label() + "　" + report.done()).orElse("");
    }

    private static String provision(ProvisionLine line) {
        return line.route().label() + "（" + EraFormat.fiscalYear(line.fiscalYear()) + "）: "
                + line.result().map(result -> result.label()).orElse(line.waits() ? line.resultBy().label() + "の回答待ち" : NONE);
    }

    private List<Handover.KpiLine> kpis(Set<String> units) {
        int year = FiscalYear.of(today()).year();
        List<Kpi> owned = kpis.findByOwnerSectionInOrderByCode(units);
        List<String> codes = owned.stream().map(Kpi::getCode).toList();
        Map<String, KpiFigure> targets = figures.figures(codes, year, Term.ANNUAL).stream()
                .collect(Collectors.toMap(figure -> figure.kpi().getCode(), Function.identity()));
        Map<String, List<KpiEntry>> entries = figures.recent(codes, year).stream()
                .collect(Collectors.groupingBy(KpiEntry::getKpiCode));
        return owned.stream().map(kpi -> {
            List<KpiEntry> newest = entries.getOrDefault(kpi.getCode(), List.of());
            Optional<KpiEntry> latest = newest.stream().filter(entry -> entry.getValue().isPresent()).findFirst();
            return new Handover.KpiLine(kpi.getCode(), kpi.getName(), kpi.getUnit(),
                    targets.get(kpi.getCode()).target().map(Handovers::number).orElse(NONE),
                    latest.map(Handovers::value).orElse(NONE), awaited(kpi, newest),
                    origin(latest.map(KpiEntry::getEnteredBy), kpi.getOwnerSection()));
        }).toList();
    }

    private static String value(KpiEntry entry) {
        return number(entry.getValue().orElseThrow()) + "（" + moment(entry) + " "
                + entry.getCertainty().map(Certainty::label).orElse("") + "）";
    }

    /** What is still to come: published later, or not yet settled. */
    private static String awaited(Kpi kpi, List<KpiEntry> newestFirst) {
        List<String> awaited = new ArrayList<>();
        for (KpiEntry entry : newestFirst) {
            entry.getNoDataUntil().ifPresent(day -> awaited.add(moment(entry) + "は" + EraFormat.date(day) + "公表予定"
                    + entry.getCause().map(cause -> "（" + cause + "）").orElse("")));
        }
        newestFirst.stream().filter(entry -> entry.getValue().isPresent()).findFirst()
                .filter(entry -> entry.getTerm() == Term.ANNUAL && entry.getCertainty().filter(c -> c != Certainty.SETTLED).isPresent())
                .ifPresent(entry -> awaited.add(moment(entry) + "の確定値"));
        newestFirst.stream().findFirst().filter(entry -> entry.getTerm() == Term.FIRST_HALF)
                .ifPresent(entry -> awaited.add(EraFormat.fiscalYear(entry.getFiscalYear()) + Term.ANNUAL.label() + "の実績"));
        kpi.getPublicationMonth().ifPresent(month -> awaited.add("統計は毎年" + month + "月公表"));
        return awaited.isEmpty() ? NONE : String.join("\n", awaited);
    }

    private static String moment(KpiEntry entry) {
        return EraFormat.fiscalYear(entry.getFiscalYear()) + entry.getTerm().label();
    }

    private List<Handover.ModelLine> models(Set<String> units) {
        return models.ownedBy(units).stream().filter(model -> model.getState() != LogicModelState.ENDED).map(model -> {
            Optional<LogicModelVersion> newest = models.versions(model.getCode()).stream()
                    .max(Comparator.comparingInt(LogicModelVersion::getNumber));
            int warnings = models.warnings(model.getCode()).size();
            return new Handover.ModelLine(model.getTitle(), model.getState().label(),
                    newest.map(this::version).orElse("提出なし"), warnings == 0 ? NONE : warnings + "件",
                    origin(newest.map(LogicModelVersion::getCreatedBy), model.getOwnerSection()));
        }).toList();
    }

    private String version(LogicModelVersion version) {
        return "第" + version.getNumber() + "版（" + EraFormat.date(LocalDate.ofInstant(version.getCreatedAt(),
                clock.getZone())) + version.getKind().label() + "）";
    }

    /** Questions are for the asker and the liaison officer, whoever reads the rest of the paper. */
    private List<Handover.ConsultationLine> consultations(Actor reader, Set<String> units) {
        return Stream.concat(consultations.askedBy(reader.staffCode()).stream(), consultations.readableBy(reader).stream())
                .filter(asked -> asked.answer().isEmpty() && units.contains(asked.unit()))
                .sorted(Comparator.comparing(Consultation::askedAt))
                .map(asked -> new Handover.ConsultationLine(asked.code(),
                        organization.unitName(asked.unit(), today()),
                        EraFormat.date(LocalDate.ofInstant(asked.askedAt(), clock.getZone())), asked.question())).toList();
    }

    private List<Handover.ImprovementLine> improvements(Set<String> units) {
        return improvements.unfinished(units).stream().map(improvement -> new Handover.ImprovementLine(
                improvement.code(), improvement.work() + "\n" + improvement.proposal(), improvement.kind().label(),
                improvement.state().label(), expected(improvement),
                origin(Optional.of(improvement.proposer()), improvement.unit()))).toList();
    }

    private static String expected(Improvement improvement) {
        return "年" + number(improvement.time().savedHours()) + "時間";
    }

    private String origin(Optional<String> writer, String unit) {
        return writer.filter(code -> organization.hasLeft(code, unit, today())).isPresent() ? Predecessor.MARK : "";
    }

    private String name(String staff) {
        return organization.personName(staff);
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
