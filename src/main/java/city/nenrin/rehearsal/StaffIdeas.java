package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.organization.GroupMembership;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What staff start by themselves in a year: questions to the liaison officer and proposals of improvement. */
final class StaffIdeas {

    /** One start form that somebody fills in. */
    record Idea(Instant at, String process, String actor) {
    }

    private static final int EVERY_NTH_SECTION_PROPOSES = 2;

    private StaffIdeas() {
    }

    /** Two questions of every section and a proposal of every second one, spread over May to January. */
    static List<Idea> of(LocalDate start, Organization organization, WorkingDays workingDays, long seed, ZoneId zone) {
        List<Idea> ideas = new ArrayList<>();
        Random random = new Random(seed);
        int number = 0;
        for (Unit section : organization.sections(start)) {
            List<String> staff = organization.members(section.code(), start).stream()
                    .map(GroupMembership::staffCode).sorted().toList();
            if (staff.isEmpty()) {
                continue;
            }
            String actor = staff.get(staff.size() - 1);
            ideas.add(idea("consultation", actor, start, random, workingDays, zone));
            ideas.add(idea("consultation", staff.get(staff.size() / 2), start, random, workingDays, zone));
            if (number++ % EVERY_NTH_SECTION_PROPOSES == 0) {
                ideas.add(idea("work-improvement", actor, start, random, workingDays, zone));
            }
        }
        ideas.sort(Comparator.comparing(Idea::at).thenComparing(Idea::actor));
        return ideas;
    }

    private static Idea idea(String process, String actor, LocalDate start, Random random, WorkingDays workingDays,
                             ZoneId zone) {
        LocalDate day = workingDays.nextOrSame(LocalDate.of(start.getYear(), 5, 6).plusDays(random.nextInt(250)));
        return new Idea(day.atTime(9, 0).plusMinutes(random.nextInt(480)).atZone(zone).toInstant(), process, actor);
    }
}
