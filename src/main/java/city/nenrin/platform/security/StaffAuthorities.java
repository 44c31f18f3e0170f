package city.nenrin.platform.security;

import city.nenrin.platform.identity.ActorDirectory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What a member of staff may do on our own pages, from the roles of today, whichever way they logged in. */
@Component
public class StaffAuthorities {

    /** May move the dates of phases. */
    public static final String CHANGE_CALENDAR = "calendar:change";

    private final ActorDirectory directory;

    StaffAuthorities(ActorDirectory directory) {
        this.directory = directory;
    }

    /** {@code ROLE_…} for each role, and the single rights that come with them. */
    public List<GrantedAuthority> of(String staffCode) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (String role : directory.rolesOf(staffCode)) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
            if (role.equals("POLICY")) {
                authorities.add(new SimpleGrantedAuthority(CHANGE_CALENDAR));
            }
        }
        return authorities;
    }
}
