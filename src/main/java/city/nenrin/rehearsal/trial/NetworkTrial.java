package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.util.List;

/**
 * The network between the server and its database falls silent while many work: connections are accepted, nothing is
 * answered. People are to be told so at once, and the server is to be well again by itself when the silence ends.
 */
final class NetworkTrial implements Trial {

    private static final int SHORT_MILLIS = 5_000;
    private static final int LONG_MILLIS = 45_000;

    private final TrialSetup setup;

    NetworkTrial(TrialSetup setup) {
        this.setup = setup;
    }

    @Override
    public TrialReport run() throws IOException {
        try (TrialDatabase database = new TrialDatabase(setup.data()); Door door = database.door()) {
            TrialServer server = new TrialServer(database, door, setup);
            try {
                server.start();
                return server.report("network", List.of(
                        server.under("silent for 5 s", 0.2, () -> {
                            door.fallSilent();
                            Waiting.pause(SHORT_MILLIS);
                            door.speak();
                        }),
                        server.under("silent for 45 s, and the connections of the time before never come back", 0.5, () -> {
                            door.fallSilent();
                            Waiting.pause(LONG_MILLIS);
                            server.turnsAway();
                            door.forget();
                        })), List.of());
            } finally {
                server.stop();
            }
        }
    }
}
