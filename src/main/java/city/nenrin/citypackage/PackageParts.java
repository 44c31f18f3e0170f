package city.nenrin.citypackage;

import city.nenrin.citypackage.part.PackagePart;
import city.nenrin.citypackage.part.TableSpec;
import city.nenrin.citypackage.part.TextFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All parts of the package, each after those whose tables its own refer to. */
@Component
class PackageParts {
    /** The table that says whose package it is; it stands first. */
    static final String CITY = "city";

    private final List<PackagePart> parts;

    /** @throws IllegalStateException if a table comes twice, or refers to one that no part brings, or parts refer in a circle */
    PackageParts(List<PackagePart> parts) {
        this.parts = ordered(parts);
        Set<String> names = names(parts);
        if (names.size() != parts.stream().mapToLong(part -> part.tables().size() + part.texts().stream().count()).sum()) {
            throw new IllegalStateException("A table of the city package comes from two parts: " + parts);
        }
        parts.stream().filter(part -> !names.containsAll(needs(part))).findFirst().ifPresent(part -> {
            throw new IllegalStateException(part + " refers to a table that no part brings: " + needs(part));
        });
    }

    /** In the order of loading. */
    List<PackagePart> all() {
        return parts;
    }

    /** In the order of clearing. */
    List<PackagePart> backwards() {
        List<PackagePart> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        return backwards;
    }

    /** All tables, in the order of loading and of the document. */
    List<TableSpec<?>> tables() {
        return parts.stream().<TableSpec<?>>flatMap(part -> part.tables().stream()).toList();
    }

    /** All folders of texts. */
    List<TextFolder> folders() {
        return parts.stream().flatMap(part -> part.texts().stream()).toList();
    }

    private static List<PackagePart> ordered(List<PackagePart> parts) {
        List<PackagePart> left = new ArrayList<>(parts);
        left.sort(Comparator.comparing((PackagePart part) -> !names(part).contains(CITY))
                .thenComparing(part -> names(part).iterator().next()));
        List<PackagePart> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            PackagePart next = left.stream().filter(part -> left.stream().filter(other -> other != part)
                            .allMatch(other -> Collections.disjoint(needs(part), names(other)))).findFirst()
                    .orElseThrow(() -> new IllegalStateException("Parts of the city package refer to each other in a circle: " + left));
            left.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static Set<String> names(List<PackagePart> parts) {
        return parts.stream().flatMap(part -> names(part).stream()).collect(Collectors.toSet());
    }

    private static List<String> names(PackagePart part) {
        return Stream.concat(part.tables().stream().map(TableSpec::name), part.texts().stream().map(TextFolder::name)).toList();
    }

    private static Set<String> needs(PackagePart part) {
        return Stream.concat(
                part.tables().stream().flatMap(table -> table.references().values().stream())
                        .flatMap(reference -> reference.tables().stream()),
                part.texts().stream().map(TextFolder::refersTo).flatMap(Set::stream)).collect(Collectors.toSet());
    }
}
