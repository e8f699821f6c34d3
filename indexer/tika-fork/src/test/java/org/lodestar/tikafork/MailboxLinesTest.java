package org.lodestar.tikafork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxLinesTest {

    private static List<String> mails(String mailbox) throws IOException {
        List<String> mails = new ArrayList<>();
        MailboxLines lines = new MailboxLines(new ByteArrayInputStream(mailbox.getBytes(StandardCharsets.ISO_8859_1)));
        while (lines.nextMail()) {
            mails.add(new String(lines.mail().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        return mails;
    }

    @Test
    void beginAMailAfterAnEmptyLine() throws IOException {
        assertThat(mails("From a\nSubject: 1\n\nOne.\n\nFrom b\r\nSubject: 2\r\n\r\nTwo.\r\n\r\nFrom c\nSubject: 3\n"))
                .containsExactly("Subject: 1\n\nOne.\n\n", "Subject: 2\r\n\r\nTwo.\r\n\r\n", "Subject: 3\n");
    }

    @Test
    void keepALineThatOnlyLooksLikeABeginning() throws IOException {
        assertThat(mails("From a\n\nHe wrote\nFrom here on.\n\n>From there.\n>>From elsewhere.\n")).containsExactly(
                "\nHe wrote\nFrom here on.\n\nFrom there.\n>From elsewhere.\n");
    }

    @Test
    void passOverWhatWasNotRead() throws IOException {
        var lines = new MailboxLines(new ByteArrayInputStream("From a\n1\n\nFrom b\n2\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(lines.nextMail()).isTrue();
        assertThat(lines.nextMail()).isTrue();
        assertThat(lines.mail().read()).isEqualTo('2');
        assertThat(lines.nextMail()).isFalse();
    }

    @Test
    void keepEveryByteOfEveryLine() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int b = 0; b < 256; b++) {
            all.append((char) b);
        }
        String line = all.toString().repeat(1000);

        assertThat(mails("From a\n" + line)).containsExactly(line);
        assertThat(mails("")).isEmpty();
        assertThat(mails("no mailbox\n")).isEmpty();
    }
}
