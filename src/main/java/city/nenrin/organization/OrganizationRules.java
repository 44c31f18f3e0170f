package city.nenrin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold in every organization; each fault is one Japanese sentence. */
final class OrganizationRules {

    /** Codes are the engine's group and user ids: what its whitelist pattern lets through. */
    static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)?");

    private final OrganizationData data;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, List<Unit>> units;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Staff> staff = new HashMap<>();

    private OrganizationRules(OrganizationData data) {
        this.data = data;
        this.units = data.units().stream().filter(unit -> unit.code() != null)
                .collect(Collectors.groupingBy(Unit::code));
    }

    /** All faults of an organization; empty if it holds together. */
    static List<String> faults(OrganizationData data) {
        OrganizationRules rules = new OrganizationRules(data);
        rules.checkUnits();
        rules.checkLineage();
        rules.checkPosts();
        rules.checkStaff();
        rules.checkPostings();
        rules.checkLiaisons();
        rules.checkProxies();
        return List.copyOf(rules.faults);
    }

    private void checkUnits() {
        if (data.units().stream().noneMatch(unit -> unit.kind() == UnitKind.CITY)) {
            fault("組織に市（kind=city）がありません。市を1件登録してください");
        }
        for (Unit unit : data.units()) {
            String who = "組織「%s」".formatted(unit.code());
            code(who, "code", unit.code());
            if (unit.code() != null && unit.code().contains(".")) {
                fault("%sのcodeに「.」は使えません（職コードの区切りです）".formatted(who));
            }
            required(who, "name", unit.name());
            term(who, unit.validFrom(), unit.validTo());
            if (unit.kind() == UnitKind.CITY) {
                if (unit.parentCode() != null) {
                    fault("%sは市なので、parent「%s」は空にしてください".formatted(who, unit.parentCode()));
                }
            } else if (!existsOn(unit.parentCode(), unit.validFrom(), parent -> parent.kind() == UnitKind.CITY
                    || unit.kind() == UnitKind.SECTION && parent.kind() == UnitKind.DEPARTMENT)) {
                fault("%sのparent「%s」は、%s時点で有効な%sのコードにしてください".formatted(who, unit.parentCode(),
                        unit.validFrom(), unit.kind() == UnitKind.SECTION ? "部または市" : "市"));
            }
            if (unit.leadSection() != null) {
                if (unit.kind() != UnitKind.DEPARTMENT) {
                    fault("%sは部ではないので、lead_section「%s」は空にしてください".formatted(who, unit.leadSection()));
                } else if (!existsOn(unit.leadSection(), unit.validFrom(),
                        section -> unit.code().equals(section.parentCode()))) {
                    fault("%sのlead_section「%s」は、%s時点で同じ部にある課のコードにしてください".formatted(who,
                            unit.leadSection(), unit.validFrom()));
                }
            }
        }
        noOverlap(data.units(), Unit::code, Unit::validFrom, Unit::validTo, (first, second) -> true,
                (earlier, unit) -> "組織「%s」の版（%sから）が別の版と重なっています".formatted(unit.code(), unit.validFrom()));
        noOverlap(data.units().stream().filter(unit -> unit.function() != null).toList(),
                unit -> unit.function().code(), Unit::validFrom, Unit::validTo,
                (first, second) -> !first.code().equals(second.code()),
                (earlier, unit) -> "全庁的な役割「%s」は一つの組織だけに付けてください（組織「%s」と重なっています）"
                        .formatted(unit.function().code(), unit.code()));
        noOverlap(data.units().stream().filter(unit -> unit.kind() == UnitKind.CITY).toList(),
                unit -> "city", Unit::validFrom, Unit::validTo,
                (first, second) -> !first.code().equals(second.code()),
                (earlier, unit) -> "市（kind=city）は一つだけにしてください（組織「%s」が重なっています）".formatted(unit.code()));
        for (UnitExemption exemption : data.exemptions()) {
            if (!units.containsKey(exemption.unitCode())) {
                fault("対象外の指定の組織「%s」は、登録されている組織のコードにしてください".formatted(exemption.unitCode()));
            }
            required("対象外の指定（組織「%s」）".formatted(exemption.unitCode()), "phase", exemption.phaseKey());
        }
        noDuplicates(data.exemptions(), exemption -> exemption,
                exemption -> "対象外の指定（組織「%s」、工程「%s」）が重複しています".formatted(exemption.unitCode(),
                        exemption.phaseKey()));
    }

    private void checkLineage() {
        for (UnitLineage row : data.lineage()) {
            if (row.effective() == null) {
                fault("組織改編（%s→%s）の施行日を入力してください（例：2027-04-01）".formatted(row.predecessor(),
                        row.successor()));
            }
            for (String code : Arrays.asList(row.predecessor(), row.successor())) {
                if (!units.containsKey(code)) {
                    fault("組織改編（%s→%s）の組織「%s」は、登録されている組織のコードにしてください"
                            .formatted(row.predecessor(), row.successor(), code));
                }
            }
        }
    }

    private void checkPosts() {
        for (Post post : data.posts()) {
            String who = "職「" + post.code() + "」";
            code(who, "code", post.code());
            required(who, "title", post.title());
            if (posts.put(post.code(), post) != null) {
                fault("%sが重複しています".formatted(who));
            }
            List<Unit> versions = units.getOrDefault(post.unitCode(), List.of());
            if (versions.isEmpty()) {
                fault("%sのunit「%s」は、登録されている組織のコードにしてください".formatted(who, post.unitCode()));
            }
            if (post.rank() < 1) {
                fault("%sのrank「%d」は、1以上の整数にしてください（1が最上位）".formatted(who, post.rank()));
            }
            if (units.containsKey(post.code())
                    && !(post.kind() == PostKind.MEMBER && post.code().equals(post.unitCode()))) {
                fault("%sのコードは組織と同じなので、その組織の職（kind=member）にしてください".formatted(who));
            }
            if (post.kind() == PostKind.HEAD && versions.stream().anyMatch(unit -> unit.kind() == UnitKind.CITY)) {
                fault("%sは市の職なので、kindはheadではなくmayor、vice_mayorなどにしてください".formatted(who));
            }
            if (reserved(post.code())) {
                fault("%sのコードは部担当・副市長のグループ用に決まっているので、別のコードにしてください".formatted(who));
            }
        }
        noDuplicates(data.posts().stream().filter(post -> post.kind() == PostKind.HEAD).toList(), Post::unitCode,
                post -> "組織「%s」の長の職は一つだけにしてください（職「%s」が重なっています）".formatted(post.unitCode(),
                        post.code()));
    }

    private void checkStaff() {
        for (Staff person : data.staff()) {
            String who = "職員「" + person.code() + "」";
            code(who, "code", person.code());
            required(who, "family_name", person.familyName());
            required(who, "given_name", person.givenName());
            term(who, person.activeFrom(), person.activeTo());
            if (staff.put(person.code(), person) != null) {
                fault("%sが重複しています".formatted(who));
            }
        }
    }

    private void checkPostings() {
        for (Posting posting : data.postings()) {
            String who = "職員「" + posting.staffCode() + "」の職「" + posting.postCode() + "」への任命";
            term(who, posting.from(), posting.to());
            Staff person = person(who, "staff", posting.staffCode());
            Post post = post(who, posting.postCode());
            within(who, person, posting.from(), posting.to());
            if (person != null && post != null && post.kind().decides()
                    && person.employment() == Employment.FISCAL_YEAR_APPOINTED) {
                fault("%sはできません。会計年度任用職員は決裁する職に就けません".formatted(who));
            }
        }
        noOverlap(data.postings(), posting -> posting.staffCode() + " " + posting.postCode(), Posting::from,
                Posting::to, (first, second) -> true,
                (earlier, posting) -> "職員「%s」の職「%s」への任命（%sから）が別の期間と重なっています".formatted(posting.staffCode(),
                        posting.postCode(), posting.from()));
        noOverlap(data.postings().stream()
                        .filter(posting -> posts.containsKey(posting.postCode())
                                && posts.get(posting.postCode()).kind().decides()).toList(),
                Posting::postCode, Posting::from, Posting::to,
                (first, second) -> !first.staffCode().equals(second.staffCode()),
                (one, other) -> "職「%s」に職員「%s」（%sから）と職員「%s」（%sから）が重なっています。一人にしてください"
                        .formatted(one.postCode(), one.staffCode(), one.from(), other.staffCode(), other.from()));
    }

    private void checkLiaisons() {
        for (Liaison liaison : data.liaisons()) {
            String who = "部「%s」の部担当".formatted(liaison.departmentCode());
            term(who, liaison.from(), liaison.to());
            if (!existsOn(liaison.departmentCode(), liaison.from(), unit -> unit.kind() == UnitKind.DEPARTMENT)) {
                fault("%sのdepartment「%s」は、%s時点で有効な部のコードにしてください".formatted(who,
                        liaison.departmentCode(), liaison.from()));
            }
            person(who, "policy_officer", liaison.policyOfficer());
            if (liaison.financeOfficer() != null) {
                person(who, "finance_officer", liaison.financeOfficer());
            }
        }
        noOverlap(data.liaisons(), Liaison::departmentCode, Liaison::from, Liaison::to, (first, second) -> true,
                (earlier, liaison) -> "部「%s」の部担当（%sから）が別の期間と重なっています".formatted(liaison.departmentCode(),
                        liaison.from()));
    }

    private void checkProxies() {
        Map<String, List<Posting>> postingsOf = data.postings().stream()
                .filter(posting -> posting.staffCode() != null && posting.from() != null)
                .collect(Collectors.groupingBy(Posting::staffCode));
        for (Proxy proxy : data.proxies()) {
            String who = "職「" + proxy.postCode() + "」の代理「" + proxy.staffCode() + "」";
            Staff person = person(who, "staff", proxy.staffCode());
            Post post = post(who, proxy.postCode());
            required(who, "reason", proxy.reason());
            if (proxy.from() == null || proxy.to() == null) {
                fault("%sの期間は、開始日と終了日の両方を入力してください".formatted(who));
                continue;
            }
            if (proxy.to().isBefore(proxy.from())) {
                fault("%sの終了日「%s」は、開始日「%s」以後の日にしてください".formatted(who, proxy.to(), proxy.from()));
                continue;
            }
            within(who, person, proxy.from(), proxy.to().plusDays(1));
            if (blank(proxy.scope())) {
                fault("%sのscopeは「*」（すべて）または工程のキーをコンマ区切りで入力してください".formatted(who));
            }
            if (post != null && (post.kind() == PostKind.AUDITOR || post.kind() == PostKind.ADMINISTRATOR)) {
                fault("%sは置けません。監査とシステム管理者の職には代理を置けません".formatted(who));
            }
            if (person != null && post != null && post.kind().decides()
                    && person.employment() == Employment.FISCAL_YEAR_APPOINTED) {
                fault("%sは置けません。会計年度任用職員は決裁する職の代理になれません".formatted(who));
            }
            if (proxy.staffCode() != null && postingsOf.getOrDefault(proxy.staffCode(), List.of()).stream()
                    .anyMatch(posting -> Objects.equals(posting.postCode(), proxy.postCode())
                    && Term.overlap(posting.from(), posting.to(), proxy.from(), proxy.to().plusDays(1)))) {
                fault("%sは置けません。この期間、本人がその職に就いています".formatted(who));
            }
        }
        noOverlap(data.proxies().stream().filter(proxy -> proxy.from() != null && proxy.to() != null).toList(),
                proxy -> proxy.postCode() + " " + proxy.staffCode(), Proxy::from,
                proxy -> proxy.to().plusDays(1), (first, second) -> true,
                (earlier, proxy) -> "職「%s」の代理「%s」（%sから）が別の期間と重なっています".formatted(proxy.postCode(),
                        proxy.staffCode(), proxy.from()));
    }

    // Helpers

    private Staff person(String who, String field, String code) {
        Staff person = staff.get(code);
        if (person == null) {
            fault("%sの%s「%s」は、登録されている職員のコードにしてください".formatted(who, field, code));
        }
        return person;
    }

    private Post post(String who, String code) {
        Post post = posts.get(code);
        if (post == null) {
            fault("%sのpost「%s」は、登録されている職のコードにしてください".formatted(who, code));
        }
        return post;
    }

    private boolean existsOn(String code, LocalDate date, Predicate<Unit> fits) {
        return date != null && units.getOrDefault(code == null ? "" : code, List.of()).stream()
                .anyMatch(unit -> unit.validFrom() != null && unit.validOn(date) && fits.test(unit));
    }

    private void within(String who, Staff person, LocalDate from, LocalDate to) {
        if (person == null || from == null || person.activeFrom() == null) {
            return;
        }
        boolean tooEarly = from.isBefore(person.activeFrom());
        boolean tooLate = person.activeTo() != null && (to == null || to.isAfter(person.activeTo()));
        if (tooEarly || tooLate) {
            fault("%sの期間（%s〜%s）は、在職期間（%s〜%s）の中にしてください".formatted(who, from, last(to),
                    person.activeFrom(), last(person.activeTo())));
        }
    }

    private static String last(LocalDate exclusive) {
        return exclusive == null ? "" : exclusive.minusDays(1).toString();
    }

    private void term(String who, LocalDate from, LocalDate to) {
        if (from == null) {
            fault("%sの開始日を入力してください（例：2027-04-01）".formatted(who));
        } else if (to != null && !to.isAfter(from)) {
            fault("%sの終わりの日「%s」は、開始日「%s」より後の日にしてください（その日から無効になります）"
                    .formatted(who, to, from));
        }
    }

    private void code(String who, String field, String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            fault("%sの%sは、英小文字・数字・「-」（職は「.」も一つ）で付けてください（例：welfare-01）".formatted(who, field));
        }
    }

    private void required(String who, String field, String value) {
        if (blank(value)) {
            fault("%sの%sを入力してください".formatted(who, field));
        }
    }

    /** Group codes that follow from liaison rows and vice-mayors. */
    private static boolean reserved(String code) {
        return code != null && (code.endsWith(Snapshot.LIAISON) || code.endsWith(Snapshot.FINANCE_LIAISON)
                || code.equals(Snapshot.VICE_MAYOR));
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private <T> void noDuplicates(List<T> rows, Function<T, ?> key, Function<T, String> text) {
        Set<Object> seen = new HashSet<>();
        rows.stream().filter(row -> !seen.add(key.apply(row))).map(text).forEach(this::fault);
    }

    private <T> void noOverlap(List<T> rows, Function<T, String> key, Function<T, LocalDate> from,
                               Function<T, LocalDate> to, BiPredicate<T, T> conflicts, BiFunction<T, T, String> text) {
        Map<String, List<T>> byKey = rows.stream()
                .filter(row -> from.apply(row) != null && key.apply(row) != null)
                .collect(Collectors.groupingBy(key));
        for (List<T> same : byKey.values()) {
            for (int later = 1; later < same.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    T first = same.get(earlier);
                    T second = same.get(later);
                    if (conflicts.test(first, second) && Term.overlap(from.apply(first), to.apply(first),
                            from.apply(second), to.apply(second))) {
                        fault(text.apply(first, second));
                        break;
                    }
                }
            }
        }
    }

    private void fault(String text) {
        faults.add(text);
    }
}
