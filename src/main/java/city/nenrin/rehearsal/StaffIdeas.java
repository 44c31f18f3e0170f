package city.nenrin.rehearsal;

import city.nenrin.calendar.WorkingDays;
import city.nenrin.lane.rehearsal.Idea;
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

/** When staff start by themselves what the lanes say that they start, from May to January. */
final class StaffIdeas {

    /** One start form that somebody fills in. */
    record Start(Instant at, String process, String actor) {
    }

    private StaffIdeas() {
    }

    static List<Start> of(LocalDate start, Organization organization, WorkingDays workingDays, long seed, ZoneId zone) {
        List<Start> starts = new ArrayList<>();
        Random random = new Random(seed);
        int number = 0;
        for (Unit section : organization.sections(start)) {
            List<String> staff = organization.members(section.code(), start).stream()
                    .map(GroupMembership::staffCode).sorted().toList();
            if (staff.isEmpty()) {
                continue;
            }
            for (Idea idea : RobotHabits.ideas()) {
                if (number % idea.everyNthSection() == 0) {
                    String actor = staff.get(idea.by() == Idea.Who.LAST ? staff.size() - 1 : staff.size() / 2);
                    LocalDate day = workingDays.nextOrSame(LocalDate.of(start.getYear(), 5, 6).plusDays(random.nextInt(250)));
                    starts.add(new Start(day.atTime(9, 0).plusMinutes(random.nextInt(480)).atZone(zone).toInstant(),
                            idea.process(), actor));
                }
            }
            number++;
        }
        starts.sort(Comparator.comparing(Start::at).thenComparing(Start::actor));
        return starts;
    }
}
