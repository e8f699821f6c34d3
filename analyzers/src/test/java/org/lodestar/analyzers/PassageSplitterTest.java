package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodestar.analyzers.PassageSplitter.Cut;
import org.lodestar.corpus.Page;

class PassageSplitterTest {

    private static Page page(@Nullable Integer number, Page.Block... blocks) {
        return new Page(number, List.of(blocks));
    }

    private static Page.Block text(String text) {
        return new Page.Paragraph(text, null);
    }

    private static Page.Block heading(String text) {
        return new Page.Heading(1, text, null);
    }

    @Test
    void endsPassagesAtSentenceBoundaries() {
        List<Cut> cuts = new PassageSplitter(4, 6)
                .split(List.of(page(1, text("Primera frase corta. Segunda frase corta. Tercera."))), "es");

        assertThat(cuts).extracting(Cut::text).containsExactly("Primera frase corta. Segunda frase corta.", "Tercera.");
    }

    @Test
    void doesNotTakeAnAbbreviationForTheEndOfASentence() {
        List<Cut> cuts = new PassageSplitter(2, 20).split(List.of(page(1, text("El Sr. Alliance habla. Bien dicho."))), "es");

        assertThat(cuts).extracting(Cut::text).containsExactly("El Sr. Alliance habla. Bien dicho.");
    }

    @Test
    void keepsPassagesInsideTheirPageAndCarriesTheHeadingOver() {
        List<Cut> cuts = new PassageSplitter().split(
                List.of(page(8, heading("Nepal"), text("One.")), page(9, text("Two."))), "en");

        assertThat(cuts).containsExactly(new Cut(8, List.of("Nepal"), null, "One."), new Cut(9, List.of("Nepal"), null, "Two."));
    }

    @Test
    void startsASectionAtEachHeading() {
        List<Cut> cuts = new PassageSplitter().split(
                List.of(page(1, text("Before."), heading("A"), text("In A."), heading("B"), text("In B."))), "en");

        assertThat(cuts).containsExactly(
                new Cut(1, List.of(), null, "Before."), new Cut(1, List.of("A"), null, "In A."), new Cut(1, List.of("B"), null, "In B."));
    }

    private static Page.Block heading(int level, String text) {
        return new Page.Heading(level, text, null);
    }

    @Test
    void knowsTheSectionsThatASectionStandsIn() {
        List<Cut> cuts = new PassageSplitter().split(
                List.of(
                        page(1, heading(1, "Nepal"), heading(2, "Legal framework"), text("One."), heading(2, "Progress")),
                        page(2, text("Two."), heading(1, "Chile"), text("Three."))),
                "en");

        assertThat(cuts).containsExactly(
                new Cut(1, List.of("Nepal", "Legal framework"), null, "One."),
                new Cut(2, List.of("Nepal", "Progress"), null, "Two."),
                new Cut(2, List.of("Chile"), null, "Three."));
        assertThat(cuts.getFirst().heading()).isEqualTo("Legal framework");
    }

    @Test
    void joinsHeadingsThatEndWithoutTextToTheNextOfAHigherLevel() {
        List<Cut> cuts = new PassageSplitter().split(
                List.of(page(1, heading(1, "Nepal"), heading(2, "Annex"), heading(1, "Chile"), text("One."), heading(2, "Progress"))),
                "en");

        assertThat(cuts).containsExactly(
                new Cut(1, List.of("Nepal – Annex – Chile"), null, "One."),
                new Cut(1, List.of("Nepal – Annex – Chile"), null, "Progress"));
    }

    @Test
    void makesAHeadingWithNothingUnderItText() {
        List<Cut> cuts = new PassageSplitter().split(List.of(page(3, heading("Annex"), heading("Nothing"))), "en");

        assertThat(cuts).containsExactly(new Cut(3, List.of(), null, "Annex – Nothing"));
    }

    @Test
    void neverMixesLanguages() {
        List<Cut> cuts = new PassageSplitter().split(
                List.of(page(1, new Page.Paragraph("One.", "en"), new Page.Paragraph("Uno.", "es"))), null);

        assertThat(cuts).containsExactly(new Cut(1, List.of(), "en", "One."), new Cut(1, List.of(), "es", "Uno."));
    }

    @Test
    void joinsAShortRestToThePassageBefore() {
        String sentence = "word ".repeat(50).strip() + ". ";
        List<Cut> cuts = new PassageSplitter(100, 200).split(List.of(page(1, text(sentence.repeat(2) + "A short rest."))), "en");

        assertThat(cuts).hasSize(1);
    }

    @Test
    void cutsASentenceThatIsTooLongAtAWord() {
        List<Cut> cuts = new PassageSplitter(3, 4).split(List.of(page(1, text("a b c d e f g h i"))), "en");

        assertThat(cuts).extracting(Cut::text).containsExactly("a b c d", "e f g h i".substring(0, 7), "i");
    }

    @Test
    void cutsTextWithoutSpaces() {
        List<Cut> cuts = new PassageSplitter(10, 20).split(List.of(page(1, text("แรงงานเด็กในภาคประมง".repeat(20)))), "th");

        assertThat(cuts).hasSizeGreaterThan(5);
    }

    @Property
    void losesNoText(@ForAll("pages") List<Page> pages, @ForAll @IntRange(min = 1, max = 40) int aim) {
        List<Cut> cuts = new PassageSplitter(aim, aim * 2).split(pages, "en");

        assertThat(lettersOfCuts(cuts)).isEqualTo(letters(pages));
        assertThat(cuts).allMatch(cut -> !cut.text().isBlank());
    }

    /** What the cuts hold, each heading where its section begins. */
    private static String lettersOfCuts(List<Cut> cuts) {
        StringBuilder all = new StringBuilder();
        List<String> before = List.of();
        for (Cut cut : cuts) {
            int common = 0;
            while (common < Math.min(before.size(), cut.section().size()) && before.get(common).equals(cut.section().get(common))) {
                common++;
            }
            cut.section().subList(common, cut.section().size()).forEach(all::append);
            before = cut.section();
            all.append(cut.text());
        }
        return plain(all.toString());
    }

    private static String letters(List<Page> pages) {
        return plain(pages.stream().flatMap(p -> p.blocks().stream()).map(Page.Block::text).collect(Collectors.joining()));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}–]+", "");
    }

    @Property
    void readsAnyText(@ForAll String text) {
        List<Cut> cuts = new PassageSplitter(5, 9).split(List.of(page(1, text(text), heading(text))), "ar");

        assertThat(cuts).allMatch(cut -> !cut.text().isEmpty());
    }

    @Test
    void makesPassagesOfALongRunOfHeadings() {
        List<Page.Block> headings = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            headings.add(new Page.Heading(1, "Heading" + i, null));
        }

        List<Cut> cuts = new PassageSplitter(1, 2).split(List.of(new Page(1, headings)), "en");

        assertThat(cuts).extracting(Cut::text).containsExactly("Heading1 – Heading2", "Heading3 – Heading4", "Heading5");
    }

    @Property
    void makesNoPassageTooLong(@ForAll("pages") List<Page> pages, @ForAll @IntRange(min = 1, max = 40) int aim) {
        for (Cut cut : new PassageSplitter(aim, aim * 2).split(pages, "en")) {
            assertThat(Arrays.stream(cut.text().split("\\s+")).filter(w -> w.matches("(?U).*\\w.*")).count())
                    .isLessThanOrEqualTo(Math.max(aim * 2L, 4));
        }
    }

    @Provide
    Arbitrary<List<Page>> pages() {
        Arbitrary<String> sentence = Arbitraries.of("Labour", "trabajo", "8.7", "cưỡng", "الأطفال", "Sr.", "one-two")
                .list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words) + ".");
        Arbitrary<String> paragraph = sentence.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
        Arbitrary<List<Page.Block>> blocks = Combinators.combine(Arbitraries.integers().between(0, 3), paragraph, Arbitraries.integers().between(1, 3))
                .as((kind, text, level) -> new Object[] {kind, text, level})
                .list().ofMaxSize(6).map(PassageSplitterTest::blocks);
        return blocks.list().ofMinSize(1).ofMaxSize(3).map(list -> {
            List<Page> pages = new ArrayList<>();
            list.forEach(b -> pages.add(new Page(pages.size() + 1, b)));
            return pages;
        });
    }

    /** Headings are numbered, so that none is like the one before. */
    private static List<Page.Block> blocks(List<Object[]> kinds) {
        List<Page.Block> blocks = new ArrayList<>();
        for (Object[] kind : kinds) {
            String text = (String) kind[1];
            boolean isHeading = (int) kind[0] == 0;
            blocks.add(isHeading ? new Page.Heading((int) kind[2], "H" + System.identityHashCode(kind), null) : text(text));
        }
        return blocks;
    }
}
