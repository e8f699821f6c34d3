package org.lodestar.indexer.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.jspecify.annotations.Nullable;

/** One process that parses one file at a time, kept warm between files and replaced when it has died. For one thread. */
final class TikaFork implements AutoCloseable {

    private static final String FETCHER = "files";
    private static final int MOST_EMBEDDED = 1000;
    /** What the parent waits beyond the fork's own time limit before it kills the fork. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ForkedTikaConfig config;
    private final ScratchFolder scratch;
    /** Stands in the fork's command line, so that it can be found and killed. */
    private final String marker = "-Dlodestar.fork=" + UUID.randomUUID();
    private final ExecutorService caller =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tika-fork").factory());
    private @Nullable PipesParser parser;

    TikaFork(ForkedTikaConfig config) throws IOException {
        this.config = config;
        this.scratch = ScratchFolder.create();
    }

    /**
     * The result, null where the fork hung even beyond its own time limit and was killed.
     *
     * @param ocr null where no text is to be read from pictures
     * @param unpacking what is to be done with the files in the file, empty where they are parts of it
     */
    @Nullable PipesResult parse(Path file, @Nullable OcrRequest ocr, Properties unpacking) throws InterruptedException, IOException {
        PipesParser running = parser();
        Duration limit = ocr == null ? config.timeLimit() : config.timeLimit().plus(ocr.longest());
        Future<PipesResult> result = caller.submit(() -> running.parse(tuple(file, limit, ocr, unpacking)));
        try {
            return cleared(result.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            // It would go on, and write to folders that its caller deletes.
            result.cancel(true);
            discard();
            throw e;
        } catch (TimeoutException e) {
            result.cancel(true);
            discard();
            return null;
        } catch (ExecutionException e) {
            discard();
            if (e.getCause() instanceof IOException || e.getCause() instanceof PipesException) {
                return PipesResult.UNSPECIFIED_CRASH;
            }
            throw new IllegalStateException("the forked parser could not be asked", e.getCause());
        }
    }

    /** A process that has died has left its files. */
    private PipesResult cleared(PipesResult result) throws IOException {
        switch (result.getStatus()) {
            case TIMEOUT, OOM, UNSPECIFIED_CRASH -> scratch.clear();
            default -> { }
        }
        return result;
    }

    private FetchEmitTuple tuple(Path file, Duration limit, @Nullable OcrRequest ocr, Properties unpacking) {
        HandlerConfig handler = new HandlerConfig(
                BasicContentHandlerFactory.HANDLER_TYPE.XML, HandlerConfig.PARSE_MODE.RMETA,
                config.mostCharacters(), MOST_EMBEDDED, true);
        ParseContext context = new ParseContext();
        context.set(HandlerConfig.class, handler);
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(limit.toMillis()));
        Properties order = new Properties();
        order.putAll(unpacking);
        if (ocr != null) {
            order.putAll(ocr.properties());
        }
        if (!order.isEmpty()) {
            context.set(Properties.class, order);
        }
        String key = Path.of("/").relativize(file.toAbsolutePath()).toString();
        return new FetchEmitTuple(
                key, new FetchKey(FETCHER, key), new EmitKey("", key), new Metadata(), context,
                FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
    }

    private PipesParser parser() throws IOException {
        if (parser == null) {
            try {
                PipesConfig pipes = PipesConfig.load(new ByteArrayInputStream(
                        "<properties><pipes><params/></pipes></properties>".getBytes(StandardCharsets.UTF_8)));
                pipes.setTikaConfig(scratch.tikaConfig());
                pipes.setJavaPath(config.java().toString());
                pipes.setForkedJvmArgs(jvmArguments());
                pipes.setTimeoutMillis(config.timeLimit().toMillis());
                pipes.setNumClients(1);
                pipes.setMaxForEmitBatchBytes(-1);
                pipes.setStartupTimeoutMillis(Duration.ofMinutes(2).toMillis());
                parser = new PipesParser(pipes);
            } catch (TikaConfigException e) {
                throw new IOException("Tika does not take its configuration: " + e.getMessage(), e);
            }
        }
        return parser;
    }

    private String classPath() {
        Stream<String> parsers = config.moreParsers().stream().map(Path::toString);
        Stream<String> built = Stream.of(config.agent().toString(), config.build().resolve("lib") + "/*");
        return Stream.concat(parsers, built).collect(Collectors.joining(":"));
    }

    private List<String> jvmArguments() {
        return List.of(
                "-cp", classPath(),
                "-javaagent:" + config.agent() + "=" + scratch.path(),
                marker,
                // What a parser leaves behind when it dies is cleared away with it.
                "-Djava.io.tmpdir=" + scratch.temporary(),
                "-XX:ErrorFile=" + scratch.temporary().resolve("error.log"),
                "-Xmx" + config.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=4",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED");
    }

    private void discard() throws IOException {
        List<ProcessHandle> running = ProcessHandle.current().descendants()
                .filter(p -> p.info().commandLine().orElse("").contains(marker))
                .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
                .toList();
        running.forEach(ProcessHandle::destroyForcibly);
        running.forEach(p -> p.onExit().completeOnTimeout(p, GRACE.toSeconds(), TimeUnit.SECONDS).join());
        PipesParser dead = parser;
        parser = null;
        if (dead != null) {
            dead.close();
        }
        scratch.clear();
    }

    @Override
    public void close() throws IOException {
        caller.shutdownNow();
        discard();
        scratch.delete();
    }
}
