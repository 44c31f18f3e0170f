package city.nenrin.platform.security;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Login by the city's identity provider (OpenID Connect, authorisation code with PKCE). The provider says who somebody
 * is; groups and roles that its tokens may carry are not read.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnExpression("!environment.getProperty('nenrin.login.oidc.issuer', '').isBlank()")
class OidcLogin {

    /** Part of the addresses: the provider sends people back to {@code /login/oauth2/code/city}. */
    private static final String REGISTRATION = "city";
    /** Where a login begins. */
    static final String START = "/oauth2/authorization/" + REGISTRATION;

    /**
     * Asks the provider for its addresses at the first login, so that Nenrin starts when the provider is down. Until it
     * has answered each login asks by itself: none waits for the others, who wait for a provider that is silent.
     */
    @Bean
    ClientRegistrationRepository provider(LoginSettings settings) {
        LoginSettings.Oidc oidc = settings.oidc();
        AtomicReference<ClientRegistration> known = new AtomicReference<>();
        return id -> {
            if (!id.equals(REGISTRATION)) {
                return null;
            }
            if (known.get() == null) {
                known.set(ask(oidc));
            }
            return known.get();
        };
    }

    private static ClientRegistration ask(LoginSettings.Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer().strip()).registrationId(REGISTRATION)
                .clientId(oidc.clientId()).clientSecret(oidc.clientSecret()).scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
    }

    /** The member of staff to whom a token belongs. */
    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> providerStaff(LoginSettings settings, StaffAuthorities authorities) {
        String claim = settings.oidc().staffCode();
        OidcUserService provider = new OidcUserService();
        return request -> {
            OidcUser user = provider.loadUser(request);
            return new DefaultOidcUser(authorities.ofStaff(user.getClaimAsString(claim)), user.getIdToken(),
                    user.getUserInfo(), claim);
        };
    }

    /** @param refused what happens when somebody is not let in */
    static Customizer<OAuth2LoginConfigurer<HttpSecurity>> with(AuthenticationFailureHandler refused) {
        return login -> login.loginPage("/login").successHandler(new LoggedIn())
                .failureHandler(refused)
                // With the session goes the token; nothing else needs it.
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler((request, response, failure) ->
                                refused.onAuthenticationFailure(request, response,
                                        new InternalAuthenticationServiceException("Provider not reached", failure)));
                        return filter;
                    }
                });
    }
}
