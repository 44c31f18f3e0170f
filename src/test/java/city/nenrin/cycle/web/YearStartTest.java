package city.nenrin.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.cycle.AnnualCycles;
import city.nenrin.cycle.process.AnnualCycleProcess;
import city.nenrin.demo.DemoUsers;
import city.nenrin.testing.CycleDriver;
import city.nenrin.testing.Desk;
import city.nenrin.testing.NenrinTest;
import city.nenrin.testing.PlainBrowser;
import city.nenrin.testing.TestCity;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a city starts its first year, and every further one. */
@NenrinTest
class YearStartTest {

    @Autowired TestCity city;
    @Autowired Desk desk;
    @Autowired AnnualCycles cycles;
    @LocalServerPort int port;

    @BeforeEach
    void inFebruary() {
        city.reset(LocalDateTime.of(2027, 2, 1, 9, 0));
    }

    @Test
    void thePolicySectionStartsTheComingYearOnce() {
        PlainBrowser policy = login("policy-1");
        assertThat(policy.follow(policy.get("/")).body()).contains("始まった年度はまだありません", "2027年の年度を始める");

        HttpResponse<String> started = policy.submit("/cycle", Map.of("year", "2027"));
        assertThat(PlainBrowser.location(started)).endsWith("/cycle/2027");
        assertThat(cycles.find(2027)).isPresent();
        assertThat(desk.task(CycleDriver.businessKey(2027), AnnualCycleProcess.DRAFT_SCHEDULE)).isNotNull();
        assertThat(policy.get("/cycle/2027").body()).doesNotContain("年度を始める");

        HttpResponse<String> again = policy.submitTo("/cycle/2027", "/cycle", Map.of("year", "2027"));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("2027年の年度は始められません");
        assertThat(cycles.all()).hasSize(1);
    }

    @Test
    void nobodyElseStartsAYear() {
        PlainBrowser officer = login("welfare-01-1");
        assertThat(officer.follow(officer.get("/cycle")).body()).doesNotContain("年度を始める");
        assertThat(officer.submitTo("/logout", "/cycle", Map.of("year", "2027")).statusCode()).isEqualTo(403);
        assertThat(cycles.all()).isEmpty();
    }

    private PlainBrowser login(String staffCode) {
        PlainBrowser browser = new PlainBrowser("http://localhost:" + port);
        browser.submit("/login", Map.of("username", staffCode, "password", DemoUsers.PASSWORD));
        return browser;
    }
}
