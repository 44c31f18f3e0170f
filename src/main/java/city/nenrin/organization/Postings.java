package city.nenrin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints staff to posts. Tasks belong to posts, so a transfer moves no task: the successor finds them. All dates
 * are first days of the new state. A change is refused as a whole with {@link InvalidOrganization}.
 */
@Service
public class Postings {

    private final PostingRows rows;
    private final LiaisonRows liaisonRows;
    private final SnapshotStore store;
    private final ApplicationEventPublisher events;

    Postings(PostingRows rows, LiaisonRows liaisonRows, SnapshotStore store, ApplicationEventPublisher events) {
        this.rows = rows;
        this.liaisonRows = liaisonRows;
        this.store = store;
        this.events = events;
    }

    /**
     * Moves somebody from one post to another. A term in the old post that was to end anyway ends earlier.
     *
     * @param date first day in the new post; the day before is the last one in the old post
     * @throws InvalidOrganization if the person does not hold the old post on the day before, or may not take the new
     */
    @Transactional
    public void transfer(String staffCode, String fromPost, String toPost, LocalDate date) {
        change(staffCode, fromPost, toPost, date, null);
    }

    /**
     * Appoints somebody to a post besides those held already (兼務・事務取扱), or for the first time.
     *
     * @param to day after the last one, or null
     */
    @Transactional
    public void appoint(String staffCode, String postCode, LocalDate from, LocalDate to) {
        change(staffCode, null, postCode, from, to);
    }

    /**
     * Ends a term in a post.
     *
     * @param date first day without the post
     * @throws InvalidOrganization if the person does not hold the post on the day before
     */
    @Transactional
    public void end(String staffCode, String postCode, LocalDate date) {
        change(staffCode, postCode, null, date, null);
    }

    /**
     * Puts officers in charge of a department from a day on; who was in charge until then is relieved.
     *
     * @param financeOfficer staff code, or null
     * @throws InvalidOrganization if a later term is registered already, or a code is unknown
     */
    @Transactional
    public void assignLiaison(String departmentCode, String policyOfficer, String financeOfficer, LocalDate from) {
        OrganizationData data = store.beginChange();
        List<Liaison> changed = new ArrayList<>();
        for (Liaison term : data.liaisons()) {
            if (!term.departmentCode().equals(departmentCode) || term.to() != null && !term.to().isAfter(from)) {
                changed.add(term);
            } else if (term.from().isBefore(from)) {
                changed.add(new Liaison(departmentCode, term.policyOfficer(), term.financeOfficer(), term.from(),
                        from));
            } else {
                throw new InvalidOrganization(
                        "部「%s」には%sから始まる部担当がすでに登録されています。開始日「%s」はそれより後の日にしてください"
                                .formatted(departmentCode, term.from(), from));
            }
        }
        Liaison added = new Liaison(departmentCode, policyOfficer, financeOfficer, from, null);
        changed.add(added);
        SnapshotStore.demand(data.withLiaisons(changed));
        liaisonRows.findByDepartmentCode(departmentCode).stream()
                .filter(row -> row.toValue().validOn(from))
                .forEach(row -> row.endBefore(from));
        liaisonRows.saveAndFlush(new LiaisonRow(added));
        store.changed();
    }

    private void change(String staffCode, String left, String taken, LocalDate date, LocalDate to) {
        OrganizationData data = store.beginChange();
        List<Posting> changed = new ArrayList<>(data.postings());
        Posting held = null;
        if (left != null) {
            held = data.postings().stream()
                    .filter(posting -> posting.staffCode().equals(staffCode) && posting.postCode().equals(left))
                    .filter(posting -> posting.validOn(date.minusDays(1)))
                    .findFirst()
                    .orElseThrow(() -> new InvalidOrganization(
                            "職員「%s」は%sの前日に職「%s」に就いていません。就いている職と、就任日より後の日を指定してください"
                                    .formatted(staffCode, date, left)));
            changed.remove(held);
            changed.add(new Posting(staffCode, left, held.from(), date));
        }
        if (taken != null) {
            changed.add(new Posting(staffCode, taken, date, to));
            data.posts().stream().filter(post -> post.code().equals(taken)).findFirst()
                    .filter(post -> data.units().stream()
                            .noneMatch(unit -> unit.code().equals(post.unitCode()) && unit.validOn(date)))
                    .ifPresent(post -> {
                        throw new InvalidOrganization(
                                "職「%s」の組織「%s」は%s時点で有効ではありません。有効な組織の職を指定してください"
                                        .formatted(taken, post.unitCode(), date));
                    });
        }
        SnapshotStore.demand(data.withPostings(changed));
        if (held != null) {
            LocalDate start = held.from();
            rows.findByStaffCodeAndPostCode(staffCode, left).stream()
                    .filter(row -> row.toValue().from().equals(start))
                    .forEach(row -> row.endBefore(date));
        }
        if (taken != null) {
            rows.save(new PostingRow(new Posting(staffCode, taken, date, to)));
        }
        rows.flush();
        store.changed();
        events.publishEvent(new StaffTransferred(staffCode, left, taken, date));
    }
}
