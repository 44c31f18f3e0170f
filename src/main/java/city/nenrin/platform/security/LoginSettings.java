package city.nenrin.platform.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How staff log in to production: by the city's directory (LDAP), by its identity provider (OpenID Connect), or by
 * either. Both only say who somebody is; what they may do follows from the posts they hold.
 *
 * @param ldap the directory; without an address it is not used
 * @param oidc the identity provider; without an address it is not used
 */
@ConfigurationProperties("nenrin.login")
record LoginSettings(@DefaultValue Ldap ldap, @DefaultValue Oidc oidc) {

    /** Names of this machine itself. */
    static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * @param url          address with the directory's base, for example {@code ldaps://ldap.example.jp/dc=example,dc=jp}
     * @param searchBase   where people stand, below the address's base; empty for all of it
     * @param searchFilter finds one person; <code>{0}</code> stands for the login name
     * @param bindDn       who searches; empty where the directory lets everybody search
     * @param bindPassword password of who searches
     * @param staffCode    attribute that holds the staff code of the city package
     */
    record Ldap(String url, @DefaultValue("") String searchBase, @DefaultValue(BY_UID) String searchFilter,
                String bindDn, String bindPassword, @DefaultValue("uid") String staffCode) {

        static final String BY_UID = "(uid={0})";

        boolean used() {
            return StringUtils.hasText(url);
        }

        @Override
        public String toString() {
            return "Ldap[" + url + "]";
        }
    }

    /**
     * @param issuer       the provider's address as it stands in its tokens
     * @param clientId     name under which the provider knows Nenrin
     * @param clientSecret what proves that it is Nenrin
     * @param staffCode    claim that holds the staff code of the city package
     */
    record Oidc(String issuer, String clientId, String clientSecret, @DefaultValue(LOGIN_NAME) String staffCode) {

        static final String LOGIN_NAME = "preferred_username";

        boolean used() {
            return StringUtils.hasText(issuer);
        }

        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }

    boolean used() {
        return ldap.used() || oidc.used();
    }

    /** Whether staff type name and password on our own page: for the directory, and in the demo. */
    boolean byForm() {
        return ldap.used() || !oidc.used();
    }

    /** What is missing or unsafe, as Japanese sentences that name property, value and what is expected. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (ldap.used()) {
            directory(faults);
        }
        if (oidc.used()) {
            provider(faults);
        }
        return faults;
    }

    private void directory(List<String> faults) {
        address("nenrin.login.ldap.url", ldap.url, "ldaps", "ldap", "ldaps://ldap.city.example.jp/dc=city,dc=example,dc=jp",
                faults);
        if (!ldap.searchFilter.contains("{0}")) {
            faults.add("nenrin.login.ldap.search-filter の値「" + ldap.searchFilter
                    + "」に、ログイン名の入る場所 {0} がありません。例: " + Ldap.BY_UID);
        }
        if (StringUtils.hasText(ldap.bindDn) != StringUtils.hasText(ldap.bindPassword)) {
            faults.add("nenrin.login.ldap.bind-dn と nenrin.login.ldap.bind-password は、両方を指定するか、"
                    + "どちらも指定しないでください（指定しないときは匿名で検索します）。");
        }
        if (WellKnownPasswords.contain(ldap.bindPassword)) {
            faults.add("nenrin.login.ldap.bind-password が、よく知られた初期値です。推測できないものに変えてください。");
        }
        required("nenrin.login.ldap.staff-code", ldap.staffCode, "職員コードの入っている属性の名", faults);
    }

    private void provider(List<String> faults) {
        address("nenrin.login.oidc.issuer", oidc.issuer, "https", "http", "https://login.city.example.jp/realms/city", faults);
        required("nenrin.login.oidc.client-id", oidc.clientId, "認証サーバーに登録した Nenrin の名", faults);
        required("nenrin.login.oidc.client-secret", oidc.clientSecret, "認証サーバーが Nenrin に発行した秘密の値", faults);
        if (WellKnownPasswords.contain(oidc.clientSecret)) {
            faults.add("nenrin.login.oidc.client-secret が、よく知られた初期値です。推測できないものに変えてください。");
        }
        required("nenrin.login.oidc.staff-code", oidc.staffCode, "職員コードの入っている項目の名", faults);
    }

    /** Passwords and tokens may cross a network under encryption only. */
    private static void address(String name, String value, String safe, String plain, String example, List<String> faults) {
        URI address;
        try {
            // The base of a directory may hold blanks.
            address = new URI(value.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            address = URI.create("");
        }
        boolean fits = (safe.equals(address.getScheme()) || plain.equals(address.getScheme()))
                && address.getHost() != null && address.getRawUserInfo() == null;
        if (!fits) {
            faults.add(name + " の値は使えません。「" + safe + "://」で始まる接続先を、名前とパスワードを付けずに指定してください。"
                    + "例: " + example);
        } else if (plain.equals(address.getScheme()) && !LOOPBACK.contains(address.getHost())) {
            faults.add(name + " の値「" + value + "」は暗号化されていません。「" + safe + "://」で始まる接続先を指定してください"
                    + "（「" + plain + "://」が使えるのは、同じサーバーの localhost だけです）。");
        }
    }

    private static void required(String name, String value, String meaning, List<String> faults) {
        if (!StringUtils.hasText(value)) {
            faults.add(name + " がありません。" + meaning + "を指定してください。");
        }
    }
}
