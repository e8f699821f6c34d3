package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback that nobody should call. */
final class Canary implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger calls = new AtomicInteger();

    Canary() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket call = server.accept();
                calls.incrementAndGet();
                call.close();
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How often it was called, once a call of our own has come through after all of them. */
    int calls() throws IOException, InterruptedException {
        int before = calls.get();
        try (Socket call = new Socket(server.getInetAddress(), server.getLocalPort())) {
            call.getInputStream().readAllBytes();
        }
        int counted = calls.get();
        if (counted == before) {
            throw new IllegalStateException("the canary does not hear");
        }
        return counted - 1;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
