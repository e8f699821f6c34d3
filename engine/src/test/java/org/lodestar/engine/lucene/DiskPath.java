package org.lodestar.engine.lucene;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A path that asks another provider than its own. */
final class DiskPath implements InvocationHandler {

    private final Path real;
    private final Disk disk;

    private DiskPath(Path real, Disk disk) {
        this.real = real;
        this.disk = disk;
    }

    static Path wrap(Path real, Disk disk) {
        return (Path) Proxy.newProxyInstance(DiskPath.class.getClassLoader(),
                new Class<?>[] {Path.class}, new DiskPath(real, disk));
    }

    static Path unwrap(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof DiskPath own ? own.real : path;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return disk;
        }
        Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < unwrapped.length; i++) {
            unwrapped[i] = unwrapped[i] instanceof Path path ? unwrap(path) : unwrapped[i];
        }
        try {
            Object result = method.invoke(real, unwrapped);
            return result instanceof Path path ? wrap(path, disk) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What such paths are of. */
    static final class Disk extends FileSystem {

        private final FileSystemProvider provider;
        private final FileSystem real;

        Disk(FileSystemProvider provider, FileSystem real) {
            this.provider = provider;
            this.real = real;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(real.getPath(first, more), this);
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = real.getPathMatcher(pattern);
            return path -> matcher.matches(unwrap(path));
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public void close() {}
    }
}
