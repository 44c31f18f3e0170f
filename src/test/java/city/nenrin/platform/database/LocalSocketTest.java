package city.nenrin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The embedded database is asked by a Unix domain socket, which takes half the time. */
class LocalSocketTest {

    @Test
    void theConnectionIsNoNetworkConnection() throws Exception {
        try (Connection connection = DriverManager.getConnection(TestDatabase.newDatabase());
             Statement statement = connection.createStatement();
             ResultSet address = statement.executeQuery("SELECT inet_client_addr()")) {
            assertThat(address.next()).isTrue();
            assertThat(address.getString(1)).as("the address from which PostgreSQL is asked").isNull();
        }
    }
}
