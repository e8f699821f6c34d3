package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;

class MainIT {

    /** Stands for what a fork that a file has taken over might send. */
    private record Foreign(String text) implements Serializable {}

    @Test
    void onlyWhatTikaSendsIsDeserialised() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                        Deserialises.class.getName())
                .redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).contains("Metadata taken", "Foreign refused");
    }

    /** The command line, which is asked for its help, and at whose end two objects are deserialised. */
    static final class Deserialises {
        private Deserialises() {}

        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                tell(new Metadata());
                tell(new Foreign("x"));
            }));
            Main.main(new String[] {"--help"});
        }

        private static void tell(Serializable object) {
            System.out.println(object.getClass().getSimpleName() + (isTaken(object) ? " taken" : " refused"));
        }

        @SuppressWarnings("BanSerializableRead")
        private static boolean isTaken(Serializable object) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(object);
                }
                try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                    in.readObject();
                    return true;
                }
            } catch (InvalidClassException refused) {
                return false;
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
