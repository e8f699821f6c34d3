package org.lodestar.indexer.extraction;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Does to the forked parser what a file says after its first word: what broken parsers do to theirs. */
public final class MisbehavingParser implements Parser {

    private static final long serialVersionUID = 1;

    /** The first word of a file for this parser; {@code custom-mimetypes.xml} knows it. */
    static final String MAGIC = "MISBEHAVE ";

    /** Makes a file, whose path follows, before it hangs. */
    static final String TELL = "tell ";

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.application("x-misbehaving"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        String what = new String(stream.readAllBytes(), StandardCharsets.UTF_8).substring(MAGIC.length()).strip();
        if (what.startsWith(TELL)) {
            Files.createFile(Path.of(what.substring(TELL.length())));
            hang(false);
        }
        switch (what) {
            case "hang" -> hang(true);
            case "hang uninterruptibly" -> hang(false);
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(1);
            case "memory" -> fillMemory();
            case "stack" -> System.out.println(deeper(0));
            case "endless" -> writeEndlessly(new XHTMLContentHandler(handler, metadata));
            case "noise" -> makeNoise();
            default -> throw new IllegalArgumentException("'" + what + "' is no misbehaviour");
        }
    }

    private static void hang(boolean interruptibly) {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                if (interruptibly) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void fillMemory() {
        List<byte[]> blocks = new ArrayList<>();
        while (blocks.size() < Integer.MAX_VALUE) {
            blocks.add(new byte[1 << 20]);
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    private static void writeEndlessly(XHTMLContentHandler xhtml) throws SAXException {
        xhtml.startDocument();
        while (true) {
            xhtml.element("p", "Forced labour is a crime.");
        }
    }

    /** Writes to where the fork answers its parent. */
    private static void makeNoise() throws IOException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("noise".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
    }
}
