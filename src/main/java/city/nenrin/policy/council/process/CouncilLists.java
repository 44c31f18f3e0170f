package city.nenrin.policy.council.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.Organization;
import city.nenrin.policy.council.CouncilMeeting;
import city.nenrin.policy.council.CouncilOpinion;
import city.nenrin.policy.council.Handling;
import city.nenrin.typed.Shown;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Meetings and opinions as forms show them. */
@Component
class CouncilLists {

    private final Organization organization;
    private final Clock clock;

    CouncilLists(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** Day, hour and place of a meeting. */
    Map<String, Object> meeting(CouncilMeeting meeting) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("held", EraFormat.dateWithWeekday(meeting.heldOn()) + " " + meeting.startsAt());
        shown.put("place", meeting.place());
        return shown;
    }

    /** Opinions with what became of them. */
    List<Map<String, Object>> answered(List<CouncilOpinion> opinions) {
        return opinions.stream().map(this::answered).toList();
    }

    private Map<String, Object> answered(CouncilOpinion opinion) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", opinion.number());
        row.put("opinion", opinion.opinion());
        row.put("section", unitName(opinion.section()));
        row.put("handling", opinion.handling().map(Handling::label).orElse(Shown.NOTHING));
        row.put("when", opinion.responseWhen().orElse(Shown.NOTHING));
        row.put("view", opinion.cityView().or(opinion::response).orElse(Shown.NOTHING));
        return row;
    }

    String unitName(String code) {
        return organization.unitName(code, LocalDate.now(clock));
    }

    /** The units that an opinion may concern: all sections, and departments without sections of their own. */
    List<Map<String, Object>> units() {
        LocalDate today = LocalDate.now(clock);
        return organization.units(today).stream()
                .filter(unit -> switch (unit.kind()) {
                    case SECTION -> true;
                    case DEPARTMENT -> organization.sectionsOf(unit.code(), today).isEmpty();
                    default -> false;
                })
                .map(unit -> Map.<String, Object>of("value", unit.code(), "label", unit.name())).toList();
    }
}
