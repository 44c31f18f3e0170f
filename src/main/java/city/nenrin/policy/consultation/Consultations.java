package city.nenrin.policy.consultation;

import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Liaison;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Scope;
import city.nenrin.organization.Unit;
import city.nenrin.typed.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to the liaison officers (A37, A73). There is no count of questions by person, and none is offered.
 * Every method that writes flushes before it returns.
 */
@Service
public class Consultations {

    private final ConsultationRows rows;
    private final Organization organization;
    private final ReadPolicy readPolicy;
    private final Clock clock;

    Consultations(ConsultationRows rows, Organization organization, ReadPolicy readPolicy, Clock clock) {
        this.rows = rows;
        this.organization = organization;
        this.readPolicy = readPolicy;
        this.clock = clock;
    }

    /** The units for which somebody may ask: where the person holds a post below the city; in order of rank. */
    public List<Unit> unitsOf(String staffCode) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Post post : organization.postsOf(staffCode, today)) {
            organization.findUnit(post.unitCode(), today)
                    .filter(unit -> organization.departmentOf(unit.code(), today).isPresent())
                    .ifPresent(unit -> units.put(unit.code(), unit));
        }
        return List.copyOf(units.values());
    }

    /** The departments of which somebody is the policy section's officer today, by code. */
    public List<Unit> departmentsOf(String officer) {
        LocalDate today = LocalDate.now(clock);
        return organization.liaisonsOf(officer, today).stream()
                .filter(liaison -> liaison.policyOfficer().equals(officer))
                .map(Liaison::departmentCode).sorted()
                .map(code -> organization.findUnit(code, today)).flatMap(Optional::stream).toList();
    }

    /**
     * Takes a question.
     *
     * @param cycle  cycle in whose phase it is asked
     * @param asker  staff code
     * @param unit   code of the unit for which is asked
     * @param shared whether finance and personnel may read it
     * @throws Refused if nobody is in charge of the unit's department
     */
    @Transactional
    public Consultation ask(int cycle, String asker, String unit, String question, boolean shared) {
        requireOfficer(unit);
        return rows.saveAndFlush(new Consultation(cycle, asker, unit, question, shared, clock.instant(), null));
    }

    /**
     * An officer notes a call in one line, question and answer together.
     *
     * @param officer staff code of the officer
     * @param caller  staff code of the person who called, who can read it then; or null
     * @throws Refused if the officer is not in charge of the unit's department, or the caller not there
     */
    @Transactional
    public Consultation note(int cycle, String officer, String caller, String unit, String question, boolean shared,
                             String answer) {
        LocalDate today = LocalDate.now(clock);
        boolean inCharge = organization.departmentOf(unit, today)
                .filter(department -> departmentsOf(officer).contains(department)).isPresent();
        if (!inCharge) {
            throw new Refused("unit", "の値「" + name(unit) + "」は担当する部の組織ではありません。対応まで記録できるのは、その部の部担当だけです。");
        }
        if (caller != null && unitsOf(caller).stream().noneMatch(held -> held.code().equals(unit))) {
            throw new Refused("caller", "の値「" + caller + "」は「" + name(unit) + "」の職員ではありません。相談元と相談者を合わせてください。");
        }
        Consultation noted = new Consultation(cycle, caller, unit, question, shared, clock.instant(), officer);
        noted.answer(answer, null, officer, today);
        return rows.saveAndFlush(noted);
    }

    /** @throws IllegalStateException if there is no question with this code */
    @Transactional(readOnly = true)
    public Consultation require(String code) {
        return rows.findByCode(code).orElseThrow(() -> new IllegalStateException("No consultation " + code));
    }

    /**
     * The phase of a cycle was closed over a question: if nobody has answered it yet, it goes on in the next cycle.
     *
     * @return whether it does
     */
    @Transactional
    public boolean carry(String code, int nextCycle) {
        Consultation asked = require(code);
        if (asked.answer().isPresent()) {
            return false;
        }
        asked.carry(nextCycle);
        rows.saveAndFlush(asked);
        return true;
    }

    /** Unanswered questions that were carried into a cycle, oldest first. */
    @Transactional(readOnly = true)
    public List<Consultation> carriedInto(int cycle) {
        return rows.findByCarriedIntoAndAnswerIsNullOrderById(cycle);
    }

    /**
     * The officer answers.
     *
     * @param seed what could become a work improvement, or null
     */
    @Transactional
    public void answer(Consultation asked, String answer, String seed, String officer) {
        asked.answer(answer, seed, officer, LocalDate.now(clock));
        rows.saveAndFlush(asked);
    }

    /** What somebody has asked, youngest first. */
    @Transactional(readOnly = true)
    public List<Consultation> askedBy(String staffCode) {
        return rows.findByAskerOrderByIdDesc(staffCode);
    }

    /**
     * The questions of others that somebody may read, youngest first: the officer's own departments, and what askers
     * share with finance and personnel.
     */
    @Transactional(readOnly = true)
    public List<Consultation> readableBy(Actor reader) {
        Scope alone = readPolicy.scope(reader, DataKind.CONSULTATION);
        Scope shared = readPolicy.scope(reader, DataKind.CONSULTATION_SHARED);
        return rows.findAllByOrderByIdDesc().stream()
                .filter(row -> !row.asker().equals(Optional.of(reader.staffCode())))
                .filter(row -> (row.shared() ? shared : alone).includes(row.unit(), row.asker().orElse(null)))
                .toList();
    }

    private void requireOfficer(String unit) {
        LocalDate today = LocalDate.now(clock);
        boolean found = organization.departmentOf(unit, today)
                .flatMap(department -> organization.liaison(department.code(), today)).isPresent();
        if (!found) {
            throw new Refused("「" + name(unit) + "」の部には部担当が決まっていません。政策推進課に連絡してください。");
        }
    }

    private String name(String unit) {
        return organization.unitName(unit, LocalDate.now(clock));
    }
}
