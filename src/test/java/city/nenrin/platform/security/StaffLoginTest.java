package city.nenrin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.PlainBrowser;
import city.nenrin.testing.ProductionWeb;
import com.nimbusds.jose.JOSEObjectType;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Login and logout of production, by a directory and by an identity provider that both run beside the test. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffLoginTest {

    private static final String NOT_STAFF = "職員として登録されていないか、きょうの日付で在籍していません";

    private final ProductionWeb web = ProductionWeb.get();
    private final PlainBrowser browser = new PlainBrowser(web.site());

    @Test
    @Order(1)
    void nenrinStartsWithoutTheProviderAndSaysSoAtLogin() {
        HttpResponse<String> answer = browser.get("/oauth2/authorization/city");
        assertThat(PlainBrowser.location(answer)).endsWith("/login?error=unreachable");
        assertThat(browser.follow(answer).body()).contains("庁内の認証サーバーに接続できません", "庁内の認証でログイン");
        web.startProvider();
    }

    @Test
    @Order(2)
    void theProviderLetsStaffInWithTheRolesOfTheirPostsOnly() {
        HttpResponse<String> asked = browser.get("/whoami");
        assertThat(PlainBrowser.location(asked)).endsWith("/login");
        HttpResponse<String> page = byProvider(Map.of("staff_code", "s0101", "roles", List.of("ADMINISTRATOR"),
                "groups", List.of("camunda-admin")));
        assertThat(page.uri().getPath()).as("back to what was asked for").isEqualTo("/whoami");
        assertThat(page.body()).isEqualTo("s0101 [ROLE_SECTION_OFFICER]");
        assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void theProviderIsAskedWithProofAndLogsOutToo() {
        byProvider(Map.of("staff_code", "s0101"));
        assertThat(PlainBrowser.location(browser.get("/oauth2/authorization/city")))
                .contains("response_type=code", "code_challenge_method=S256", "scope=openid%20profile", "nonce=");
        HttpResponse<String> answer = browser.submit("/logout", Map.of());
        assertThat(PlainBrowser.location(answer)).startsWith(web.provider().endSessionEndpointUrl(ProductionWeb.ISSUER).toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/whoami").statusCode()).as("logged out").isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"s0999, No member of staff today has the code s0999", "'', gave no staff code",
            "'s0101 <x>', gave no staff code"})
    @Order(4)
    void whoIsUnknownHereIsRefusedAfterTheProvider(String code, String logged, CapturedOutput output) {
        HttpResponse<String> page = byProvider(code.isEmpty() ? Map.of("roles", List.of("ADMINISTRATOR"))
                : Map.of("staff_code", code));
        assertThat(page.uri()).hasToString(web.site() + "/login?error=not-staff");
        assertThat(page.body()).contains(NOT_STAFF, "情報システムの担当");
        assertThat(browser.get("/whoami").statusCode()).isEqualTo(302);
        assertThat(output.getAll()).contains(logged).doesNotContain("<x>");
    }

    @Test
    void theDirectoryLetsStaffInWithTheRolesOfTheirPostsOnly() {
        String before = sessionAtLogin();
        HttpResponse<String> answer = byDirectory("TARO", "himitsu-taro");
        assertThat(PlainBrowser.location(answer)).endsWith("/");
        assertThat(browser.get("/whoami").body()).as("not the name as typed, no role from groups")
                .isEqualTo("s0101 [ROLE_SECTION_OFFICER]");
        assertThat(browser.cookie("JSESSIONID")).as("a session that somebody planted is worth nothing").isNotEqualTo(before);
    }

    @Test
    void theFirstAdministratorIsWhoHoldsThePost() {
        byDirectory("kanri", "himitsu-kanri");
        assertThat(browser.get("/whoami").body()).isEqualTo("s0005 [ROLE_ADMINISTRATOR]");
    }

    @ParameterizedTest
    @CsvSource({"taro, himitsu-kanri", "taro, ''", "*, himitsu-taro", "nobody, himitsu-taro", "'taro)(uid=*', himitsu-taro"})
    void aWrongNameOrPasswordIsRefusedInOneWay(String name, String password, CapturedOutput output) {
        HttpResponse<String> answer = byDirectory(name, password);
        assertThat(PlainBrowser.location(answer)).endsWith("/login?error=password");
        assertThat(browser.follow(answer).body()).contains("ログイン名かパスワードが違います");
        assertThat(output.getAll()).doesNotContain("himitsu").doesNotContain("taro");
    }

    @ParameterizedTest
    @CsvSource({"retired, No member of staff today has the code s0999", "guest, gave no staff code"})
    void whoIsUnknownHereIsRefusedAfterTheDirectory(String name, String logged, CapturedOutput output) {
        HttpResponse<String> answer = byDirectory(name, "himitsu-" + name);
        assertThat(PlainBrowser.location(answer)).endsWith("/login?error=not-staff");
        assertThat(browser.follow(answer).body()).contains(NOT_STAFF);
        assertThat(browser.get("/whoami").statusCode()).isEqualTo(302);
        assertThat(output.getAll()).contains(logged);
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsNoWrongPassword() throws Exception {
        int port = web.directory().getListenPort();
        web.directory().shutDown(true);
        try {
            HttpResponse<String> answer = byDirectory("taro", "himitsu-taro");
            assertThat(PlainBrowser.location(answer)).endsWith("/login?error=unreachable");
        } finally {
            web.directory().startListening();
        }
        assertThat(web.directory().getListenPort()).isEqualTo(port);
    }

    @Test
    void cookiesAndHeadersAreThoseOfProduction() {
        HttpResponse<String> login = browser.get("/login", "Accept", "text/html", "X-Forwarded-Proto", "https",
                "X-Forwarded-For", "10.0.0.7");
        assertThat(login.headers().allValues("Set-Cookie")).singleElement().asString()
                .startsWith("JSESSIONID=").contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(login.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(login.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(login.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'self'");
    }

    @Test
    void noAddressLogsAnybodyOut() {
        byDirectory("taro", "himitsu-taro");
        HttpResponse<String> asked = browser.get("/logout");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("ログアウトしますか");
        assertThat(browser.post("/logout", Map.of()).statusCode()).as("without the page's token").isEqualTo(403);
        assertThat(browser.get("/whoami").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = browser.submit("/logout", Map.of());
        assertThat(PlainBrowser.location(answer)).endsWith("/login?logout");
        assertThat(browser.follow(answer).body()).contains("ログアウトしました。");
        assertThat(browser.get("/whoami").statusCode()).isEqualTo(302);
        assertThat(PlainBrowser.location(browser.get("/logout"))).endsWith("/login");
    }

    @Test
    void aScriptThatLogsOutIsToldWhereToGo() {
        byDirectory("taro", "himitsu-taro");
        HttpResponse<String> answer = browser.submit("/logout", Map.of(), "Accept", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("/login?logout");
        assertThat(browser.get("/whoami").statusCode()).isEqualTo(302);
    }

    private String sessionAtLogin() {
        browser.get("/login");
        return browser.cookie("JSESSIONID");
    }

    private HttpResponse<String> byDirectory(String name, String password) {
        return browser.submit("/login", Map.of("username", name, "password", password));
    }

    private HttpResponse<String> byProvider(Map<String, Object> claims) {
        web.provider().enqueueCallback(new DefaultOAuth2TokenCallback(ProductionWeb.ISSUER, "somebody",
                JOSEObjectType.JWT.getType(), null, claims, 3600));
        return browser.follow(browser.get("/oauth2/authorization/city"));
    }
}
