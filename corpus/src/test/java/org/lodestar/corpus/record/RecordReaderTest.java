package org.lodestar.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.vocabulary.Vocabularies;

class RecordReaderTest {

    private static final RecordReader READER = new RecordReader(Vocabularies.bundled(List.of("en")));

    private static DocumentRecord accepted(String json) {
        return switch (READER.readRecord(json, "r.jsonl:7")) {
            case Reading.Accepted<DocumentRecord>(DocumentRecord record) -> record;
            case Reading.Refused<DocumentRecord> refused -> throw new AssertionError(refused.reason());
        };
    }

    private static String refused(String json) {
        return switch (READER.readRecord(json, "r.jsonl:7")) {
            case Reading.Accepted<DocumentRecord>(DocumentRecord record) -> throw new AssertionError(record);
            case Reading.Refused<DocumentRecord> refused -> refused.reason();
        };
    }

    @Test
    void readsEveryKey() {
        DocumentRecord record = accepted("""
                {"id": "a/1", "title": "Plan", "language": "pt-br", "date": "2019-07", "type": "country-plan",
                 "countries": ["np", "IND", "XKX", "NPL"], "themes": ["child-labour"], "sdgTargets": ["8.7"],
                 "organisations": ["ILO"], "organisationType": "un", "url": "https://example.org", "licence": "CC BY 4.0",
                 "snippets": false, "original": false, "translationOf": "b", "respondsTo": "c", "text": "One.\\n\\nTwo."}
                """);

        assertThat(record.metadata()).isEqualTo(new StatedMetadata(
                "a/1", "Plan", "pt-BR", new PartialDate("2019-07"), "country-plan", List.of("NPL", "IND", "XKX"),
                List.of("child-labour"), List.of("8.7"), List.of("ILO"), "un", "https://example.org", "CC BY 4.0", false,
                false, "b", "c", record.metadata().origins()));
        assertThat(record.metadata().origins()).hasSize(16).containsEntry("title", "r.jsonl:7");
        assertThat(record.pages()).containsExactly(new Page(null, List.of(
                new Page.Paragraph("One.", null), new Page.Paragraph("Two.", null))));
    }

    @Test
    void readsPagesWithTheirNumbers() {
        assertThat(accepted("{\"id\": \"a\", \"pages\": [{\"number\": 2, \"text\": \"x\"}, {\"number\": 5, \"text\": \"\"}]}").pages())
                .containsExactly(new Page(2, List.of(new Page.Paragraph("x", null))), new Page(5, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"id\": \"a\", \"text\": \"x\", \"titel\": \"y\"} | 'titel': is not a known key; the nearest is 'title'",
        "{\"text\": \"x\"} | 'id': is missing; every record needs one",
        "{\"id\": \"\", \"text\": \"x\"} | 'id': is not a string with text in it",
        "{\"id\": 7, \"text\": \"x\"} | 'id': is not a string with text in it",
        "{\"id\": \"a\"} | 'text': exactly one of 'text' and 'pages' is needed",
        "{\"id\": \"a\", \"text\": \"x\", \"pages\": []} | 'text': exactly one of 'text' and 'pages' is needed",
        "{\"id\": \"a\", \"text\": [\"x\"]} | 'text': is not a string",
        "{\"id\": \"a\", \"pages\": []} | 'pages': is not a list with at least one page",
        "{\"id\": \"a\", \"pages\": [{\"number\": 2, \"text\": \"x\"}, {\"number\": 2, \"text\": \"y\"}]} | 'pages': each page needs a whole 'number' above the one before it",
        "{\"id\": \"a\", \"pages\": [{\"number\": 1}]} | 'pages': each page needs a 'text' that is a string",
        "{\"id\": \"a\", \"pages\": [{\"number\": 1, \"text\": \"x\", \"nr\": 1}]} | 'pages': 'nr' is not a key of a page; they are 'number' and 'text'",
        "{\"id\": \"a\", \"text\": \"x\", \"date\": \"17.7.2019\"} | 'date': '17.7.2019' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD",
        "{\"id\": \"a\", \"text\": \"x\", \"date\": \"2019-02-30\"} | 'date': '2019-02-30' is not a day of the calendar",
        "{\"id\": \"a\", \"text\": \"x\", \"language\": \"e_n!\"} | 'language': 'e_n!' is not a BCP 47 language tag such as 'es' or 'pt-BR'",
        "{\"id\": \"a\", \"text\": \"x\", \"language\": \"English\"} | 'language': 'English' is not a BCP 47 language tag such as 'es' or 'pt-BR'",
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": [\"XX\"]} | 'countries': 'XX' is not an ISO 3166 alpha-2 or alpha-3 code",
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": \"NPL\"} | 'countries': is not a list",
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": [7]} | 'countries': holds something that is not a string with text in it",
        "{\"id\": \"a\", \"text\": \"x\", \"themes\": [\"child-labor\"]} | 'themes': 'child-labor' is unknown; the nearest is 'child-labour'",
        "{\"id\": \"a\", \"text\": \"x\", \"type\": \"reports\"} | 'type': 'reports' is unknown; the nearest is 'report'",
        "{\"id\": \"a\", \"text\": \"x\", \"snippets\": \"no\"} | 'snippets': is neither true nor false",
        "[1] | is not a JSON object"
    })
    void namesThePlaceTheKeyAndWhatWouldBeRight(String json, String problem) {
        assertThat(refused(json)).isEqualTo("r.jsonl:7: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JavaScript://example.org/%0Aalert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "example.org",
        "https:example.org", "https://", "https:///x", "https://example.org/a b", "x https://example.org"
    })
    void refusesAUrlThatIsNotOfTheWeb(String url) {
        assertThat(refused("{\"id\": \"a\", \"text\": \"x\", \"url\": \"" + url + "\"}")).isEqualTo("r.jsonl:7: 'url': '" + url
                + "' is not a web address that begins with http:// or https:// and holds no blanks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "HTTPS://example.org/año?q=a%20b#c", "https://[::1]:8080/", " https://example.org "})
    void takesAUrlOfTheWebAsItStands(String url) {
        assertThat(accepted("{\"id\": \"a\", \"text\": \"x\", \"url\": \"" + url + "\"}").metadata().url()).isEqualTo(url.strip());
    }

    @Test
    void refusesWhatIsNotOneWholeObject() {
        assertThat(refused("{\"id\": \"a\", \"id\": \"b\", \"text\": \"x\"}")).contains("r.jsonl:7: is not valid JSON").contains("'id'");
        assertThat(refused("{\"id\": \"a\", \"text\": \"x\"} {}")).contains("is not valid JSON");
        assertThat(refused("{\"id\": \"a\", \"text\": \"x\""))
                .isEqualTo("r.jsonl:7: is not valid JSON at column 24: Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(refused("{\"titel\": \"x\", \"date\": \"2019-02-30\", \"countries\": [\"XX\", \"YY\"]}")).isEqualTo(
                "r.jsonl:7: 'titel': is not a known key; the nearest is 'title'; 'date': '2019-02-30' is not a day of the calendar; "
                        + "'countries': 'XX' is not an ISO 3166 alpha-2 or alpha-3 code; "
                        + "'countries': 'YY' is not an ISO 3166 alpha-2 or alpha-3 code; "
                        + "'id': is missing; every record needs one; 'text': exactly one of 'text' and 'pages' is needed");
    }

    @Test
    void keepsALanguageInItsOneForm() {
        assertThat(accepted("{\"id\": \"a\", \"text\": \"x\", \"language\": \"arb\"}").metadata().language()).isEqualTo("ar");
        assertThat(accepted("{\"id\": \"a\", \"text\": \"x\", \"language\": \"und\"}").metadata().language()).isEqualTo("und");
    }

    @Test
    void takesNullForNothing() {
        assertThat(accepted("{\"id\": \"a\", \"text\": \"x\", \"title\": null, \"countries\": null}").metadata().origins())
                .containsOnlyKeys("id");
    }

    @Test
    void readsARowOfATable() {
        Reading<StatedMetadata> reading = READER.readRow(
                Map.of("title", " Plan ", "countries", "NPL; IND;", "snippets", "false", "date", ""), "metadata.csv line 3");

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            StatedMetadata stated = (StatedMetadata) accepted.value();
            assertThat(stated.title()).isEqualTo("Plan");
            assertThat(stated.countries()).containsExactly("NPL", "IND");
            assertThat(stated.snippets()).isFalse();
            assertThat(stated.date()).isNull();
            assertThat(stated.origins()).containsEntry("countries", "metadata.csv line 3");
        });
        assertThat(READER.readRow(Map.of("snippets", "yes"), "metadata.csv line 3"))
                .isEqualTo(new Reading.Refused<>("metadata.csv line 3", "'snippets': is neither true nor false"));
    }

    @Test
    void aPlaceOfMoreWeightIsCompletedByOneOfLess() {
        StatedMetadata over = metadata("{\"title\": \"A\"}", "a.pdf.meta.json");
        StatedMetadata under = metadata("{\"title\": \"B\", \"date\": \"2019\"}", "collection.json");

        StatedMetadata both = over.orElse(under);

        assertThat(both.title()).isEqualTo("A");
        assertThat(both.date()).isEqualTo(new PartialDate("2019"));
        assertThat(both.origins()).isEqualTo(Map.of("title", "a.pdf.meta.json", "date", "collection.json"));
    }

    private static StatedMetadata metadata(String json, String where) {
        return ((Reading.Accepted<StatedMetadata>) READER.readMetadata(json, where)).value();
    }

    @Property
    void answersWhateverStandsInALine(@ForAll String line) {
        assertThat(READER.readRecord(line, "x:1")).isNotNull();
        assertThat(READER.readRecord("{\"id\": \"" + line + "\", \"text\": \"" + line + "\"}", "x:1")).isNotNull();
    }
}
