package city.nenrin.demo;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.security.StaffAuthorities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets every member of staff of the sample city in with one password. Exists in the demo, in load runs and in tests
 * only.
 */
@Component
@Profile({"demo", "load", "test"})
public class DemoUsers implements UserDetailsService {

    /** The password of every demo user. */
    public static final String PASSWORD = "demo";

    /** One person for each role. @param login staff code @param role what to try as this person */
    public record DemoUser(String login, String name, String role) {
    }

    private final ActorDirectory directory;
    private final StaffAuthorities authorities;
    private final String encoded = "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD);

    DemoUsers(ActorDirectory directory, StaffAuthorities authorities) {
        this.directory = directory;
        this.authorities = authorities;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        if (directory.person(login).isEmpty()) {
            throw new UsernameNotFoundException(login);
        }
        return User.withUsername(login).password(encoded).authorities(authorities.of(login)).build();
    }

    /** One person for each role of the sample city, for the start page. */
    public List<DemoUser> list() {
        List<DemoUser> users = new ArrayList<>();
        add(users, "policy-01", "政策推進課（年度日程、取りまとめ）");
        add(users, "welfare.liaison", "部担当（健康福祉部の相談役）");
        add(users, "policy-02", "財政課");
        add(users, "general-02", "人事課");
        add(users, "policy-03", "広報秘書課");
        add(users, "welfare-01", "課担当（福祉の課）");
        add(users, "welfare-01.head", "課長");
        add(users, "welfare.head", "部長");
        add(users, "dx-01", "DX・行革担当");
        add(users, "mayor", "市長（タスクはありません）");
        add(users, "vice-mayor-1", "副市長");
        add(users, "auditor", "監査");
        add(users, "camunda-admin", "システム管理者");
        return users;
    }

    private void add(List<DemoUser> users, String group, String role) {
        // A section is shown by one of its officers; its head is somebody else to try.
        Collection<String> heads = directory.members(group + ".head");
        directory.members(group).stream().filter(member -> !heads.contains(member)).sorted().findFirst()
                .flatMap(directory::person)
                .ifPresent(person -> users.add(
                        new DemoUser(person.id(), person.familyName() + " " + person.givenName(), role)));
    }
}
