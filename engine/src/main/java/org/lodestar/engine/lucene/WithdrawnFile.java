package org.lodestar.engine.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.Withdrawal;
import org.lodestar.engine.Withdrawals;

/** {@code withdrawn.jsonl}: a line of JSON for each document that no run may bring back. */
final class WithdrawnFile {

    static final String NAME = "withdrawn.jsonl";

    private final Path file;

    WithdrawnFile(Path index) {
        this.file = index.resolve(NAME);
    }

    Withdrawals read() throws IOException {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Withdrawals.NONE;
        }
    }

    /** @param where names them in messages */
    static Withdrawals parse(String where, byte[] lines) throws DamagedIndexException {
        List<Withdrawal> withdrawals = new ArrayList<>();
        int number = 0;
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            try {
                if (!line.isBlank()) {
                    withdrawals.add(StoredForm.JSON.readValue(line, Withdrawal.class));
                }
            } catch (JsonProcessingException e) {
                throw new DamagedIndexException(where + ":" + number + " is not the line of a withdrawn document: "
                        + e.getOriginalMessage() + "; mend the line, as without it the document could come back", e);
            }
        }
        return new Withdrawals(withdrawals);
    }

    void write(Withdrawals withdrawals) throws IOException {
        DurableFiles.replace(file, bytes(withdrawals));
    }

    static byte[] bytes(Withdrawals withdrawals) {
        return withdrawals.all().stream()
                .map(w -> new String(StoredForm.bytes(w), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
