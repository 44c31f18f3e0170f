package city.nenrin;

import static org.assertj.core.api.Assertions.assertThat;

import city.nenrin.testing.Program;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who starts the program on a machine with other letters and in another time zone. */
class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void aRefusedCommandIsReadableWhateverTheLocale() throws Exception {
        Program.Result result = Program.run(folder.resolve("out"), "rehearse", "--year", "soon");
        assertThat(result.said()).isEqualTo("--year の値「soon」は整数ではありません。例: --year 2027\n");
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void aRefusedStartIsReadableAndToldInJapanTimeWhateverTheMachine() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("nenrin.lock").toFile(), "rw");
             FileLock lock = file.getChannel().lock()) {
            Program.Result result = Program.run(folder.resolve("out"), "demo", "--nenrin.database.folder=" + folder,
                    "--server.port=0");
            assertThat(lock.isValid()).isTrue();
            assertThat(result.said()).contains("データのフォルダー「" + folder, "別の Nenrin が使っています", "+09:00")
                    .doesNotContain("\tat ", "-05:00", "-04:00");
            assertThat(result.exit()).isEqualTo(1);
        }
    }

    @Test
    void aYearThatHasBegunIsRefusedWithTheYearsThatCanBeRehearsed() throws Exception {
        Program.Result result = Program.run(folder.resolve("out"), "rehearse", "--year", "2026", "--size", "town");
        assertThat(result.said()).containsPattern("--year の値「2026」は使えません。予行演習できるのは、まだ始まっていない年度です。"
                + "20\\d\\dから2097までの整数を指定してください。").doesNotContain("\tat ", "Exception");
        assertThat(result.exit()).isEqualTo(2);
    }
}
