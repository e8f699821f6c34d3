package org.lodestar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command, run in a folder as its users run it. */
final class PackagedLodestar {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    PackagedLodestar(Path folder) {
        this.folder = folder;
    }

    Server serve() throws IOException {
        return new Server();
    }

    /** What a command printed, and how it ended. */
    record Finished(int exit, String output, String errors) {
        String lastLine() {
            return output.lines().reduce("", (a, b) -> b);
        }
    }

    Finished run(String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "output", null);
        Path errors = Files.createTempFile(folder, "errors", null);
        Process process = command(arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Finished(process.waitFor(), Files.readString(output), Files.readString(errors));
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("lodestar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** What a server answered. */
    record Reply(int status, String headers, String text) {}

    /** {@code ./lodestar serve} on a free port, ended with the block it is opened in. */
    final class Server implements AutoCloseable {
        private final Process process;
        private final String address;

        private Server() throws IOException {
            process = command("serve", "--port", "0").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String line = lines.readLine();
            assertThat(line).startsWith("listening on http://127.0.0.1:");
            address = line.substring("listening on ".length());
        }

        JsonNode search(String query) throws Exception {
            return JSON.readTree(get("/api/v1/search?" + query));
        }

        String page(String path) throws Exception {
            return get(path);
        }

        private String get(String path) throws Exception {
            Reply reply = reply(path);
            assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
            return reply.text();
        }

        /** Whatever is answered, a refusal too. */
        Reply reply(String path, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
            if (headers.length > 0) {
                request.headers(headers);
            }
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Reply(
                        response.statusCode(), response.headers().map().toString(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        @Override
        public void close() {
            process.destroy();
            assertThat(process.onExit()).as("the server ends when it is told to").succeedsWithin(Duration.ofSeconds(30));
        }
    }
}
