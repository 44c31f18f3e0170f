package city.nenrin.insight;

import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.organization.Actor;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Group;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Post;
import city.nenrin.organization.PostKind;
import city.nenrin.organization.Posting;
import city.nenrin.organization.ReadPolicy;
import city.nenrin.organization.Subject;
import city.nenrin.organization.Unit;
import city.nenrin.organization.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Organization organization;
    private final ReadPolicy rights;
    private final List<HandoverPart> parts;
    private final Clock clock;

    Handovers(Organization organization, ReadPolicy rights, List<HandoverPart> parts, Clock clock) {
        this.organization = organization;
        this.rights = rights;
        this.parts = parts;
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
                holders(post).map(organization::personName).toList(),
                parts.stream().map(part -> part.of(reader, post, units)).toList());
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
