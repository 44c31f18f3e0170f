package city.nenrin.testing;

import city.nenrin.calendar.UnitFunction;
import city.nenrin.organization.Employment;
import city.nenrin.organization.Liaison;
import city.nenrin.organization.Organization;
import city.nenrin.organization.OrganizationData;
import city.nenrin.organization.Post;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.Posting;
import city.nenrin.organization.Proxy;
import city.nenrin.organization.Staff;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitExemption;
import city.nenrin.organization.UnitKind;
import city.nenrin.organization.UnitLineage;
import city.nenrin.organization.UnitType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A small city hall: five departments with seven sections, a head and two officers in each unit, mayor, two
 * vice-mayors, an auditor and an administrator. Staff of a unit have the logins {@code <unit>-head},
 * {@code <unit>-1}, {@code <unit>-2}.
 */
public final class SampleOrganization {

    public static final LocalDate START = LocalDate.of(2020, 4, 1);
    public static final LocalDate TODAY = LocalDate.of(2027, 5, 10);

    public final List<Unit> units = new ArrayList<>();
    public final List<UnitLineage> lineage = new ArrayList<>();
    public final List<UnitExemption> exemptions = new ArrayList<>();
    public final List<Post> posts = new ArrayList<>();
    public final List<Staff> staff = new ArrayList<>();
    public final List<Posting> postings = new ArrayList<>();
    public final List<Liaison> liaisons = new ArrayList<>();
    public final List<Proxy> proxies = new ArrayList<>();

    public SampleOrganization() {
        units.add(new Unit("city", "見本市", UnitKind.CITY, UnitType.MAYOR_OFFICE, null, null, null, START, null));
        unit("planning", "政策企画部", UnitKind.DEPARTMENT, "city", "policy", null);
        unit("policy", "政策推進課", UnitKind.SECTION, "planning", null, UnitFunction.POLICY);
        unit("finance", "財政課", UnitKind.SECTION, "planning", null, UnitFunction.FINANCE);
        unit("secretary", "広報秘書課", UnitKind.SECTION, "planning", null, UnitFunction.SECRETARY);
        unit("general", "総務部", UnitKind.DEPARTMENT, "city", "tax", null);
        unit("personnel", "人事課", UnitKind.SECTION, "general", null, UnitFunction.PERSONNEL);
        unit("tax", "税務課", UnitKind.SECTION, "general", null, null);
        unit("dx", "DX・行革推進室", UnitKind.DEPARTMENT, "city", null, UnitFunction.DX);
        unit("welfare", "健康福祉部", UnitKind.DEPARTMENT, "city", "welfare-01", null);
        unit("welfare-01", "福祉課", UnitKind.SECTION, "welfare", null, null);
        unit("welfare-02", "こども課", UnitKind.SECTION, "welfare", null, null);
        single("mayor", "市長", 1, PostKind.MAYOR);
        single("vice-mayor-1", "副市長", 2, PostKind.VICE_MAYOR);
        single("vice-mayor-2", "副市長", 2, PostKind.VICE_MAYOR);
        single("auditor", "監査委員", 3, PostKind.AUDITOR);
        single("camunda-admin", "システム管理者", 9, PostKind.ADMINISTRATOR);
        liaisons.add(new Liaison("welfare", "policy-1", "finance-1", START, null));
    }

    public OrganizationData data() {
        return new OrganizationData(units, lineage, exemptions, posts, staff, postings, liaisons, proxies);
    }

    public Organization organization() {
        return Organization.of(data());
    }

    private void unit(String code, String name, UnitKind kind, String parent, String leadSection,
                      UnitFunction function) {
        units.add(new Unit(code, name, kind, UnitType.MAYOR_OFFICE, parent, leadSection, function, START, null));
        boolean department = kind == UnitKind.DEPARTMENT;
        posts.add(new Post(code + ".head", code, department ? "部長" : "課長", department ? 4 : 6, PostKind.HEAD));
        posts.add(new Post(code, code, "主任", 8, PostKind.MEMBER));
        person(code + "-head", name, department ? "部長" : "課長", code + ".head");
        person(code + "-1", name, "主任1", code);
        person(code + "-2", name, "主任2", code);
    }

    private void single(String code, String title, int rank, PostKind kind) {
        posts.add(new Post(code, "city", title, rank, kind));
        person(code, "見本市", title, code);
    }

    public void person(String code, String family, String given, String post) {
        staff.add(new Staff(code, family, given, Employment.REGULAR, START, null));
        postings.add(new Posting(code, post, START, null));
    }
}
