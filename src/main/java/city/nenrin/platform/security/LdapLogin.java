package city.nenrin.platform.security;

import java.util.Collection;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ldap.core.DirContextAdapter;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.authentication.LdapAuthenticationProvider;
import org.springframework.security.ldap.authentication.NullLdapAuthoritiesPopulator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.UserDetailsContextMapper;
import org.springframework.util.StringUtils;

/**
 * Login by the city's directory. The directory finds the person and checks the password; groups and roles that it may
 * hold are not read.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnExpression("!environment.getProperty('nenrin.login.ldap.url', '').isBlank()")
class LdapLogin {

    /** Milliseconds; a person waits at the login page meanwhile. */
    private static final Map<String, Object> TIMEOUTS = Map.of(
            "com.sun.jndi.ldap.connect.timeout", "5000", "com.sun.jndi.ldap.read.timeout", "10000");

    @Bean
    BaseLdapPathContextSource directory(LoginSettings settings) {
        LoginSettings.Ldap ldap = settings.ldap();
        DefaultSpringSecurityContextSource directory = new DefaultSpringSecurityContextSource(ldap.url().strip());
        directory.setBaseEnvironmentProperties(TIMEOUTS);
        if (StringUtils.hasText(ldap.bindDn())) {
            directory.setUserDn(ldap.bindDn());
            directory.setPassword(ldap.bindPassword());
        } else {
            directory.setAnonymousReadOnly(true);
        }
        return directory;
    }

    @Bean
    AuthenticationProvider directoryLogin(BaseLdapPathContextSource directory, LoginSettings settings,
                                          StaffAuthorities authorities) {
        LoginSettings.Ldap ldap = settings.ldap();
        BindAuthenticator password = new BindAuthenticator(directory);
        password.setUserSearch(new FilterBasedLdapUserSearch(ldap.searchBase(), ldap.searchFilter(), directory));
        LdapAuthenticationProvider provider =
                new LdapAuthenticationProvider(password, new NullLdapAuthoritiesPopulator());
        provider.setUserDetailsContextMapper(new Staff(ldap.staffCode(), authorities));
        return provider;
    }

    /** The member of staff to whom a directory entry belongs, never the name that was typed. */
    private record Staff(String attribute, StaffAuthorities authorities) implements UserDetailsContextMapper {

        @Override
        public UserDetails mapUserFromContext(DirContextOperations entry, String typed,
                                              Collection<? extends GrantedAuthority> none) {
            String code = entry.getStringAttribute(attribute);
            return User.withUsername(code == null ? "?" : code).password("").authorities(authorities.ofStaff(code)).build();
        }

        @Override
        public void mapUserToContext(UserDetails user, DirContextAdapter entry) {
            throw new UnsupportedOperationException("Nothing is written to the city's directory");
        }
    }
}
