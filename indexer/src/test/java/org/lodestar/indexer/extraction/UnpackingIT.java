package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.extraction.SampleContainers.bytes;
import static org.lodestar.indexer.extraction.SampleContainers.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Page;
import org.lodestar.indexer.extraction.SampleContainers.Part;

/** Archives and mails, taken apart by Tika in processes of its own. */
class UnpackingIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", ".."));
    private static final ForkedTikaConfig CONFIG = ForkedTikaConfig.of(HOME.toAbsolutePath().normalize(), 1);
    private static ForkedTikaExtractor extractor;

    @TempDir
    Path folder;

    private int unpacked;

    @BeforeAll
    static void startsTheFork() throws IOException {
        extractor = new ForkedTikaExtractor(CONFIG, Ocr.OFF);
    }

    @AfterAll
    static void endsTheFork() {
        extractor.close();
    }

    private Path write(String name, Object content) throws IOException {
        return Files.write(folder.resolve(name), bytes(content));
    }

    private Unpacking order() {
        unpacked++;
        return Unpacking.into(folder.resolve("unpacked-" + unpacked));
    }

    private Unpacked unpack(Path file) throws Exception {
        return unpack(file, order());
    }

    private static Unpacked unpack(Path file, Unpacking order) throws Exception {
        return extractor.unpack(HashedFile.read(file), null, order);
    }

    /** Name and content of each file that could be unpacked, name and problem of the others. */
    private static List<String> files(Unpacked unpacked) throws IOException {
        List<String> files = new ArrayList<>();
        assertThat(unpacked.held()).as(unpacked.own().toString()).isPresent();
        for (Unpacked.HeldFile file : unpacked.held().orElseThrow().files()) {
            Path path = file.file();
            files.add(file.name() + ": " + (path == null ? file.problem() : new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static String text(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return String.join("\n", ((Extraction.Extracted) extraction).pages().stream()
                .flatMap(p -> p.blocks().stream()).map(Page.Block::text).toList());
    }

    @Test
    void putsTheFilesOfAZipAsideAsTheyAre() throws Exception {
        Path zip = write("pack.zip", zip("plan.txt", "Labour inspection.", "años/Niñez – informe.txt", "Niñez.", "inner.zip", zip("x.txt", "X.")));

        Unpacked unpacked = unpack(zip);

        assertThat(unpacked.own()).isEqualTo(new Extraction.Ignored("is an archive"));
        assertThat(files(unpacked).subList(0, 2)).containsExactly("plan.txt: Labour inspection.", "años/Niñez – informe.txt: Niñez.");
        Unpacked.Held held = unpacked.held().orElseThrow();
        assertThat(held.files().get(2).name()).isEqualTo("inner.zip");
        assertThat(Files.readAllBytes(held.files().get(2).file())).isEqualTo(zip("x.txt", "X."));
        assertThat(held.isMail()).isFalse();
        assertThat(held.leftOut()).isNull();
    }

    @Test
    void knowsAnArchiveByItsContent() throws Exception {
        assertThat(files(unpack(write("pack.pdf", zip("a.txt", "A."))))).containsExactly("a.txt: A.");
        assertThat(files(unpack(SampleContainers.sevenZ(folder.resolve("pack"), Map.of("b.txt", "B."))))).containsExactly("b.txt: B.");
    }

    @Test
    void looksThroughTheCompressionOfATarFile() throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of("inner/plan.txt", "Plan.", "notes.txt", "Notes."));

        assertThat(files(unpack(write("pack.tar.gz", SampleContainers.tarGz(files)))))
                .containsExactly("inner/plan.txt: Plan.", "notes.txt: Notes.");
        assertThat(files(unpack(write("plan.txt.gz", SampleContainers.gz("Plan."))))).containsExactly("plan.txt: Plan.");
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    @Test
    void takesAttachmentsFromAMailAndLeavesItsTextAndPictures() throws Exception {
        String forwarded = SampleContainers.mail("Before", "What was written before.", new Part("text/plain", "attachment; filename=deep.txt", "Deep."));
        Path mail = write("mail", SampleContainers.mail("Two plans", "See the plans.",
                new Part("image/png; name=logo.png", "inline; filename=logo.png", picture()),
                new Part("text/plain; charset=utf-8", "attachment; filename=\"plan.txt\"", "Plan."),
                new Part("text/csv", "attachment; filename=\"data.csv\"", "a,b\n1,2\n"),
                new Part("message/rfc822", "attachment", forwarded),
                new Part("text/html", "", "<p>More text.</p>"),
                new Part("application/pgp-signature", "attachment; filename=signature.asc", "signed")));

        Unpacked unpacked = unpack(mail);

        assertThat(text(unpacked.own())).contains("See the plans.", "More text.").doesNotContain("Plan.", "written before", "signed");
        assertThat(((Extraction.Extracted) unpacked.own()).properties().title()).isEqualTo("Two plans");
        assertThat(files(unpacked)).satisfiesExactly(
                plan -> assertThat(plan).isEqualTo("plan.txt: Plan."),
                data -> assertThat(data).isEqualTo("data.csv: a,b\n1,2\n"),
                before -> assertThat(before).startsWith("attachment-3.eml: From: Ana").contains("What was written before."));
        assertThat(unpacked.held().orElseThrow().isMail()).isTrue();
    }

    @Test
    void aMailWithoutAttachmentsIsADocumentLikeAnyOther() throws Exception {
        Unpacked unpacked = unpack(write("mail.eml", SampleContainers.mail("Subject", "Text.")));

        assertThat(text(unpacked.own())).contains("Text.");
        assertThat(unpacked.held()).isEmpty();
    }

    @Test
    void namesMailsOfAMailboxByTheirIdsAndKeepsTheirBytes() throws Exception {
        Path mailbox = write("list.mbox", SampleContainers.mailbox(
                "1@example.org", "First", "Á, Ý, ف: bytes that windows-1252 has no characters for.",
                "2/b@example.org", "Second", "As he wrote:\n>From the start.\nFrom here on it goes on.",
                "", "Third", "The last."));

        Unpacked unpacked = unpack(mailbox);

        assertThat(unpacked.own()).isEqualTo(new Extraction.Ignored("is an archive"));
        assertThat(files(unpacked)).satisfiesExactly(
                first -> assertThat(first).startsWith("1@example.org.eml: From: Ana").contains("\n\nÁ, Ý, ف: bytes").endsWith("for.\n\n"),
                second -> assertThat(second).startsWith("2_b@example.org.eml: ").contains("\nFrom the start.\nFrom here on it goes on.\n"),
                third -> assertThat(third).startsWith("mail-3.eml: ").contains("The last."));
    }

    @Test
    void namesThatLeadElsewhereLeadNowhere() throws Exception {
        String longest = "n".repeat(300) + ".txt";
        Path zip = write("slip.zip", zip("../../evil.txt", "1", "/tmp/evil.txt", "2", "a\nb\u202E.txt", "3", "C:\\evil.txt", "4", longest, "5", "a.txt", "6", "a.txt", "7"));

        Unpacking order = order();
        Unpacked unpacked = unpack(zip, order);

        assertThat(files(unpacked)).hasSize(7).contains("../../evil.txt: 1", longest + ": 5", "a.txt: 6", "a.txt: 7");
        assertThat(unpacked.held().orElseThrow().files()).allSatisfy(
                file -> assertThat(file.file().normalize()).startsWith(order.folder()).matches(p -> p.getFileName().toString().matches("[A-Za-z0-9._-]{1,100}")));
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(f -> f.toString().contains("evil"))).allMatch(f -> f.startsWith(order.folder()));
        }
    }

    @Test
    void keepsWhatIsWithinTheLimitsAndNamesTheLimit() throws Exception {
        Path zip = write("pack.zip", zip("a.txt", "12345", "b.txt", "1234567890", "c.txt", "123"));
        Path next = folder.resolve("limited");

        Unpacked twoFiles = unpack(zip, new Unpacking(next.resolveSibling("l1"), 2, 1000, 1000));
        assertThat(files(twoFiles)).containsExactly("a.txt: 12345", "b.txt: 1234567890");
        assertThat(twoFiles.held().orElseThrow().leftOut()).isEqualTo("it holds more than 2 files, and the rest is left out");
        Unpacked smallFiles = unpack(zip, new Unpacking(next.resolveSibling("l2"), 10, 1000, 9));
        assertThat(files(smallFiles)).satisfiesExactly(
                a -> assertThat(a).isEqualTo("a.txt: 12345"),
                b -> assertThat(b).startsWith("b.txt: could not be unpacked: it is larger than"),
                c -> assertThat(c).isEqualTo("c.txt: 123"));
        Unpacked fewBytes = unpack(zip, new Unpacking(next.resolveSibling("l3"), 10, 10, 1000));
        assertThat(files(fewBytes)).hasSize(2).first().isEqualTo("a.txt: 12345");
        assertThat(fewBytes.held().orElseThrow().leftOut()).startsWith("its files are larger than").endsWith("together, and the rest is left out");
        Unpacked none = unpack(zip, order().withoutFiles());
        assertThat(files(none)).isEmpty();
        assertThat(none.held().orElseThrow().leftOut()).isEqualTo("it lies too deep in other files, and its own are left out");
    }

    @Test
    void saysThatAnArchiveIsEncryptedOrDamagedAndKeepsWhatItCould() throws Exception {
        Unpacked encrypted = unpack(PoisonFiles.encryptedZip(folder.resolve("secret.zip")));
        assertThat(encrypted.own()).isEqualTo(new Extraction.Failed("is encrypted and needs a password", true));

        byte[] whole = zip("a.txt", "A.", "b.txt", noise(), "c.txt", "C.");
        Unpacked half = unpack(write("half.zip", Arrays.copyOf(whole, whole.length / 2)));
        assertThat(half.own()).isInstanceOf(Extraction.Failed.class)
                .extracting(e -> ((Extraction.Failed) e).reason()).asString().startsWith("is damaged");
        assertThat(files(half)).containsExactly("a.txt: A.", "b.txt: is damaged, and could not be unpacked");
    }

    private static byte[] noise() {
        byte[] noise = new byte[10_000];
        new java.util.Random(1).nextBytes(noise);
        return noise;
    }

    @Test
    void picturesAndChartsOfADocumentStayPartOfIt() throws Exception {
        Path docx = SampleFiles.docx(folder.resolve("plan.docx"), "Plan", "Text.");

        assertThat(unpack(docx).held()).isEmpty();
        byte[] bytes = Files.readAllBytes(docx);
        assertThat(unpack(write("half.docx", Arrays.copyOf(bytes, bytes.length / 2))).held()).as("parts of a damaged one").isEmpty();
    }

    @Test
    void anArchiveWithoutFilesIsIgnored() throws Exception {
        assertThat(unpack(write("empty.zip", zip("folder/", ""))).own()).isEqualTo(new Extraction.Ignored("is an archive without files"));
    }
}
