package city.nenrin.testing;

import city.nenrin.NenrinApplication;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program as a process of its own, on a machine that knows neither Japan's time zone nor its letters. */
public final class Program {

    private static final long ENDS_WITHIN_SECONDS = 180;

    /** What a run came to; what it said is read as UTF-8, strictly. */
    public record Result(int exit, String said) {
    }

    private Program() {
    }

    /** Without the models that only tests deploy. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts it; what it says goes to a file. */
    public static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(),
                NenrinApplication.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "America/New_York");
        return builder.start();
    }

    /**
     * Runs it to its end.
     *
     * @throws CharacterCodingException if what it said is no UTF-8
     */
    public static Result run(Path output, String... arguments) throws IOException, InterruptedException {
        Process process = start(output, arguments);
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not end");
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
