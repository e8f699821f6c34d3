package org.lodestar.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.SourceFile;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.original.ByteRange;
import org.lodestar.server.original.ChannelPart;
import org.lodestar.server.original.FileName;
import org.lodestar.server.original.OriginalFiles;
import org.lodestar.server.problem.ProblemException;

/**
 * Sends a document's file: the one that was indexed, or the copy that was kept of it. The path and the hash are those that were
 * recorded then; nothing of the request is ever part of them. What comes from outside is never shown as a page of ours: a PDF in the browser's own viewer, all else as a
 * download.
 */
final class OriginalRoute {

    private static final String PDF = "application/pdf";

    private final OriginalFiles files = new OriginalFiles();
    private final KeptOriginals originals;

    OriginalRoute(KeptOriginals originals) {
        this.originals = originals;
    }

    void send(Context ctx, Document document) throws IOException {
        if (!document.metadata().original() || !document.metadata().snippets()) {
            throw new ProblemException(
                    "original-withheld", HttpStatus.FORBIDDEN_403, "the file of this document is not given out");
        }
        SourceFile recorded = document.file();
        if (recorded == null) {
            throw new ProblemException(
                    "no-original", HttpStatus.NOT_FOUND_404, "this document came as a record and has no file");
        }
        FileChannel channel = open(recorded).orElseThrow(() -> gone(document, recorded));
        try {
            headers(ctx, recorded, name(document, recorded));
            if (!answer(ctx, channel, recorded)) {
                channel.close();
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A mail is sent only as a copy: none is kept where something that is attached to it is withheld or withdrawn. */
    private Optional<FileChannel> open(SourceFile recorded) throws IOException {
        if (recorded.path() != null && !recorded.holdsAttachments()) {
            Optional<FileChannel> source = files.open(Path.of(recorded.path()), recorded);
            if (source.isPresent()) {
                return source;
            }
        }
        Optional<Path> kept = originals.find(recorded.sha256());
        return kept.isPresent() ? files.open(kept.get(), recorded) : Optional.empty();
    }

    private static ProblemException gone(Document document, SourceFile recorded) {
        if (recorded.holdsAttachments()) {
            return new ProblemException("original-mail", HttpStatus.GONE_410,
                    "a mail holds what is attached to it, and is given out only where index --keep-originals kept it");
        }
        return recorded.path() == null
                ? new ProblemException("original-inside", HttpStatus.GONE_410,
                        "the file lies in another, an archive or a mail, and is not given out by itself; index --keep-originals keeps it: "
                                + document.source())
                : new ProblemException("original-gone", HttpStatus.GONE_410,
                        "the file is no longer the one that was indexed, and no copy was kept; index --keep-originals keeps one");
    }

    /** As its source was called, whatever its copy is. */
    private static String name(Document document, SourceFile recorded) {
        String source = document.source();
        return recorded.path() != null
                ? String.valueOf(Path.of(recorded.path()).getFileName()) : source.substring(source.lastIndexOf('/') + 1);
    }

    private static void headers(Context ctx, SourceFile recorded, String name) {
        boolean pdf = recorded.mediaType().equals(PDF);
        ctx.header("Content-Security-Policy", "sandbox");
        ctx.header("Content-Disposition", FileName.header(pdf ? "inline" : "attachment", name));
        ctx.header("Accept-Ranges", "bytes");
        ctx.header("ETag", etag(recorded));
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType(recorded.mediaType());
    }

    /** Whether the response takes over the channel, and closes it. */
    private static boolean answer(Context ctx, FileChannel channel, SourceFile recorded) {
        if (etag(recorded).equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED_304);
            return false;
        }
        Optional<ByteRange> part;
        try {
            part = ByteRange.of(range(ctx, recorded), recorded.bytes());
        } catch (ByteRange.Unsatisfiable e) {
            ctx.header("Content-Range", "bytes */" + recorded.bytes());
            ProblemException refused = new ProblemException(
                    "range", HttpStatus.RANGE_NOT_SATISFIABLE_416, "the file has " + recorded.bytes() + " bytes");
            refused.addSuppressed(e);
            throw refused;
        }
        ByteRange sent = part.orElse(new ByteRange(0, recorded.bytes() - 1));
        part.ifPresent(range -> {
            ctx.status(HttpStatus.PARTIAL_CONTENT_206);
            ctx.header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + recorded.bytes());
        });
        ctx.res().setContentLengthLong(sent.length());
        if (ctx.method().equals(HandlerType.HEAD)) {
            return false;
        }
        // Ranges and lengths are of the bytes as they are.
        ctx.disableCompression();
        ctx.result(new ChannelPart(channel, sent));
        return true;
    }

    /** A range of another version than this one is no range. */
    private static @Nullable String range(Context ctx, SourceFile recorded) {
        String version = ctx.header("If-Range");
        return version == null || version.equals(etag(recorded)) ? ctx.header("Range") : null;
    }

    private static String etag(SourceFile recorded) {
        return '"' + recorded.sha256() + '"';
    }
}
