package org.lodestar.server;

import java.nio.file.Path;
import java.time.Duration;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.ReaderLanguages;

/** The command line over the sample collection, to look at: {@code java ... org.lodestar.server.SampleServer serve}. */
final class SampleServer {

    private static final ReaderLanguages LANGUAGES = new ReaderLanguages(SampleCollection.LANGUAGES);

    private SampleServer() {}

    public static void main(String... arguments) {
        System.exit(Main.commandLine(SampleCollection.VOCABULARIES, LANGUAGES, (index, vocabularies) ->
                new FakeSearchEngine(SampleCollection.documents(), vocabularies)).execute(arguments));
    }

    static SearchServer start(int port, FakeSearchEngine engine) {
        return start(port, engine, Path.of("no-index"));
    }

    /** @param index of which there are only the originals */
    static SearchServer start(int port, FakeSearchEngine engine, Path index) {
        SearchServer server = SearchServer.start(
                new ServerConfig("127.0.0.1", port, Duration.ofSeconds(5), SampleCollection.VOCABULARIES, LANGUAGES,
                        new KeptOriginals(index)));
        server.open(engine);
        return server;
    }
}
