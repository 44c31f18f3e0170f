package city.nenrin.platform.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Production is what runs when nobody asks for anything else, so it is here that a start with settings that are
 * missing or meant for a demo ends, before anything is opened, with all faults at once.
 */
class ProductionCheck implements EnvironmentPostProcessor, Ordered {

    private static final String URL = "spring.datasource.url";
    private static final String FOLDER = "nenrin.database.folder";
    private static final List<String> USERS = List.of("spring.datasource.username", "spring.datasource.hikari.username",
            "spring.datasource.hikari.data-source-properties.user");
    private static final List<String> PASSWORDS = List.of("spring.datasource.password",
            "spring.datasource.hikari.password", "spring.datasource.hikari.data-source-properties.password");
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String ON_THIS_MACHINE = "jdbc:postgresql://127\\.0\\.0\\.1:\\d+/\\w+";

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** @throws ProductionRefused if the settings have a fault */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> faults = faults(environment, application.getWebApplicationType() != WebApplicationType.NONE,
                getClass().getResource("/application-test.yaml") != null);
        if (!faults.isEmpty()) {
            throw new ProductionRefused(faults);
        }
    }

    /**
     * What keeps the application from starting with these settings.
     *
     * @param serves     whether people will log in; commands such as {@code import} serve nobody
     * @param underTests whether the tests are on the class path; the profile {@code test} exists beside them only
     */
    static List<String> faults(Environment settings, boolean serves, boolean underTests) {
        if (settings.acceptsProfiles(Profiles.of("test")) && underTests) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        if (settings.acceptsProfiles(Profiles.of("test"))) {
            faults.add("プロファイル「test」は、テストの中でしか使えません。spring.profiles.active から外してください。");
        }
        if (settings.acceptsProfiles(Profiles.of("demo | rehearsal"))) {
            trial(settings, faults);
        } else {
            production(settings, serves, faults);
        }
        return faults;
    }

    private static void trial(Environment settings, List<String> faults) {
        if (settings.acceptsProfiles(Profiles.of("demo")) && isSet(settings, URL)) {
            faults.add("見本（プロファイル「demo」）と本番のデータベースの設定（" + URL + "、環境変数 SPRING_DATASOURCE_URL）が"
                    + "同時に指定されています。見本の利用者と見本の時計は本番では使えません。どちらかを外してください。");
        }
        if (settings.acceptsProfiles(Profiles.of("demo")) && login(settings).used()) {
            faults.add("見本（プロファイル「demo」）と本番のログインの設定（nenrin.login）が同時に指定されています。"
                    + "見本には見本の利用者だけがログインします。どちらかを外してください。");
        }
        if (settings.acceptsProfiles(Profiles.of("rehearsal & trial"))) {
            if (!settings.getProperty(URL, "").matches(ON_THIS_MACHINE)) {
                faults.add("試験（プロファイル「trial」）は、この機械の中のデータベース（jdbc:postgresql://127.0.0.1:…）だけを使います。"
                        + "プロファイルを外すか、java -jar nenrin.jar trial で始めてください。");
            }
        } else if (!isOn(settings, FOLDER)) {
            faults.add(FOLDER + " の値「" + settings.getProperty(FOLDER, "") + "」では始められません。"
                    + "見本と通し稽古は組み込みのデータベースだけを使います。この指定を外してください。");
        }
    }

    private static void production(Environment settings, boolean serves, List<String> faults) {
        String url = settings.getProperty(URL, "");
        if (!StringUtils.hasText(url)) {
            faults.add("データベースの接続先 " + URL + " がありません。環境変数 SPRING_DATASOURCE_URL に PostgreSQL の接続先を"
                    + "指定してください。例: jdbc:postgresql://localhost:5432/nenrin"
                    + "（試すだけなら java -jar nenrin.jar demo）");
        } else if (!url.startsWith(POSTGRESQL)) {
            // The rest of an address may hold a password.
            faults.add("データベースの接続先 " + URL + " の値「" + url.replaceFirst("^((jdbc:)?[^:/@]*:?).*", "$1")
                    + "…」は使えません。「" + POSTGRESQL + "」で始まる PostgreSQL の接続先を指定してください。");
        }
        password(settings, faults);
        if (isOn(settings, FOLDER)) {
            faults.add("組み込みのデータベース（" + FOLDER + "）は本番では使えません。この指定を外してください。");
        }
        if (isOn(settings, "nenrin.virtual-clock")) {
            faults.add("見本の時計（nenrin.virtual-clock）が有効です。本番の日付は動かせません。この指定を外してください。");
        }
        if (isOn(settings, "nenrin.rehearsal")) {
            faults.add("通し稽古（nenrin.rehearsal）が有効です。本番のデータベースでは行えません。この指定を外してください。");
        }
        if (serves) {
            login(login(settings), faults);
        }
    }

    private static void login(LoginSettings login, List<String> faults) {
        if (!login.used()) {
            faults.add("ログインの方法がありません。庁内の LDAP（nenrin.login.ldap.url、環境変数 NENRIN_LOGIN_LDAP_URL）か "
                    + "OIDC（nenrin.login.oidc.issuer、環境変数 NENRIN_LOGIN_OIDC_ISSUER）を指定してください（運用手引の"
                    + "「ログイン」）。");
        }
        faults.addAll(login.faults());
    }

    private static LoginSettings login(Environment settings) {
        return Binder.get(settings).bindOrCreate("nenrin.login", LoginSettings.class);
    }

    /** Wherever a password of the database may stand: the pool of connections and its driver have places of their own. */
    private static void password(Environment settings, List<String> faults) {
        Map<String, String> inUrl = parameters(settings.getProperty(URL, ""));
        Set<String> users = new HashSet<>();
        USERS.forEach(name -> users.add(settings.getProperty(name, "")));
        users.add(inUrl.getOrDefault("user", ""));
        Map<String, String> passwords = new LinkedHashMap<>();
        PASSWORDS.forEach(name -> passwords.put(name, settings.getProperty(name, "")));
        passwords.put(URL + " の中の password", inUrl.getOrDefault("password", ""));
        passwords.forEach((place, password) -> {
            if (!password.isEmpty() && (users.contains(password) || WellKnownPasswords.contain(password))) {
                faults.add("データベースのパスワード " + place + " が、よく知られた初期値か利用者名と同じです。"
                        + "推測できないものに変え、環境変数 SPRING_DATASOURCE_PASSWORD で渡してください。");
            }
        });
    }

    /** The parameters of a JDBC URL, as the driver reads them. */
    private static Map<String, String> parameters(String url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static boolean isSet(Environment settings, String name) {
        return StringUtils.hasText(settings.getProperty(name));
    }

    /** As {@code @ConditionalOnProperty} sees it: there, and not "false". */
    private static boolean isOn(Environment settings, String name) {
        String value = settings.getProperty(name);
        return value != null && !value.equalsIgnoreCase("false");
    }
}
