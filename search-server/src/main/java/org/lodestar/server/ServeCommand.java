package org.lodestar.server;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.ReaderLanguages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lodestar serve} */
@Command(
        name = "serve",
        description = "Serves the search page and the HTTP API from the published index.",
        footer = {"", "Example:", "  ./lodestar serve --index var/index --port 8087",
            "  then open http://127.0.0.1:8087/ in a browser"})
final class ServeCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int MAX_PORT = 65_535;

    private final Vocabularies vocabularies;
    private final ReaderLanguages languages;
    private final EngineOpener opener;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--index", paramLabel = "DIR", description = "Folder of the index (default: var/index).")
    private Path index = Path.of("var/index");

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: 127.0.0.1).")
    private String host = ServerConfig.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on, 0 for a free one (default: 8087).")
    private int port = ServerConfig.DEFAULT_PORT;

    @Option(names = "--time-limit", paramLabel = "MILLISECONDS",
            description = "Time a query may take before it is answered with 503 (default: 5000).")
    private int timeLimit = 5_000;

    ServeCommand(Vocabularies vocabularies, ReaderLanguages languages, EngineOpener opener) {
        this.vocabularies = vocabularies;
        this.languages = languages;
        this.opener = opener;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(command.commandLine(), "--port is " + port + "; it can be 0 to " + MAX_PORT);
        }
        if (timeLimit < 1) {
            throw new ParameterException(command.commandLine(), "--time-limit is " + timeLimit + "; it takes at least 1");
        }
        PrintWriter errors = command.commandLine().getErr();
        try (SearchServer server = SearchServer.start(
                new ServerConfig(host, port, Duration.ofMillis(timeLimit), vocabularies, languages, new KeptOriginals(index)));
                SearchEngine engine = opener.open(index, vocabularies)) {
            server.open(engine);
            PrintWriter out = command.commandLine().getOut();
            out.println("listening on http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
            out.flush();
            untilTerminated(server);
            return 0;
        } catch (NoGenerationException e) {
            errors.println(e.getMessage());
        } catch (JavalinException e) {
            errors.println("port " + port + " of " + host + " cannot be had: it is in use or not allowed, or there is no such "
                    + "host; choose others with --port (0 for a free one) and --host");
        } catch (IOException e) {
            errors.println("the index in " + index + " cannot be opened: " + e + "; run './lodestar verify --index " + index
                    + "' to see what is wrong");
        }
        errors.flush();
        return FAILED;
    }

    /** Blocks until the process is told to end, and has answered the requests under way. */
    private static void untilTerminated(SearchServer server) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }, "stop"));
        stopped.await();
    }
}
