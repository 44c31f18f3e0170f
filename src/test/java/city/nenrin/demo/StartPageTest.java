package city.nenrin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.demo.DemoUsers.DemoUser;
import city.nenrin.testing.NenrinTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The list of users on the start page. */
@NenrinTest
class StartPageTest {

    @Autowired ITemplateEngine templates;

    @Test
    void saysThatTheSampleCityIsStillBeingLoaded() {
        assertThat(users(List.of())).contains("見本の市をいま読み込んでいます").doesNotContain("<table");
    }

    @Test
    void listsWhomOneCanBe() {
        assertThat(users(List.of(new DemoUser("s0102", "試験 職員", "課長")))).contains("s0102", "試験 職員", "課長")
                .doesNotContain("読み込んでいます");
    }

    private String users(List<DemoUser> users) {
        return templates.process("demo/start", Set.of("section[aria-labelledby='users']"),
                new Context(Locale.JAPANESE, Map.of("users", users, "password", DemoUsers.PASSWORD)));
    }
}
