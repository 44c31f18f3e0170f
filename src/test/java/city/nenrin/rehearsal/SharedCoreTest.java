package city.nenrin.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import net.openhft.affinity.Affinity;
import org.junit.jupiter.api.Test;

/** The thread of a rehearsal stays on one core, and so does what it starts. */
class SharedCoreTest {

    @Test
    void theThreadAndThoseThatItStartsStayOnOneCoreAndNoOthers() throws Exception {
        assumeTrue(Affinity.getCpu() >= 0, "threads can be bound here");
        BitSet mine = Affinity.getAffinity();
        CompletableFuture<BitSet> bound = new CompletableFuture<>();
        CompletableFuture<BitSet> started = new CompletableFuture<>();
        Thread rehearsal = new Thread(() -> {
            SharedCore.bind();
            bound.complete(Affinity.getAffinity());
            new Thread(() -> started.complete(Affinity.getAffinity())).start();
        });
        rehearsal.start();
        rehearsal.join();
        assertThat(bound.get().cardinality()).isEqualTo(1);
        assertThat(mine.intersects(bound.get())).isTrue();
        assertThat(started.get()).isEqualTo(bound.get());
        assertThat(Affinity.getAffinity()).isEqualTo(mine);
    }
}
