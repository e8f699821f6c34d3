package org.lodestar.server.original;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of an open file as a stream, which closes the file. */
public final class ChannelPart extends InputStream {

    private final FileChannel channel;
    private long position;
    private final long end;

    public ChannelPart(FileChannel channel, ByteRange range) {
        this.channel = channel;
        this.position = range.first();
        this.end = range.last() + 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position >= end) {
            return -1;
        }
        int wanted = (int) Math.min(length, end - position);
        int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
        if (read < 0) {
            throw new EOFException("the file became shorter while it was sent");
        }
        position += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
