package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Page;

class HeldFilesTest {

    private static final Extraction BLANK = new Extraction.Blank(FileProperties.NONE, "application/zip", "holds no text");
    private static final Extraction TEXT = new Extraction.Extracted(
            List.of(new Page(null, List.of(new Page.Paragraph("See both.", null)))), FileProperties.NONE, "message/rfc822", false);

    @TempDir
    private Path folder;

    private Unpacked unpacked(Extraction own, String list) throws IOException {
        Files.writeString(folder.resolve("list"), list);
        return HeldFiles.of(new Unpacking(folder, 10, 2L << 20, 1L << 20)).orElseThrow().with(own);
    }

    @Test
    void namesEachFileAsItsContainerDoes() throws IOException {
        Unpacked unpacked = unpacked(BLANK, "kind archive\nfile 1/a_o.txt ..%2Fa%C3%B1o+1%0A.txt\nfile 2/b b.txt b\n");

        assertThat(unpacked.own()).isEqualTo(new Extraction.Ignored("is an archive"));
        assertThat(unpacked.held().orElseThrow()).isEqualTo(new Unpacked.Held(false, List.of(
                new Unpacked.HeldFile("../año 1\n.txt", folder.resolve("1/a_o.txt"), null),
                new Unpacked.HeldFile("b", folder.resolve("2/b b.txt"), null)), null));
    }

    @Test
    void keepsWhatWasWholeWhenTheForkDied() throws IOException {
        Extraction slow = new Extraction.Failed("took longer than 60 s", false);
        Unpacked unpacked = unpacked(slow, "kind archive\nfile 1/a.txt a.txt\nfile 2/b.t");

        assertThat(unpacked.own()).isEqualTo(slow);
        assertThat(unpacked.held().orElseThrow().files()).extracting(Unpacked.HeldFile::name).containsExactly("a.txt");
    }

    @Test
    void aMailKeepsItsTextAndLacksWhatCouldNotBeUnpacked() throws IOException {
        Unpacked unpacked = unpacked(TEXT, "kind mail\nlost bytes a.txt\nfile 2/b.txt b.txt\n");

        assertThat(((Extraction.Extracted) unpacked.own()).truncated()).isTrue();
        assertThat(((Extraction.Extracted) unpacked.own()).pages()).isEqualTo(((Extraction.Extracted) TEXT).pages());
        assertThat(unpacked.held().orElseThrow().isMail()).isTrue();
        assertThat(unpacked.held().orElseThrow().leftOut()).isEqualTo("some of its files could not be unpacked");
        assertThat(unpacked.held().orElseThrow().files().getFirst().problem())
                .isEqualTo("could not be unpacked: it is larger than 1 MB, or all files together than 2 MB");
    }

    @Test
    void anArchiveWithADamagedFileIsDamagedAndAMailboxIsOneOfMails() throws IOException {
        assertThat(unpacked(BLANK, "kind archive\nlost damaged a.txt\n").own()).isEqualTo(new Extraction.Failed("is damaged", true));
        Unpacked mailbox = unpacked(BLANK, "kind mailbox\nfile 1/a.eml a.eml\nlimit files\n");
        assertThat(mailbox.own()).isEqualTo(new Extraction.Ignored("is an archive"));
        assertThat(mailbox.held().orElseThrow().isMail()).isTrue();
        assertThat(mailbox.held().orElseThrow().leftOut()).isEqualTo("it holds more than 10 files, and the rest is left out");
    }

    @Test
    void believesNothingThatLeadsOutOfTheFolder() {
        for (String line : List.of("file 1/../../a.txt a", "file /etc/passwd a", "file 1/.. a", "file a.txt a", "other")) {
            assertThatThrownBy(() -> unpacked(BLANK, "kind archive\n" + line + "\n")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFullDiskIsNoFaultOfTheFile() {
        assertThatThrownBy(() -> unpacked(BLANK, "kind archive\nlimit room\n")).isInstanceOf(NoRoomException.class)
                .hasMessageContaining(folder.toString()).hasMessageContaining("No space left on device");
    }

    @Test
    void thereIsNoneWhereNothingWasUnpacked() throws IOException {
        assertThat(HeldFiles.of(Unpacking.into(folder.resolve("none")))).isEmpty();
    }
}
