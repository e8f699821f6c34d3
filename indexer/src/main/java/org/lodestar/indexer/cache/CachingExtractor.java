package org.lodestar.indexer.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.HashedFile;
import org.lodestar.indexer.extraction.Unpacked;
import org.lodestar.indexer.extraction.Unpacking;

/** Asks another extractor only for what it has not read before. */
public final class CachingExtractor implements Extractor {

    /** What is done with the cache. */
    public enum Use {
        /** What is there is taken from it, what is not is kept in it. */
        READ_AND_WRITE,
        /** What is there is taken from it; nothing is changed. */
        READ_ONLY,
        /** Nothing is taken from it; everything is read again and kept in it. */
        RENEW
    }

    private final Extractor extractor;
    private final ExtractionCache cache;
    private final Use use;

    /** @param extractor is closed with this one */
    public CachingExtractor(Extractor extractor, ExtractionCache cache, Use use) {
        this.extractor = extractor;
        this.cache = cache;
        this.use = use;
    }

    @Override
    public String version() {
        return extractor.version();
    }

    @Override
    public @Nullable String readIn(@Nullable String language) {
        return extractor.readIn(language);
    }

    /** Reads the file: what is not known by its content is not looked up. */
    @Override
    public Extraction extract(Path file) throws InterruptedException {
        return extractor.extract(file);
    }

    @Override
    public Extraction extract(Path file, @Nullable String language) throws InterruptedException {
        return extractor.extract(file, language);
    }

    /** @throws CacheException if the cache cannot be read or written, as on a full disk */
    @Override
    public Extraction extract(HashedFile file, @Nullable String language) throws IOException, InterruptedException {
        CacheKey key = key(file, language);
        Optional<Extraction> kept = kept(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        Extraction extraction = extractor.extract(file.path(), language);
        keep(key, extraction, file);
        return extraction;
    }

    /**
     * A file that holds others is not kept: their bytes are needed each time, and each of them is kept by its own content.
     *
     * @throws CacheException as {@link #extract(HashedFile, String)}
     */
    @Override
    public Unpacked unpack(HashedFile file, @Nullable String language, Unpacking order) throws IOException, InterruptedException {
        CacheKey key = key(file, language);
        Optional<Extraction> kept = kept(key);
        if (kept.isPresent()) {
            return Unpacked.plain(kept.get());
        }
        Unpacked unpacked = extractor.unpack(file, language, order);
        if (unpacked.held().isEmpty()) {
            keep(key, unpacked.own(), file);
        }
        return unpacked;
    }

    private CacheKey key(HashedFile file, @Nullable String language) {
        return new CacheKey(file.sha256(), extractor.version(), extractor.readIn(language), file.fileName());
    }

    private Optional<Extraction> kept(CacheKey key) {
        try {
            return switch (use) {
                case READ_AND_WRITE -> cache.find(key);
                case READ_ONLY -> cache.peek(key);
                case RENEW -> Optional.empty();
            };
        } catch (IOException e) {
            throw new CacheException("read", e);
        }
    }

    private void keep(CacheKey key, Extraction extraction, HashedFile file) throws IOException {
        if (use == Use.READ_ONLY || !lasts(extraction) || !file.holdsItsContent()) {
            return;
        }
        try {
            cache.keep(key, extraction);
        } catch (IOException e) {
            throw new CacheException("written", e);
        }
    }

    private static boolean lasts(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted extracted -> true;
            case Extraction.Blank blank -> true;
            case Extraction.Ignored ignored -> true;
            case Extraction.Failed(String reason, boolean lasting) -> lasting;
        };
    }

    @Override
    public void close() {
        extractor.close();
    }
}
