package city.nenrin.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, on a data folder that outlives it, so that it can be killed. */
final class ServerProcess {

    private static final long READY_WITHIN_SECONDS = 600;
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 200;

    private final Path data;
    private final int units;
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /**
     * @param data  folder of the durable embedded database
     * @param units units of the phase that the first start opens
     */
    ServerProcess(Path data, int units) {
        this.data = data;
        this.units = units;
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
        command.addAll(List.of("--spring.profiles.active=rehearsal,load", "--server.port=" + port,
                "--nenrin.database.folder=" + data, "--nenrin.load.units=" + units));
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile())).start();
        long began = System.nanoTime();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("サーバーが始まりません。" + data.resolve("server.log") + " を確かめてください。");
            }
            pause();
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
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where its database listens. */
    String jdbcUrl() throws IOException {
        // Fourth line of the file that PostgreSQL keeps while it runs.
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip()
                + "/postgres?user=postgres";
    }

    private boolean ready() {
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

    private static void pause() {
        try {
            Thread.sleep(LOOKS_AGAIN_AFTER_MILLIS);
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
