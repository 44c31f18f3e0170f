package city.nenrin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.platform.identity.LoginWitness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many passwords may be tried, by account and by address. */
class LoginPaceTest {

    private final List<String> told = new ArrayList<>();
    private final LoginPace pace;

    LoginPaceTest() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("witness", (LoginWitness) (account, address) -> told.add(account + " from " + address));
        pace = new LoginPace(beans.getBeanProvider(LoginWitness.class));
    }

    @Test
    void anAddressThatTriesOneAccountAfterTheOtherIsSlowedDownAndToldOfOnce() throws Exception {
        for (int i = 0; i < LoginPace.OF_AN_ADDRESS; i++) {
            assertThat(login("10.0.0.1", "s" + i, LoginRefusal.PASSWORD).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse answer = login("10.0.0.1", "s0999", LoginRefusal.PASSWORD);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isIn("1", "2");
        login("10.0.0.1", "s0998", LoginRefusal.PASSWORD);
        assertThat(told).containsExactly("s0999 from 10.0.0.1");
        assertThat(login("10.0.0.2", "s0999", null).getStatus()).as("another address").isEqualTo(200);
    }

    @Test
    void anAccountThatIsTriedFromManyAddressesIsSlowedDownHoweverItIsWritten() throws Exception {
        for (int i = 0; i < LoginPace.OF_AN_ACCOUNT; i++) {
            login("10.0.0." + i, i % 2 == 0 ? "Taro" : " ｔａｒｏ", LoginRefusal.PASSWORD);
        }
        assertThat(login("10.0.1.1", "taro", null).getStatus()).isEqualTo(429);
        assertThat(login("10.0.1.1", "hanako", null).getStatus()).isEqualTo(200);
    }

    @Test
    void whoSucceedsOrMeetsASilentDirectoryIsNotCounted() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(login("10.0.0.1", "taro", LoginRefusal.UNREACHABLE).getStatus()).isEqualTo(200);
            assertThat(login("10.0.0.1", "s" + i, null).getStatus()).isEqualTo(200);
        }
        for (int i = 0; i < 5 * LoginPace.OF_AN_ACCOUNT; i++) {
            assertThat(login("10.0.0.3", "taro", i % 7 == 6 ? null : LoginRefusal.PASSWORD).getStatus()).isEqualTo(200);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsNoLoginNameIsNotWrittenDown() throws Exception {
        for (int i = 0; i <= LoginPace.OF_AN_ACCOUNT; i++) {
            login("10.0.0.1", "<script>\n", LoginRefusal.PASSWORD);
        }
        assertThat(told).containsExactly("? from 10.0.0.1");
    }

    private MockHttpServletResponse login(String address, String account, LoginRefusal refusal) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setRemoteAddr(address);
        request.setParameter("username", account);
        MockHttpServletResponse response = new MockHttpServletResponse();
        pace.doFilter(request, response, (asked, answered) -> asked.setAttribute(LoginPace.REFUSAL, refusal));
        return response;
    }
}
