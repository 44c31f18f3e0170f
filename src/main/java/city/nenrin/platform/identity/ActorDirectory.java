package city.nenrin.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one source of truth about people and the posts they hold. Groups of the engine are posts and units;
 * nothing of it is stored in the engine.
 */
public interface ActorDirectory {

    /** Id of the actor that jobs run as. */
    String SYSTEM = "system";

    Optional<Person> person(String id);

    /** Everybody who may work today, ordered by id. */
    List<Person> people();

    /** Groups that a person acts for today: units, posts, and posts represented as a proxy. */
    Set<String> groupsOf(String personId);

    /** Whether a person acts for a group in a process today, in own right or as a proxy whose scope covers it. */
    boolean actsFor(String personId, String group, String process);

    /** Ids of the people who act for a group today. */
    Collection<String> members(String group);

    /** Every group there is today: id to Japanese name. */
    Map<String, String> groups();

    /** Japanese name of a group; empty if there is none today. */
    Optional<String> groupName(String group);

    /** Groups whose members open Cockpit: heads, and the three sections. */
    Set<String> managerGroups();

    /** The managers' groups whose members see the standing of every unit of the city, by the table of who sees what. */
    Set<String> overseerGroups();

    /** Names of the person's roles today, for example {@code POLICY}; see the organisation's roles. */
    Set<String> rolesOf(String personId);

    /** Whether a person may move the dates of phases today. */
    boolean changesCalendar(String personId);
}
