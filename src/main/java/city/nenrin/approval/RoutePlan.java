package city.nenrin.approval;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A route as a city writes it into its package: stages one after the other, the parties of a stage side by side, the
 * last one decides (専決). {@code related + finance > department-head} asks the related sections and the finance section
 * for their consent first, then the department's head decides.
 *
 * @param stages the parties of each stage; the last stage is one head's post
 */
public record RoutePlan(List<List<Party>> stages) {

    /** Who can stand on a route. */
    public enum Party {
        /** 関係課: the sections that were asked for their opinion; nobody where none was. */
        RELATED,
        /** 部主管課 */
        LEAD_SECTION,
        POLICY, FINANCE, PERSONNEL, SECRETARY, DX,
        /** 課長 of the section that the paper comes from. */
        SECTION_HEAD,
        /** 部長 of its department. */
        DEPARTMENT_HEAD,
        /** 政策企画部長: the head of the policy section's department. */
        PLANNING_HEAD;

        /** The word for it in the package. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is a head's post, which confirms or decides; sections give consent. */
        boolean head() {
            return this == SECTION_HEAD || this == DEPARTMENT_HEAD || this == PLANNING_HEAD;
        }
    }

    public RoutePlan {
        stages = stages.stream().map(List::copyOf).toList();
    }

    /** @throws Refused with a Japanese text that says what is expected */
    public static RoutePlan parse(String text) {
        List<List<Party>> stages = Arrays.stream(text.split(">", -1))
                .map(stage -> Arrays.stream(stage.split("\\+", -1)).map(word -> party(word.strip())).toList()).toList();
        List<Party> last = stages.get(stages.size() - 1);
        if (last.size() != 1 || !last.get(0).head()) {
            throw new Refused("経路の最後は、決裁する職を一つだけ書いてください（" + words(true) + " のどれか）");
        }
        return new RoutePlan(stages);
    }

    private static Party party(String word) {
        return Arrays.stream(Party.values()).filter(party -> party.word().equals(word)).findFirst().orElseThrow(() ->
                new Refused("「" + word + "」は回付先として使えません。" + words(false)
                        + " を、同時は「+」、順番は「>」でつないでください"));
    }

    private static String words(boolean heads) {
        return Arrays.stream(Party.values()).filter(party -> !heads || party.head()).map(Party::word)
                .collect(Collectors.joining("、"));
    }

    /** What is wrong with a route as a city wrote it; empty if nothing is. */
    public static Optional<String> fault(String text) {
        List<Fault> faults = new ArrayList<>();
        Refused.gather(faults, () -> parse(text));
        return faults.stream().map(Fault::text).findFirst();
    }
}
