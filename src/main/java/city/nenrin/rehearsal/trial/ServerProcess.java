package city.nenrin.rehearsal.trial;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, so that things can befall it. */
final class ServerProcess {

    private static final long READY_WITHIN_SECONDS = 600;
    private static final long ENDS_WITHIN_SECONDS = 60;
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 200;

    private final Path log;
    private final List<String> settings;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /**
     * @param log         where its output goes, after what is there
     * @param settings    what it is started with, as arguments of the form {@code --name=value}
     * @param environment what is not to be seen on a command line, such as passwords
     */
    ServerProcess(Path log, List<String> settings, Map<String, String> environment) {
        this.log = log;
        this.settings = List.copyOf(settings);
        this.environment = Map.copyOf(environment);
    }

    /** Number of the process that runs now, or ran last. */
    long pid() {
        return process.pid();
    }

    URI site() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts the server and waits until it is ready.
     *
     * @throws IllegalStateException with a Japanese message if it ends, or is not ready within ten minutes
     */
    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m", "-XX:+UseSerialGC",
                // It starts again and again and runs for moments: compiling well is not worth the time.
                "-XX:TieredStopAtLevel=1"));
        String classPath = System.getProperty("java.class.path");
        command.addAll(classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator) ? List.of("-jar", classPath)
                : List.of("-cp", classPath, "city.nenrin.NenrinApplication"));
        command.add("--server.port=" + port);
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        long began = System.nanoTime();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("サーバーが始まりません。" + log + " を確かめてください。");
            }
            Waiting.pause(LOOKS_AGAIN_AFTER_MILLIS);
        }
    }

    /** SIGKILL: the server has no moment to tidy up. */
    void kill() {
        end(process.destroyForcibly());
    }

    /** SIGTERM, as an administrator stops it. */
    void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            end(process);
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it says that tasks can be done now. */
    boolean ready() {
        try {
            return http.send(HttpRequest.newBuilder(site().resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
