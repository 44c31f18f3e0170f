package city.nenrin.rehearsal.trial;

import city.nenrin.rehearsal.WebSession;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One server with a crowd that works on it, in a trial of what befalls its surroundings. */
final class TrialServer {

    private static final long LOOKS_FOR_RECOVERY_SECONDS = 180;
    private static final long NOTICED_WITHIN_SECONDS = 60;
    private static final int PEOPLE_WHO_COME = 3;
    /** Who comes while nothing can be done knows it by then. */
    private static final long TURNED_AWAY_WITHIN_MILLIS = 2_500;

    /** Something that befalls the surroundings, and its end. */
    interface Event {
        void happen() throws IOException;
    }

    private final TrialDatabase database;
    private final ServerProcess process;
    private final Crowd crowd;
    private final TrialSetup setup;
    private final List<String> problems = new ArrayList<>();

    TrialServer(TrialDatabase database, Door door, TrialSetup setup) throws IOException {
        this.database = database;
        this.setup = setup;
        this.process = new ServerProcess(setup.data().resolve("server.log"), Stream.concat(database.settings(door).stream(),
                Stream.of("--nenrin.load.units=" + setup.units())).toList(), database.environment());
        this.crowd = new Crowd(setup.password(), setup.clients(), client -> process.site());
    }

    /** Starts the server and waits until its phase is open. */
    void start() throws IOException {
        setup.tell("サーバーを始めています");
        process.start();
        crowd.takeOn(database.client(), setup.units());
    }

    void stop() {
        process.stop();
    }

    /**
     * Lets people work, lets something happen, and measures how long after its end the server is ready again and serves somebody.
     *
     * @param share how much of the work has been done then, 0 to 1
     */
    TrialReport.Fault under(String what, double share, Event event) throws IOException {
        crowd.begin();
        crowd.awaitAccepted((int) (setup.units() * Ledger.ACTIVITIES.size() * share));
        setup.tell(what + "（受理 " + crowd.ledger().size() + "）");
        event.happen();
        long ended = System.nanoTime();
        Optional<Boolean> well = Waiting.until(() -> process.ready() && crowd.isServed()
                ? Optional.of(true) : Optional.empty(), LOOKS_FOR_RECOVERY_SECONDS);
        BigDecimal seconds = Waiting.secondsSince(ended);
        crowd.end();
        return new TrialReport.Fault(what, well.isPresent() ? seconds : BigDecimal.valueOf(-1));
    }

    /** Notes as a problem if somebody who comes now is not told in Japanese and at once that nothing can be done. */
    void turnsAway() {
        for (int person = 0; person < PEOPLE_WHO_COME; person++) {
            try {
                WebSession.Answer answer = crowd.visit();
                problems.add("served while the database could not be reached: " + answer.status());
            } catch (WebSession.NotNow notNow) {
                if (notNow.millis() > TURNED_AWAY_WITHIN_MILLIS || !notNow.getMessage().contains("データベースが応答しない")) {
                    problems.add("turned away after " + notNow.millis() + " ms: " + notNow.getMessage());
                }
            } catch (IOException e) {
                problems.add("no answer while the database could not be reached: " + e);
            }
        }
    }

    /** Waits until somebody at work is told that nothing can be done now; a problem if nobody is. */
    void awaitTurnedAway() {
        int before = crowd.turnedAway().size();
        if (Waiting.until(() -> Optional.of(crowd.turnedAway()).filter(people -> people.size() > before),
                NOTICED_WITHIN_SECONDS).isEmpty()) {
            problems.add("nobody was told that nothing can be done now");
        }
    }

    /** Lets people finish their work, and tells what came of all. */
    TrialReport report(String trial, List<TrialReport.Fault> tried, List<String> notRun) {
        crowd.begin();
        crowd.finish();
        problems.addAll(crowd.problems());
        List<String> stuck = crowd.stuck(database.client());
        return new TrialReport(trial, tried, crowd.ledger().size(), crowd.ledger().lost(database.client()),
                crowd.ledger().twice(database.client()), stuck, problems, notRun);
    }
}
