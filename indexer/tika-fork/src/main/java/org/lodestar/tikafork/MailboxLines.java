package org.lodestar.tikafork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a mailbox. A mail begins after a line {@code From somebody at some time} that follows an empty line or nothing; in
 * a mail such a line is written {@code >From}.
 */
final class MailboxLines {

    private static final byte[] BEGIN = "From ".getBytes(StandardCharsets.US_ASCII);
    /** What is longer is taken in pieces. */
    private static final int LONGEST_LINE = 1 << 16;

    private final InputStream in;
    private byte[] line = new byte[0];
    private boolean afterEmptyLine = true;
    private boolean lineIsWhole = true;
    private boolean atEnd;

    MailboxLines(InputStream in) throws IOException {
        this.in = in;
        next();
    }

    /** Passes over what is left of the mail before; false where there is no other. */
    boolean nextMail() throws IOException {
        while (!atEnd && !begins()) {
            next();
        }
        if (atEnd) {
            return false;
        }
        next();
        return true;
    }

    /** The bytes of the mail that has begun. */
    InputStream mail() {
        return new Mail();
    }

    private boolean begins() {
        return afterEmptyLine && startsWithBegin(0);
    }

    private boolean startsWithBegin(int at) {
        return line.length >= at + BEGIN.length && Arrays.equals(line, at, at + BEGIN.length, BEGIN, 0, BEGIN.length);
    }

    private void next() throws IOException {
        afterEmptyLine = lineIsWhole && isEmpty(line);
        var bytes = new ByteArrayOutputStream();
        int b = in.read();
        atEnd = b < 0;
        while (b >= 0) {
            bytes.write(b);
            if (b == '\n' || bytes.size() == LONGEST_LINE) {
                break;
            }
            b = in.read();
        }
        lineIsWhole = b == '\n' || b < 0;
        line = bytes.toByteArray();
    }

    private static boolean isEmpty(byte[] line) {
        return line.length == 0 || line[0] == '\n' || (line[0] == '\r' && line.length == 2);
    }

    /** Where the line's own text begins: one {@code >} is taken off a line that was quoted. */
    private int start() {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        return quotes > 0 && startsWithBegin(quotes) ? 1 : 0;
    }

    /** Ends where the next mail begins. */
    private final class Mail extends InputStream {
        private int at = start();

        private boolean hasMore() throws IOException {
            while (!atEnd && !begins() && at == line.length) {
                next();
                at = start();
            }
            return !atEnd && !(begins() && at == 0);
        }

        @Override
        public int read() throws IOException {
            return hasMore() ? line[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, buffer, offset, count);
            at += count;
            return count;
        }
    }
}
