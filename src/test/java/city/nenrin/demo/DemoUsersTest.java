package city.nenrin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.demo.DemoUsers.DemoUser;
import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.TestCity;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the start page offers to try: for each role somebody else. */
@NenrinTest
class DemoUsersTest {

    @Autowired TestCity city;
    @Autowired DemoUsers users;
    @Autowired ActorDirectory directory;

    @Test
    void aSectionIsShownByAnOfficerAndItsHeadBesides() {
        city.reset(LocalDateTime.of(2027, 3, 1, 9, 0));
        Map<String, String> loginByRole = users.list().stream().collect(Collectors.toMap(DemoUser::role, DemoUser::login));
        String officer = loginByRole.get("課担当（福祉の課）");
        String head = loginByRole.get("課長");
        assertThat(directory.members("welfare-01")).contains(officer);
        assertThat(directory.members("welfare-01.head")).contains(head).doesNotContain(officer);
        assertThat(loginByRole.values()).doesNotHaveDuplicates();
    }
}
