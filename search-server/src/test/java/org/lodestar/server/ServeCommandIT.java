package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The command as a process of its own. */
class ServeCommandIT {

    /** What a process ends with that was told to by SIGTERM, and ran its own steps of ending. */
    private static final int TERMINATED = 128 + 15;

    private static Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), SampleServer.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).start();
    }

    @Test
    void saysWhereItListensAndStopsWhenTold() throws Exception {
        Process process = start("serve", "--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).matches("listening on http://127\\.0\\.0\\.1:[0-9]+");
            HttpResponse<String> ready = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create(line.substring("listening on ".length()) + "/health/ready")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);

            // Process.destroy would close the streams as well.
            process.toHandle().destroy();

            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
            assertThat(out.readLine()).isNull();
            assertThat(process.errorReader(StandardCharsets.UTF_8).readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (SearchServer first = SampleServer.start(
                0, new FakeSearchEngine(List.of(), SampleCollection.VOCABULARIES))) {
            Process process = start("serve", "--port", String.valueOf(first.port()));
            try {
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(1);
                assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("port " + first.port() + " of 127.0.0.1 cannot be had").doesNotContain("\tat ");
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
