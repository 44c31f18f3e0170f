package city.nenrin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.demo.DemoUsers;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.PlainBrowser;
import city.nenrin.testing.TestCity;
import city.nenrin.testing.WebPerson;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody can do who stands before the login, or sends a person's browser to us from another page. */
@NenrinTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorstepTest {

    private static final String CLERK = "welfare-01-1";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired TestCity city;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    @BeforeAll
    void stage() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
    }

    @Test
    void aRequestWithAWrongTokenLeavesThePersonLoggedIn() {
        WebPerson clerk = WebPerson.login(port, CLERK);
        assertThat(clerk.forge("POST", TASKS, "{}").statusCode()).isEqualTo(403);
        assertThat(clerk.get(TASKS + "/count").statusCode()).isEqualTo(200);
        assertThat(clerk.send("POST", TASKS, "{}").statusCode()).as("with the token").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/%63ockpit/x", "/camunda/api/%65ngine/engine/default/task", "/camunda/%61pi/engine",
            "/camunda/app/%63ockpit/default/", "/%6Cogin", "/login;x=1", "/cycle/x%25", "/a%0ab", "/cycle%2f2027"})
    void anAddressThatNoBrowserMakesIsOneLineInTheLog(String path, CapturedOutput output) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        if (!path.startsWith("/camunda/api/")) {
            assertThat(answer).contains("内容を読み取れません");
        }
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain(path);
    }

    /** Browsers ask for it beside the login page: a session begun for it would take the place of the one of that page. */
    @Test
    void theIconOfTheWebApplicationsBeginsNoSession() {
        HttpResponse<String> answer = new PlainBrowser("http://localhost:" + port).get("/camunda/favicon.ico");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void noRedirectNamesTheHostThatTheRequestMadeUp() throws IOException {
        for (String path : List.of("/cycle", "/camunda/app/tasklist/default/", "/camunda/app/cockpit", "/logout",
                "/actuator/metrics", "/camunda", "/camunda/")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .as(path).doesNotContain("evil.example");
        }
    }

    @Test
    void whatWasAskedForBeforeTheLoginIsOpenedOnThisHost() throws IOException {
        PlainBrowser browser = new PlainBrowser("http://localhost:" + port);
        browser.get("/calendar?x=1");
        HttpResponse<String> answer = browser.submit("/login", Map.of("username", CLERK, "password", DemoUsers.PASSWORD));
        assertThat(answer.headers().firstValue("Location")).get().asString().startsWith("/calendar?x=1");
    }

    @Test
    void cookiesStayInThisHouse() throws IOException {
        for (String path : List.of("/login", "/camunda/app/welcome/default/", "/cycle", TASKS)) {
            List<String> cookies = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").lines()
                    .filter(line -> line.startsWith("Set-Cookie:")).toList();
            assertThat(cookies).as(path).allMatch(cookie -> cookie.contains("SameSite=Lax"))
                    .allMatch(cookie -> cookie.contains("HttpOnly") || cookie.contains("XSRF-TOKEN"));
        }
    }

    @Test
    void anUploadThatIsNoneIsNoFailureOfOurs() {
        PlainBrowser clerk = new PlainBrowser("http://localhost:" + port);
        clerk.submit("/login", Map.of("username", CLERK, "password", DemoUsers.PASSWORD));
        HttpResponse<String> answer = clerk.submitTo("/logout", "/kpi/grid/2027/kpi-check-march/welfare-01", Map.of("workbook", "x"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("内容を読み取れません");
    }

    @Test
    void whoTriesPasswordsIsSlowedDownAndTheAuditorReadsOfIt() {
        PlainBrowser attacker = new PlainBrowser("http://localhost:" + port);
        int tried = 0;
        HttpResponse<String> answer;
        do {
            answer = attacker.submit("/login", Map.of("username", "Welfare-02-2", "password", "wrong-" + tried));
            tried++;
        } while (answer.statusCode() == 302 && tried < 30);
        assertThat(tried).isEqualTo(9);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 30);
        assertThat(answer.body()).contains("ログインをお待ちください", "もう一度ログイン");
        assertThat(attacker.submit("/login", Map.of("username", "welfare-02-2", "password", DemoUsers.PASSWORD)).statusCode())
                .as("nor does the right one get in").isEqualTo(429);

        assertThat(database.sql("SELECT staff_code FROM read_audit WHERE data_kind = 'login_slowed_down'")
                .query(String.class).list()).containsExactly("welfare-02-2");
        WebPerson.login(port, "tax-2");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
