package city.nenrin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** An identity provider that accepts connections and answers nothing. */
class SilentProviderTest {

    private static final int MILLIS_FOR_ALL_TO_COME = 10_000;

    @Test
    void nobodyWaitsForTheOthersWhoWaitForIt() throws IOException {
        try (ServerSocket provider = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            provider.setSoTimeout(MILLIS_FOR_ALL_TO_COME);
            ClientRegistrationRepository registrations = new OidcLogin().provider(new LoginSettings(null,
                    new LoginSettings.Oidc("http://127.0.0.1:" + provider.getLocalPort() + "/city", "nenrin", "secret-51d7",
                            LoginSettings.Oidc.LOGIN_NAME)));
            List<CompletableFuture<Void>> logins = Stream.generate(() -> CompletableFuture.runAsync(
                    () -> registrations.findByRegistrationId("city"), task -> new Thread(task).start())).limit(2).toList();
            Socket first = provider.accept();
            try (first; Socket second = provider.accept()) {
                assertThat(second.isConnected()).isTrue();
            }
            provider.close();
            assertThat(logins).allSatisfy(login -> assertThat(login.handle((nothing, failure) -> failure).join()).isNotNull());
        }
    }
}
