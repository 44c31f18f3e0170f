package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The database goes away while many work, and comes back: stopped as an administrator does, killed with all its
 * processes, out of disk. People are to be told so, and the server is to be well again by itself once the database runs.
 */
final class DatabaseTrial implements Trial {

    private static final int AWAY_MILLIS = 15_000;
    private static final String FULL = "disk full for 15 s";

    private final TrialSetup setup;

    DatabaseTrial(TrialSetup setup) {
        this.setup = setup;
    }

    @Override
    public TrialReport run() throws IOException {
        try (SmallDisk disk = new SmallDisk(setup.data().resolve("disk")); TrialDatabase database = new TrialDatabase(disk.folder());
                Door door = database.door()) {
            TrialServer server = new TrialServer(database, door, setup);
            try {
                server.start();
                List<TrialReport.Fault> tried = new ArrayList<>();
                tried.add(server.under("stopped for 15 s", 0.2, () -> {
                    database.stop();
                    away(server);
                    database.start();
                }));
                tried.add(server.under("killed with all its processes, started after 15 s", 0.4, () -> {
                    database.kill();
                    away(server);
                    database.start();
                }));
                List<String> notRun = disk.refusal().map(said -> FULL + ": no file system of its own for the data, as root may "
                        + "mount it: " + said).stream().toList();
                notRun.forEach(reason -> setup.tell("試しません: " + reason));
                if (notRun.isEmpty()) {
                    tried.add(server.under(FULL, 0.6, () -> full(disk, database, server)));
                }
                return server.report("database", tried, notRun);
            } finally {
                server.stop();
            }
        }
    }

    private static void away(TrialServer server) {
        Waiting.pause(AWAY_MILLIS);
        server.turnsAway();
    }

    private static void full(SmallDisk disk, TrialDatabase database, TrialServer server) throws IOException {
        disk.fill();
        server.awaitTurnedAway();
        Waiting.pause(AWAY_MILLIS);
        disk.empty();
        database.startIfEnded();
    }
}
