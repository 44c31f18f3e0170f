package city.nenrin.organization;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The whole organization as values: what a city package is read into and written from. The lists are in the order of
 * their keys, so that two equal organizations are written alike.
 */
public record OrganizationData(List<Unit> units, List<UnitLineage> lineage, List<UnitExemption> exemptions,
                               List<Post> posts, List<Staff> staff, List<Posting> postings, List<Liaison> liaisons,
                               List<Proxy> proxies) {

    public OrganizationData {
        units = sorted(units, by(Unit::code).thenComparing(by(Unit::validFrom)));
        lineage = sorted(lineage, by(UnitLineage::effective).thenComparing(by(UnitLineage::predecessor))
                .thenComparing(by(UnitLineage::successor)));
        exemptions = sorted(exemptions, by(UnitExemption::unitCode).thenComparing(by(UnitExemption::phaseKey)));
        posts = sorted(posts, by(Post::code));
        staff = sorted(staff, by(Staff::code));
        postings = sorted(postings, by(Posting::staffCode).thenComparing(by(Posting::postCode))
                .thenComparing(by(Posting::from)));
        liaisons = sorted(liaisons, by(Liaison::departmentCode).thenComparing(by(Liaison::from)));
        proxies = sorted(proxies, by(Proxy::postCode).thenComparing(by(Proxy::staffCode))
                .thenComparing(by(Proxy::from)));
    }

    /** Missing values come first: whoever checks the rows names them. */
    private static <T, K extends Comparable<? super K>> Comparator<T> by(Function<T, K> key) {
        return Comparator.comparing(key, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** The same organization with other postings. */
    OrganizationData withPostings(List<Posting> changed) {
        return new OrganizationData(units, lineage, exemptions, posts, staff, changed, liaisons, proxies);
    }

    /** The same organization with other liaison terms. */
    OrganizationData withLiaisons(List<Liaison> changed) {
        return new OrganizationData(units, lineage, exemptions, posts, staff, postings, changed, proxies);
    }

    /** The same organization with other proxies. */
    OrganizationData withProxies(List<Proxy> changed) {
        return new OrganizationData(units, lineage, exemptions, posts, staff, postings, liaisons, changed);
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}
