package city.nenrin.platform.security;

import city.nenrin.platform.identity.ActorDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What a member of staff may do on our own pages, from the roles of today, whichever way they logged in. */
@Component
public class StaffAuthorities {

    /** May move the dates of phases. */
    public static final String CHANGE_CALENDAR = "calendar:change";

    /** What may stand in a staff code, so that nothing else gets into a log. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private final ActorDirectory directory;

    StaffAuthorities(ActorDirectory directory) {
        this.directory = directory;
    }

    /**
     * The same for somebody who has just proved who they are to a directory or provider outside.
     *
     * @param staffCode the code as it came from there; null if there was none
     * @throws NotStaff if no such person works for the city today
     */
    List<GrantedAuthority> ofStaff(String staffCode) {
        if (staffCode == null || !CODE.matcher(staffCode).matches()) {
            throw new NotStaff("The directory or provider gave no staff code; look at nenrin.login.*.staff-code");
        }
        if (directory.person(staffCode).isEmpty()) {
            throw new NotStaff("No member of staff today has the code " + staffCode);
        }
        return of(staffCode);
    }

    /** {@code ROLE_…} for each role, and the single rights that come with them. */
    public List<GrantedAuthority> of(String staffCode) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        directory.rolesOf(staffCode).forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        if (directory.changesCalendar(staffCode)) {
            authorities.add(new SimpleGrantedAuthority(CHANGE_CALENDAR));
        }
        return authorities;
    }
}
