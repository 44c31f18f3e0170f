package city.nenrin.rehearsal.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The way over the network to a database on a socket of this machine: it passes on what comes, until it is made to
 * fall silent. Then connections are still accepted and bytes still taken, but nothing is passed on and nothing comes
 * back, as behind a firewall that has lost its mind.
 */
final class Door implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocketChannel entrance;
    private final Supplier<Path> socket;
    private boolean silent;
    /** Connections are numbered; up to this one nothing will ever pass again. */
    private long forgotten;
    private long connections;
    private boolean closed;

    /** @param socket where the database listens, asked for each connection anew */
    Door(Supplier<Path> socket) throws IOException {
        this.socket = socket;
        this.entrance = ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon("door", this::accept);
    }

    /** Where servers connect to, on this machine. */
    int port() throws IOException {
        return ((InetSocketAddress) entrance.getLocalAddress()).getPort();
    }

    /** From now on nothing passes. */
    synchronized void fallSilent() {
        silent = true;
    }

    /** Everything passes again, what has been held up meanwhile first. */
    synchronized void speak() {
        silent = false;
        notifyAll();
    }

    /** New connections pass again; those of the time before are never answered and never closed. */
    synchronized void forget() {
        forgotten = connections;
        speak();
    }

    @Override
    public synchronized void close() throws IOException {
        entrance.close();
        closed = true;
        notifyAll();
    }

    private synchronized long connected() {
        return ++connections;
    }

    private synchronized void awaitSpeech(long connection) throws InterruptedException {
        while (!closed && (silent || connection <= forgotten)) {
            wait();
        }
    }

    private void accept() throws IOException {
        while (entrance.isOpen()) {
            SocketChannel outside = entrance.accept();
            long number = connected();
            daemon("door-in", () -> {
                try (outside) {
                    awaitSpeech(number);
                    try (SocketChannel inside = SocketChannel.open(UnixDomainSocketAddress.of(socket.get()))) {
                        daemon("door-out", () -> pass(inside, outside, number));
                        pass(outside, inside, number);
                    }
                }
            });
        }
    }

    private void pass(SocketChannel from, SocketChannel to, long connection) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        try (from; to) {
            while (from.read(bytes.clear()) >= 0) {
                awaitSpeech(connection);
                bytes.flip();
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
        }
    }

    private interface Passage {
        void go() throws IOException, InterruptedException;
    }

    private static void daemon(String name, Passage passage) {
        Thread thread = new Thread(() -> {
            try {
                passage.go();
            } catch (IOException ended) {
                // One of the two has gone, as connections do.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }
}
