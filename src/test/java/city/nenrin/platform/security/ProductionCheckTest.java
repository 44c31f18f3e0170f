package city.nenrin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.nenrin.NenrinApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Which settings are refused, and in which words. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionCheckTest {

    private static final String URL = "jdbc:postgresql://db:5432/nenrin";

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void nothingSetLacksDatabaseAndLogin() {
        List<String> faults = served();
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).contains("spring.datasource.url がありません", "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:5432/nenrin");
        assertThat(faults.get(1)).startsWith("ログインの方法がありません。").contains("NENRIN_LOGIN_LDAP_URL",
                "NENRIN_LOGIN_OIDC_ISSUER", "運用手引");
    }

    @Test
    void aServerWithADatabaseStillLacksTheLogin() {
        settings.setProperty("spring.datasource.url", URL);
        assertThat(served()).singleElement().asString().startsWith("ログインの方法がありません。");
    }

    @Test
    void aServerWithADatabaseAndALoginStarts() {
        settings.setProperty("spring.datasource.url", URL);
        settings.setProperty("nenrin.login.ldap.url", "ldaps://ldap.city.example.jp/dc=city,dc=example,dc=jp");
        assertThat(served()).isEmpty();

        settings.setProperty("nenrin.login.oidc.issuer", "https://login.city.example.jp/realms/city");
        settings.setProperty("nenrin.login.oidc.client-id", "nenrin");
        settings.setProperty("nenrin.login.oidc.client-secret", "u3K-91ad");
        assertThat(served()).isEmpty();
    }

    @Test
    void everyFaultOfALoginIsNamedAtOnce() {
        settings.setProperty("spring.datasource.url", URL);
        settings.setProperty("nenrin.login.ldap.url", "ldap://ldap.city.example.jp/dc=city");
        settings.setProperty("nenrin.login.ldap.search-filter", "(uid=x)");
        settings.setProperty("nenrin.login.ldap.bind-password", "admin");
        settings.setProperty("nenrin.login.ldap.staff-code", " ");
        settings.setProperty("nenrin.login.oidc.issuer", "http://login.city.example.jp/");
        settings.setProperty("nenrin.login.oidc.client-secret", "changeme");
        List<String> faults = served();
        assertThat(faults).hasSize(8);
        assertThat(faults.get(0)).contains("nenrin.login.ldap.url の値「ldap://ldap.city.example.jp/dc=city」は暗号化されていません", "ldaps://");
        assertThat(faults.get(1)).contains("nenrin.login.ldap.search-filter の値「(uid=x)」", "{0}");
        assertThat(faults.get(2)).contains("bind-dn と", "両方を指定する");
        assertThat(faults.get(3)).contains("nenrin.login.ldap.bind-password が、よく知られた初期値").doesNotContain("「admin」");
        assertThat(faults.get(4)).contains("nenrin.login.ldap.staff-code がありません");
        assertThat(faults.get(5)).contains("nenrin.login.oidc.issuer の値「http://login.city.example.jp/」は暗号化されていません", "https://");
        assertThat(faults.get(6)).contains("nenrin.login.oidc.client-id がありません");
        assertThat(faults.get(7)).contains("nenrin.login.oidc.client-secret が、よく知られた初期値");
    }

    @Test
    void aWellKnownPasswordIsFoundWhereverItStands() {
        settings.setProperty("nenrin.login.ldap.url", "ldaps://ldap.city.example.jp/dc=city,dc=example,dc=jp");
        for (String url : List.of(URL + "?password=postgres", URL + "?ssl=true&user=city&password=city",
                URL + "?password=%70ostgres", URL + "?password=Admin")) {
            settings.setProperty("spring.datasource.url", url);
            assertThat(served()).as(url).singleElement().asString()
                    .contains("spring.datasource.url の中の password が、よく知られた初期値か利用者名と同じです");
        }
        settings.setProperty("spring.datasource.url", URL + "?user=nenrin&password=u3K-91ad");
        assertThat(served()).isEmpty();
        settings.setProperty("spring.datasource.hikari.password", "changeme");
        assertThat(served()).singleElement().asString().contains("spring.datasource.hikari.password が、よく知られた初期値");
    }

    @Test
    void plainConnectionsAreForThisMachineOnly() {
        settings.setProperty("spring.datasource.url", URL);
        for (String address : List.of("ldap://localhost:1389/dc=city", "ldap://127.0.0.1/dc=city", "ldap://[::1]/dc=my city")) {
            settings.setProperty("nenrin.login.ldap.url", address);
            assertThat(served()).as(address).isEmpty();
        }
        for (String address : List.of("ldap.city.example.jp", "ftp://x", "ldaps://", "ldaps://admin:geheim@ldap", "ldap://localhost.example.jp")) {
            settings.setProperty("nenrin.login.ldap.url", address);
            assertThat(served()).as(address).singleElement().asString().contains("nenrin.login.ldap.url の値", "ldaps://")
                    .doesNotContain("geheim");
        }
    }

    @Test
    void theDemoHasItsOwnUsersOnly() {
        settings.setActiveProfiles("demo");
        settings.setProperty("nenrin.database.folder", "data");
        settings.setProperty("nenrin.login.ldap.url", "ldaps://ldap.city.example.jp/dc=city");
        assertThat(served()).singleElement().asString().contains("プロファイル「demo」", "nenrin.login", "同時に指定されています");
    }

    @Test
    void aCommandOnlyNeedsTheDatabase() {
        settings.setProperty("spring.datasource.url", URL);
        assertThat(ProductionCheck.faults(settings, false, false)).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        settings.setProperty("spring.datasource.url", "jdbc:mysql://root:geheim@db/nenrin");
        settings.setProperty("spring.datasource.username", "nenrin");
        settings.setProperty("spring.datasource.password", "nenrin");
        settings.setProperty("nenrin.database.folder", "data");
        settings.setProperty("nenrin.virtual-clock", "true");
        settings.setProperty("nenrin.rehearsal", "true");
        List<String> faults = served();
        assertThat(faults).hasSize(6);
        assertThat(faults.get(0)).contains("spring.datasource.url の値「jdbc:mysql:…」");
        assertThat(faults.get(1)).contains("spring.datasource.password");
        assertThat(faults.get(2)).contains("nenrin.database.folder");
        assertThat(faults.get(3)).contains("nenrin.virtual-clock");
        assertThat(faults.get(4)).contains("nenrin.rehearsal");
        assertThat(faults.get(5)).contains("ログインの方法がありません");
        assertThat(String.join("", faults)).doesNotContain("geheim");
    }

    @Test
    void anAddressWithoutASchemeShowsNothingOfItself() {
        settings.setProperty("spring.datasource.url", "//nenrin:geheim@db/nenrin");
        assertThat(served().get(0)).contains("の値「…」").doesNotContain("geheim");
    }

    @Test
    void settingsThatAreSwitchedOffAreNoFault() {
        settings.setProperty("spring.datasource.url", URL);
        settings.setProperty("nenrin.database.folder", "false");
        settings.setProperty("nenrin.virtual-clock", "false");
        assertThat(ProductionCheck.faults(settings, false, false)).isEmpty();
    }

    @Test
    void theDemoStartsOnItsOwnDatabaseOnly() {
        settings.setActiveProfiles("demo");
        settings.setProperty("nenrin.database.folder", "data");
        settings.setProperty("nenrin.virtual-clock", "true");
        assertThat(served()).isEmpty();

        settings.setProperty("spring.datasource.url", URL);
        assertThat(served()).singleElement().asString()
                .contains("プロファイル「demo」", "SPRING_DATASOURCE_URL", "同時に指定されています");

        settings.setProperty("nenrin.database.folder", "false");
        assertThat(served()).hasSize(2).last().asString().startsWith("nenrin.database.folder の値「false」");
    }

    @Test
    void aRehearsalMayRunWhereProductionIsConfigured() {
        settings.setActiveProfiles("rehearsal");
        settings.setProperty("nenrin.database.folder", "throw-away");
        settings.setProperty("spring.datasource.url", URL);
        assertThat(ProductionCheck.faults(settings, false, false)).isEmpty();
    }

    @Test
    void theProfileOfTheTestsOpensNoDoorElsewhere() {
        settings.setActiveProfiles("test");
        assertThat(ProductionCheck.faults(settings, true, true)).isEmpty();
        assertThat(served()).hasSize(3).first().asString().startsWith("プロファイル「test」");
    }

    @Test
    void thePlainStartEndsBeforeAnythingIsOpened(CapturedOutput output) {
        SpringApplication application = new SpringApplication(NenrinApplication.class);
        assertThatThrownBy(application::run).isInstanceOf(ProductionRefused.class);
        assertThat(output.getAll()).contains("本番の設定に2件の誤りがあるため、Nenrin を始めません。",
                "・データベースの接続先", "・ログインの方法がありません。", "上の各項目を直してから、もう一度始めてください。");
    }

    private List<String> served() {
        return ProductionCheck.faults(settings, true, false);
    }
}
