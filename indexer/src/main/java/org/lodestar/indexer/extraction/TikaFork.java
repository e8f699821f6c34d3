package org.lodestar.indexer.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Path tikaConfig;
    /** Stands in the fork's command line, so that it can be found and killed. */
    private final String marker = "-Dlodestar.fork=" + UUID.randomUUID();
    private final ExecutorService caller =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tika-fork").factory());
    private @Nullable PipesParser parser;

    TikaFork(ForkedTikaConfig config, Path tikaConfig) {
        this.config = config;
        this.tikaConfig = tikaConfig;
    }

    /** The result, null where the fork hung even beyond its own time limit and was killed. */
    @Nullable PipesResult parse(Path file) throws InterruptedException, IOException {
        PipesParser running = parser();
        Future<PipesResult> result = caller.submit(() -> running.parse(tuple(file)));
        try {
            return result.get(config.timeLimit().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
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

    private FetchEmitTuple tuple(Path file) {
        HandlerConfig handler = new HandlerConfig(
                BasicContentHandlerFactory.HANDLER_TYPE.XML, HandlerConfig.PARSE_MODE.RMETA,
                config.mostCharacters(), MOST_EMBEDDED, true);
        ParseContext context = new ParseContext();
        context.set(HandlerConfig.class, handler);
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(config.timeLimit().toMillis()));
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
                pipes.setTikaConfig(tikaConfig);
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

    private List<String> jvmArguments() {
        return List.of(
                "-cp", config.agent() + ":" + config.build().resolve("lib") + "/*",
                "-javaagent:" + config.agent(),
                marker,
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
                .toList();
        running.forEach(ProcessHandle::destroyForcibly);
        running.forEach(p -> p.onExit().completeOnTimeout(p, GRACE.toSeconds(), TimeUnit.SECONDS).join());
        PipesParser dead = parser;
        parser = null;
        if (dead != null) {
            dead.close();
        }
    }

    @Override
    public void close() throws IOException {
        caller.shutdownNow();
        discard();
    }

    /** The configuration of the parsers: the files of this machine, our encoding detector, no outside program. */
    static Path writeTikaConfig() throws IOException {
        Path file = Files.createTempFile("lodestar-tika", ".xml");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <properties>
                  <fetchers>
                    <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                      <params><name>files</name><basePath>/</basePath></params>
                    </fetcher>
                  </fetchers>
                  <encodingDetectors>
                    <encodingDetector class="org.lodestar.tikafork.Utf8FirstEncodingDetector"/>
                  </encodingDetectors>
                  <parsers>
                    <parser class="org.apache.tika.parser.DefaultParser">
                      <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                      <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                      <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
                      <parser-exclude class="org.apache.tika.parser.html.JSoupParser"/>
                      <parser-exclude class="org.apache.tika.parser.odf.OpenDocumentParser"/>
                    </parser>
                    <parser class="org.lodestar.tikafork.MarkedHtmlParser"/>
                    <parser class="org.lodestar.tikafork.NamedSheetsParser"/>
                    <parser class="org.lodestar.tikafork.SectionedPdfParser">
                      <params>
                        <param name="ocrStrategy" type="string">NO_OCR</param>
                        <param name="extractBookmarksText" type="bool">false</param>
                        <param name="extractAnnotationText" type="bool">false</param>
                      </params>
                    </parser>
                  </parsers>
                </properties>
                """);
        return file;
    }
}
