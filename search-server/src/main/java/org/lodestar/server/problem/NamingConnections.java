package org.lodestar.server.problem;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/** Connections that remember which path was asked for. Of one that it cannot read Jetty itself keeps nothing. */
public final class NamingConnections extends HttpConnectionFactory {

    private static final String UNKNOWN = "/";
    private static final Pattern UNSAFE = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%/A-Za-z0-9._~!$&'()*+,;=:@-]+");

    public NamingConnections(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        NamingConnection connection = new NamingConnection(getHttpConfiguration(), connector, endPoint);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    /** The path that a connection was last asked for, with all but letters, digits and signs of paths escaped. */
    static String path(Connection connection) {
        return connection instanceof NamingConnection naming ? safe(naming.target) : UNKNOWN;
    }

    private static String safe(String target) {
        if (!target.startsWith("/")) {
            return UNKNOWN;
        }
        String path = target.split("[?#]", 2)[0];
        return UNSAFE.matcher(path).replaceAll(unsafe -> Matcher.quoteReplacement(escaped(unsafe.group())));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format(java.util.Locale.ROOT, "%%%02X", b));
        }
        return escaped.toString();
    }

    private static final class NamingConnection extends HttpConnection {

        /** What Jetty puts in place of a request that it could not read. */
        private static final String UNREADABLE = "/badMessage";

        private String target = UNKNOWN;
        private boolean reading;

        NamingConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
            if (!reading) {
                target = uri.equals(UNREADABLE) ? UNKNOWN : uri;
            }
            reading = true;
            HttpStreamOverHTTP1 stream = super.newHttpStream(method, uri, version);
            reading = false;
            return stream;
        }
    }
}
