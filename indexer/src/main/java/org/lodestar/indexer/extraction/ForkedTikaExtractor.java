package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Page;

/** Reads files by Tika in forked processes, whatever the files do to those. */
public final class ForkedTikaExtractor implements Extractor {

    /** Goes up with every change of what a file comes out as. */
    private static final String VERSION = "tika-3.3.1/10";

    /** What the forked parsers add to the metadata: see there. */
    private static final String OUTLINE = "lodestar:outline";
    private static final String HEADLINE = "lodestar:headline";
    private static final String SHEETS = "lodestar:sheet";
    private static final String PLAIN = "text/plain";

    private static final Pattern HOLDS_NO_TEXT = Pattern.compile(
            "(image|audio|video|font)/.*|application/(octet-stream|x-(executable|sharedlib|object|font|msdownload|dosexec).*|java-vm|x-sqlite3)");

    private static final Pattern ARCHIVE =
            Pattern.compile("application/(zip|x-tar|x-gtar|x-7z-compressed|x-rar-compressed|gzip|x-bzip2?|x-xz)");

    private static final Properties NOTHING = new Properties();

    private final ForkedTikaConfig config;
    private final Ocr ocr;
    private final List<TikaFork> forks = new ArrayList<>();
    private final BlockingQueue<TikaFork> idle;

    public ForkedTikaExtractor(ForkedTikaConfig config, Ocr ocr) throws IOException {
        config.agent();
        this.config = config;
        this.ocr = ocr;
        this.idle = new ArrayBlockingQueue<>(config.forks());
        for (int i = 0; i < config.forks(); i++) {
            TikaFork fork = new TikaFork(config);
            forks.add(fork);
            idle.add(fork);
        }
    }

    @Override
    public String version() {
        return String.join(":", VERSION, String.valueOf(config.mostCharacters()), ocr.version());
    }

    @Override
    public @Nullable String readIn(@Nullable String language) {
        return ocr.isOff() ? null : language;
    }

    @Override
    public Extraction extract(Path file) throws InterruptedException {
        return extract(file, null);
    }

    @Override
    public Extraction extract(Path file, @Nullable String language) throws InterruptedException {
        return extract(file, language, null);
    }

    @Override
    public Unpacked unpack(HashedFile file, @Nullable String language, Unpacking order) throws IOException, InterruptedException {
        Extraction own = extract(file.path(), language, order);
        Optional<HeldFiles> held = HeldFiles.of(order);
        if (held.isPresent()) {
            return held.get().with(own);
        }
        boolean isEmptyArchive = own instanceof Extraction.Blank blank && ARCHIVE.matcher(blank.mediaType()).matches();
        return Unpacked.plain(isEmptyArchive ? new Extraction.Ignored("is an archive without files") : own);
    }

    private Extraction extract(Path file, @Nullable String language, @Nullable Unpacking order) throws InterruptedException {
        Optional<Extraction> told = check(file);
        if (told.isPresent()) {
            return told.get();
        }
        TikaFork fork = idle.take();
        try {
            PipesResult result = fork.parse(file, null, order == null ? NOTHING : order.properties());
            Extraction plain = result == null ? tooSlow(config.timeLimit()) : extraction(file, result, config.timeLimit());
            return result == null || ocr.isOff() ? plain : withOcr(fork, file, parts(result), plain, language, order);
        } catch (IOException e) {
            return new Extraction.Failed("could not be read: " + e.getMessage(), false);
        } finally {
            idle.add(fork);
        }
    }

    /** Reads it again, with its pictures of text, if it has any. What is found by then is not lost if that fails. */
    private Extraction withOcr(
            TikaFork fork, Path file, List<Metadata> parts, Extraction plain, @Nullable String language,
            @Nullable Unpacking order) throws IOException, InterruptedException {
        OcrRequest request = ocr.request(parts, !(plain instanceof Extraction.Extracted), language);
        if (plain instanceof Extraction.Failed || request == null) {
            return plain;
        }
        String obstacle = ocr.obstacle(language);
        if (obstacle != null) {
            return unread(plain, new Extraction.Failed(obstacle, true));
        }
        PipesResult result = fork.parse(file, request, order == null ? NOTHING : order.unwritten());
        Duration limit = config.timeLimit().plus(request.longest());
        Extraction read = result == null ? tooSlow(limit) : extraction(file, result, limit);
        if (read instanceof Extraction.Failed failed) {
            return unread(plain, failed);
        }
        Optional<String> problem = LeftOut.byOcr(parts(result));
        return problem.isEmpty() ? read : unread(read, new Extraction.Failed("could not be read by OCR: " + problem.get(), false));
    }

    /** Text that was found stands, but is not all. */
    private static Extraction unread(Extraction found, Extraction.Failed failure) {
        return found instanceof Extraction.Extracted(List<Page> pages, FileProperties properties, String type, boolean truncated)
                ? new Extraction.Extracted(pages, properties, type, true) : failure;
    }

    /** What can be told without a parser, which would have to be restarted after some of these. */
    private static Optional<Extraction> check(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Extraction.Failed("is not a regular file", true));
        }
        if (!Files.isReadable(file)) {
            return Optional.of(new Extraction.Failed("cannot be read: permission denied", false));
        }
        try {
            if (Files.size(file) == 0) {
                return Optional.of(new Extraction.Blank(FileProperties.NONE, "application/octet-stream", "is empty"));
            }
        } catch (IOException e) {
            return Optional.of(new Extraction.Failed("cannot be read: " + e.getMessage(), false));
        }
        return Optional.empty();
    }

    private Extraction extraction(Path file, PipesResult result, Duration limit) {
        return switch (result.getStatus()) {
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT, EMIT_SUCCESS,
                    EMIT_SUCCESS_PARSE_EXCEPTION -> parsed(file, result);
            case EMPTY_OUTPUT -> new Extraction.Blank(FileProperties.NONE, "application/octet-stream", "holds no text");
            case TIMEOUT, CLIENT_UNAVAILABLE_WITHIN_MS -> tooSlow(limit);
            case OOM -> new Extraction.Failed(
                    "needs more memory than the " + config.megabytes() + " MB of a parser", true);
            case UNSPECIFIED_CRASH, INTERRUPTED_EXCEPTION -> new Extraction.Failed("ended the parser that read it", false);
            case FETCHER_INITIALIZATION_EXCEPTION, FETCH_EXCEPTION, PARSE_EXCEPTION_NO_EMIT, NO_EMITTER_FOUND,
                    EMIT_EXCEPTION, NO_FETCHER_FOUND, INTERMEDIATE_RESULT -> new Extraction.Failed(
                    "could not be handed to the parser: " + ParserMessage.firstLine(result.getMessage()), false);
        };
    }

    private static Extraction tooSlow(Duration limit) {
        return new Extraction.Failed("took longer than " + limit.toSeconds() + " s", false);
    }

    private static List<Metadata> parts(@Nullable PipesResult result) {
        return result == null || result.getEmitData() == null ? List.of() : result.getEmitData().getMetadataList();
    }

    private Extraction parsed(Path file, PipesResult result) {
        List<Metadata> parts = parts(result);
        if (parts.isEmpty()) {
            return new Extraction.Failed("came out of the parser without a result", false);
        }
        Metadata container = parts.getFirst();
        String mediaType = mediaType(container);
        String exception = result.getEmitData().getContainerStackTrace();
        if (parts.size() == 1 && LeftOut.byEncryption(container)) {
            return new Extraction.Failed("is encrypted and needs a password", true);
        }
        boolean limited = LeftOut.byLimit(parts) || LeftOut.byEncryption(container);
        String plain = mediaType.equals(PLAIN) ? XhtmlPages.text(content(container)) : "";
        List<Page> pages = pages(mediaType, plain, parts);
        FileProperties properties = properties(file, container, mediaType);
        if (pages.stream().allMatch(page -> page.blocks().isEmpty())) {
            return withoutText(parts, properties, mediaType, exception, limited);
        }
        if (mediaType.equals(PLAIN)) {
            Optional<TranscriptReader.Transcript> transcript = TranscriptReader.read(plain);
            if (transcript.isPresent()) {
                FileProperties titled = new FileProperties(
                        transcript.get().title(), properties.language(), null, properties.date(), transcript.get().pages().size());
                return new Extraction.Extracted(transcript.get().pages(), titled, mediaType, limited);
            }
        }
        boolean damaged = exception != null && !exception.isBlank();
        return new Extraction.Extracted(pages, properties, mediaType, limited || damaged);
    }

    private Extraction withoutText(
            List<Metadata> parts, FileProperties properties, String mediaType, @Nullable String exception, boolean limited) {
        Optional<String> depth = LeftOut.byDepth(parts);
        if (depth.isPresent()) {
            return new Extraction.Failed("holds no text but in what " + depth.get(), true);
        }
        if (limited) {
            return new Extraction.Failed("holds no text within the limit of " + config.mostCharacters() + " characters", true);
        }
        if (exception != null && !exception.isBlank()) {
            return new Extraction.Failed(ParserMessage.explain(exception), true);
        }
        return HOLDS_NO_TEXT.matcher(mediaType).matches()
                ? new Extraction.Ignored("holds no text that Lodestar can read (" + mediaType + ")")
                : new Extraction.Blank(properties, mediaType, ocr.whyBlank(mediaType, parts));
    }

    private static List<Page> pages(String mediaType, String plain, List<Metadata> parts) {
        List<Page> pages = mediaType.equals(PLAIN)
                ? PlainText.pages(plain)
                : XhtmlPages.read(content(parts.getFirst()), Layout.of(mediaType), outline(parts), List.of(parts.getFirst().getValues(SHEETS)));
        for (Metadata attachment : parts.subList(1, parts.size())) {
            if (!isNavigation(mediaType, attachment)) {
                String own = content(attachment);
                pages = withAttachment(pages, attachment, XhtmlPages.read(own, Layout.of(mediaType(attachment))));
            }
        }
        return pages;
    }

    /** That of a PDF, or of the page of a book that leads to its chapters. */
    private static Outline outline(List<Metadata> parts) {
        String[] lines = parts.getFirst().getValues(OUTLINE);
        String headline = parts.getFirst().get(HEADLINE);
        if (lines.length > 0 || headline != null) {
            Outline outline = Outline.of(lines);
            return headline == null ? outline : outline.under(headline);
        }
        return parts.stream().skip(1).filter(part -> isNavigation(mediaType(parts.getFirst()), part)).findFirst()
                        .map(part -> Outline.ofNavigation(content(part))).orElse(Outline.none());
    }

    /** What is embedded in a book as a page of its own is not in the order of its reading: a list of contents. */
    private static boolean isNavigation(String container, Metadata part) {
        return container.equals("application/epub+zip") && mediaType(part).contains("html");
    }

    private static String content(Metadata part) {
        String content = part.get(TikaCoreProperties.TIKA_CONTENT);
        return content == null ? "" : content;
    }

    /** The text of an embedded document, under its name, on the page after which it comes. */
    private static List<Page> withAttachment(List<Page> pages, Metadata part, List<Page> own) {
        List<Page.Block> blocks = own.stream().flatMap(p -> p.blocks().stream()).toList();
        if (blocks.isEmpty()) {
            return pages;
        }
        List<Page> longer = new ArrayList<>(pages);
        Page last = longer.isEmpty() ? new Page(null, List.of()) : longer.removeLast();
        List<Page.Block> all = new ArrayList<>(last.blocks());
        String name = part.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (name != null && !name.isBlank()) {
            all.add(new Page.Heading(2, name, null));
        }
        all.addAll(blocks);
        longer.add(new Page(last.number(), all));
        return longer;
    }

    private static String mediaType(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        return type == null ? "application/octet-stream" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static FileProperties properties(Path file, Metadata metadata, String mediaType) {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        return new FileProperties(
                FileTitle.sane(metadata.get(TikaCoreProperties.TITLE), String.valueOf(file.getFileName())),
                metadata.get(DublinCore.LANGUAGE),
                mediaType.contains("html") ? XhtmlPages.language(content(metadata)) : null,
                FileDate.sane(metadata.get(TikaCoreProperties.CREATED)),
                mediaType.equals("application/pdf") ? pages : null);
    }

    @Override
    public void close() {
        try {
            for (TikaFork fork : forks) {
                fork.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a forked parser could not be ended", e);
        }
    }
}
