package city.nenrin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The organization in memory, indexed for the questions that every request and every new task asks. Immutable; dates
 * are filtered at the question, so one snapshot serves every day.
 */
final class Snapshot {

    static final String LIAISON = ".liaison";
    static final String FINANCE_LIAISON = ".finance-liaison";
    static final String VICE_MAYOR = "vice-mayor";

    private final OrganizationData data;
    private final Map<String, List<Unit>> units;
    private final Map<String, List<UnitLineage>> successors;
    private final Map<String, List<UnitLineage>> predecessors;
    private final Set<UnitExemption> exemptions;
    private final Map<String, Post> posts;
    private final Map<String, List<Post>> postsByUnit;
    private final Map<String, Staff> staff;
    private final Map<String, List<Posting>> postingsByStaff;
    private final Map<String, List<Posting>> postingsByPost;
    private final Map<String, List<Liaison>> liaisonsByDepartment;
    private final Map<String, List<Liaison>> liaisonsByOfficer;
    private final Map<String, List<Proxy>> proxiesByStaff;
    private final Map<String, List<Proxy>> proxiesByPost;
    private volatile Day day;

    Snapshot(OrganizationData data) {
        this.data = data;
        this.units = index(data.units(), Unit::code);
        this.successors = index(data.lineage(), UnitLineage::predecessor);
        this.predecessors = index(data.lineage(), UnitLineage::successor);
        this.exemptions = Set.copyOf(data.exemptions());
        this.posts = data.posts().stream().collect(Collectors.toMap(Post::code, Function.identity()));
        this.postsByUnit = index(data.posts(), Post::unitCode);
        this.staff = data.staff().stream().collect(Collectors.toMap(Staff::code, Function.identity()));
        this.postingsByStaff = index(data.postings(), Posting::staffCode);
        this.postingsByPost = index(data.postings(), Posting::postCode);
        this.liaisonsByDepartment = index(data.liaisons(), Liaison::departmentCode);
        this.liaisonsByOfficer = new LinkedHashMap<>();
        for (Liaison liaison : data.liaisons()) {
            liaisonsByOfficer.computeIfAbsent(liaison.policyOfficer(), key -> new ArrayList<>()).add(liaison);
            if (liaison.financeOfficer() != null && !liaison.financeOfficer().equals(liaison.policyOfficer())) {
                liaisonsByOfficer.computeIfAbsent(liaison.financeOfficer(), key -> new ArrayList<>()).add(liaison);
            }
        }
        this.proxiesByStaff = index(data.proxies(), Proxy::staffCode);
        this.proxiesByPost = index(data.proxies(), Proxy::postCode);
    }

    private static <T> Map<String, List<T>> index(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    OrganizationData data() {
        return data;
    }

    // Units

    Optional<Unit> unit(String code, LocalDate date) {
        return units.getOrDefault(code, List.of()).stream().filter(unit -> unit.validOn(date)).findFirst();
    }

    /** The version of a unit that begins last, whenever it ended. */
    Optional<Unit> lastVersion(String code) {
        return units.getOrDefault(code, List.of()).stream().max(Comparator.comparing(Unit::validFrom));
    }

    boolean knowsUnit(String code) {
        return units.containsKey(code);
    }

    List<Unit> units(LocalDate date) {
        return day(date).units();
    }

    /** What is the same for everybody on a day. Nearly all questions are about today, so one day is kept. */
    private Day day(LocalDate date) {
        Day held = day;
        if (held == null || !held.date().equals(date)) {
            List<Unit> valid = data.units().stream().filter(unit -> unit.validOn(date)).toList();
            held = new Day(date, valid, groups(valid, date));
            day = held;
        }
        return held;
    }

    private record Day(LocalDate date, List<Unit> units, List<Group> groups) {
    }

    /** The unit and everything below it, as of a day. */
    Set<String> withDescendants(String code, LocalDate date) {
        Set<String> result = new LinkedHashSet<>();
        unit(code, date).ifPresent(unit -> result.add(unit.code()));
        List<Unit> all = units(date);
        boolean grown = !result.isEmpty();
        while (grown) {
            grown = false;
            for (Unit unit : all) {
                if (unit.parentCode() != null && result.contains(unit.parentCode()) && result.add(unit.code())) {
                    grown = true;
                }
            }
        }
        return result;
    }

    Optional<Unit> departmentOf(String code, LocalDate date) {
        Optional<Unit> unit = unit(code, date);
        while (unit.isPresent() && unit.get().kind() == UnitKind.SECTION) {
            unit = unit(unit.get().parentCode(), date);
        }
        return unit.filter(found -> found.kind() == UnitKind.DEPARTMENT);
    }

    Set<String> ownersOn(String code, LocalDate date) {
        return follow(code, date, successors, UnitLineage::successor);
    }

    /** The unit and all units it came from until a day. */
    Set<String> withAncestors(String code, LocalDate date) {
        Set<String> result = new LinkedHashSet<>(Set.of(code));
        List<String> open = new ArrayList<>(result);
        while (!open.isEmpty()) {
            String next = open.remove(0);
            predecessors.getOrDefault(next, List.of()).stream()
                    .filter(row -> !row.effective().isAfter(date))
                    // A unit that goes on beside its offspring keeps what it owns.
                    .filter(row -> ownersOn(row.predecessor(), date).contains(code))
                    .map(UnitLineage::predecessor)
                    .filter(result::add)
                    .forEach(open::add);
        }
        return result;
    }

    private Set<String> follow(String code, LocalDate date, Map<String, List<UnitLineage>> rows,
                               Function<UnitLineage, String> next) {
        Set<String> owners = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            String current = open.remove(0);
            if (!seen.add(current)) {
                continue;
            }
            if (unit(current, date).isPresent()) {
                owners.add(current);
                continue;
            }
            rows.getOrDefault(current, List.of()).stream()
                    .filter(row -> !row.effective().isAfter(date))
                    .map(next)
                    .forEach(open::add);
        }
        return owners;
    }

    boolean exempt(String unitCode, String phaseKey, LocalDate date) {
        return exemptions.contains(new UnitExemption(unitCode, phaseKey))
                || departmentOf(unitCode, date)
                .map(department -> exemptions.contains(new UnitExemption(department.code(), phaseKey)))
                .orElse(false);
    }

    // Posts and staff

    Optional<Post> post(String code) {
        return Optional.ofNullable(posts.get(code));
    }

    Optional<Post> headPost(String unitCode) {
        return postsByUnit.getOrDefault(unitCode, List.of()).stream()
                .filter(post -> post.kind() == PostKind.HEAD)
                .findFirst();
    }

    Optional<Staff> staff(String code) {
        return Optional.ofNullable(staff.get(code));
    }

    List<Staff> staff(LocalDate date) {
        return data.staff().stream().filter(person -> person.activeOn(date)).toList();
    }

    /** The posts that somebody holds on a day, in order of rank. */
    List<Post> postsOf(String staffCode, LocalDate date) {
        if (!active(staffCode, date)) {
            return List.of();
        }
        return postingsByStaff.getOrDefault(staffCode, List.of()).stream()
                .filter(posting -> posting.validOn(date))
                .map(posting -> posts.get(posting.postCode()))
                .filter(post -> unit(post.unitCode(), date).isPresent())
                .sorted(Comparator.comparingInt(Post::rank).thenComparing(Post::code))
                .toList();
    }

    List<Posting> termsOf(String group) {
        List<Posting> terms = new ArrayList<>(postingsByPost.getOrDefault(group, List.of()));
        liaisonDepartment(group).map(department -> liaisonsByDepartment.getOrDefault(department, List.of()))
                .ifPresent(liaisons -> liaisons.forEach(liaison -> {
                    String officer = group.endsWith(FINANCE_LIAISON) ? liaison.financeOfficer() : liaison.policyOfficer();
                    if (officer != null) {
                        terms.add(new Posting(officer, group, liaison.from(), liaison.to()));
                    }
                }));
        terms.sort(Comparator.comparing(Posting::from).thenComparing(Posting::staffCode));
        return terms;
    }

    boolean hasLeft(String staffCode, String unitCode, LocalDate date) {
        return postsOf(staffCode, date).stream().noneMatch(post -> post.unitCode().equals(unitCode))
                && postingsByStaff.getOrDefault(staffCode, List.of()).stream()
                .filter(posting -> posting.from().isBefore(date))
                .anyMatch(posting -> posts.get(posting.postCode()).unitCode().equals(unitCode));
    }

    List<Liaison> liaisonsOf(String staffCode, LocalDate date) {
        if (!active(staffCode, date)) {
            return List.of();
        }
        return liaisonsByOfficer.getOrDefault(staffCode, List.of()).stream()
                .filter(liaison -> liaison.validOn(date))
                .toList();
    }

    List<Proxy> proxiesOf(String staffCode, LocalDate date) {
        if (!active(staffCode, date)) {
            return List.of();
        }
        return proxiesByStaff.getOrDefault(staffCode, List.of()).stream()
                .filter(proxy -> proxy.validOn(date))
                .filter(proxy -> unit(posts.get(proxy.postCode()).unitCode(), date).isPresent())
                .toList();
    }

    Optional<Liaison> liaison(String departmentCode, LocalDate date) {
        return liaisonsByDepartment.getOrDefault(departmentCode, List.of()).stream()
                .filter(liaison -> liaison.validOn(date))
                .findFirst();
    }

    private boolean active(String staffCode, LocalDate date) {
        Staff person = staff.get(staffCode);
        return person != null && person.activeOn(date);
    }

    // Groups

    List<GroupMembership> groupsOf(String staffCode, LocalDate date) {
        Map<String, GroupMembership> result = new LinkedHashMap<>();
        for (Post post : postsOf(staffCode, date)) {
            own(result, post.code(), staffCode, GroupMembership.Source.POST);
            if (post.kind().givesUnitMembership()) {
                own(result, post.unitCode(), staffCode, GroupMembership.Source.UNIT);
            }
            if (post.kind() == PostKind.VICE_MAYOR) {
                own(result, VICE_MAYOR, staffCode, GroupMembership.Source.POST);
            }
        }
        for (Liaison liaison : liaisonsOf(staffCode, date)) {
            if (liaison.policyOfficer().equals(staffCode)) {
                own(result, liaison.departmentCode() + LIAISON, staffCode, GroupMembership.Source.LIAISON);
            }
            if (staffCode.equals(liaison.financeOfficer())) {
                own(result, liaison.departmentCode() + FINANCE_LIAISON, staffCode, GroupMembership.Source.LIAISON);
            }
        }
        for (Proxy proxy : proxiesOf(staffCode, date)) {
            result.merge(proxy.postCode(),
                    new GroupMembership(proxy.postCode(), staffCode, GroupMembership.Source.PROXY, proxy.scope()),
                    Snapshot::wider);
        }
        return List.copyOf(result.values());
    }

    List<GroupMembership> members(String group, LocalDate date) {
        Set<String> candidates = new LinkedHashSet<>();
        postingsByPost.getOrDefault(group, List.of()).forEach(posting -> candidates.add(posting.staffCode()));
        postsByUnit.getOrDefault(group, List.of()).forEach(post ->
                postingsByPost.getOrDefault(post.code(), List.of())
                        .forEach(posting -> candidates.add(posting.staffCode())));
        if (group.equals(VICE_MAYOR)) {
            data.posts().stream().filter(post -> post.kind() == PostKind.VICE_MAYOR).forEach(post ->
                    postingsByPost.getOrDefault(post.code(), List.of())
                            .forEach(posting -> candidates.add(posting.staffCode())));
        }
        proxiesByPost.getOrDefault(group, List.of()).forEach(proxy -> candidates.add(proxy.staffCode()));
        liaisonDepartment(group).flatMap(department -> liaison(department, date)).ifPresent(liaison -> {
            candidates.add(liaison.policyOfficer());
            if (liaison.financeOfficer() != null) {
                candidates.add(liaison.financeOfficer());
            }
        });
        return candidates.stream()
                .flatMap(code -> groupsOf(code, date).stream())
                .filter(membership -> membership.group().equals(group))
                .sorted(Comparator.comparing(GroupMembership::source).thenComparing(GroupMembership::staffCode))
                .toList();
    }

    /** 「福祉課」 and 「課長」 make 「福祉課長」. */
    private static String titled(String unit, String title) {
        return !title.isEmpty() && unit.endsWith(title.substring(0, 1)) ? unit + title.substring(1) : unit + title;
    }

    Optional<Group> group(String code, LocalDate date) {
        Optional<Unit> unit = unit(code, date);
        if (unit.isPresent()) {
            return unit.map(found -> new Group(code, found.name(), code));
        }
        Post post = posts.get(code);
        if (post != null) {
            return unit(post.unitCode(), date).map(found -> new Group(code,
                    found.kind() == UnitKind.CITY ? post.title() : titled(found.name(), post.title()), found.code()));
        }
        if (code.equals(VICE_MAYOR)) {
            return data.posts().stream().filter(found -> found.kind() == PostKind.VICE_MAYOR).findFirst()
                    .map(found -> new Group(VICE_MAYOR, "副市長", found.unitCode()));
        }
        return liaisonDepartment(code).flatMap(department -> unit(department, date))
                .map(found -> new Group(code,
                        found.name() + (code.endsWith(FINANCE_LIAISON) ? "担当（財政課）" : "担当（政策推進課）"),
                        found.code()));
    }

    List<Group> groups(LocalDate date) {
        return day(date).groups();
    }

    private List<Group> groups(List<Unit> valid, LocalDate date) {
        Set<String> codes = new LinkedHashSet<>();
        for (Unit unit : valid) {
            codes.add(unit.code());
            postsByUnit.getOrDefault(unit.code(), List.of()).forEach(post -> codes.add(post.code()));
            if (unit.kind() == UnitKind.DEPARTMENT) {
                codes.add(unit.code() + LIAISON);
                codes.add(unit.code() + FINANCE_LIAISON);
            }
        }
        codes.add(VICE_MAYOR);
        return codes.stream().flatMap(code -> group(code, date).stream()).toList();
    }

    private Optional<String> liaisonDepartment(String group) {
        // ".finance-liaison" does not end with ".liaison": the dot tells them apart.
        for (String suffix : List.of(LIAISON, FINANCE_LIAISON)) {
            if (group.endsWith(suffix)) {
                return Optional.of(group.substring(0, group.length() - suffix.length()));
            }
        }
        return Optional.empty();
    }

    private static void own(Map<String, GroupMembership> result, String group, String staffCode,
                            GroupMembership.Source source) {
        result.putIfAbsent(group, new GroupMembership(group, staffCode, source, Proxy.EVERYTHING));
    }

    /** Own right before proxy; of two proxies for one post, the scopes add up. */
    private static GroupMembership wider(GroupMembership first, GroupMembership second) {
        if (!first.byProxy() || first.scope().equals(Proxy.EVERYTHING)) {
            return first;
        }
        if (second.scope().equals(Proxy.EVERYTHING)) {
            return second;
        }
        return new GroupMembership(first.group(), first.staffCode(), first.source(),
                first.scope() + "," + second.scope());
    }
}
