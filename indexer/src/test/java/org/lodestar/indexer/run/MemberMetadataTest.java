package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.FakeContainer.archive;
import static org.lodestar.indexer.run.FakeContainer.mail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Metadata;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.indexer.Bundled;

/** What is stated of files in archives and mails. */
class MemberMetadataTest {

    @TempDir private Path folder;
    private Collection collection;

    @BeforeEach
    void start() throws Exception {
        collection = new Collection(folder);
        collection.write("docs/always.txt", "Always here.");
    }

    private List<String> run() throws Exception {
        return Collection.outcomes(collection.run()).stream().filter(o -> !o.endsWith("docs/always.txt")).toList();
    }

    /** The published documents by their sources. */
    private Map<String, Document> documents() throws Exception {
        Map<String, Document> documents = new TreeMap<>();
        try (SearchEngine engine = LuceneSearchEngine.open(collection.path("index"), Bundled.QUERY_VOCABULARY)) {
            SearchAnswer answer = engine.search(SearchRequest.all());
            answer.hits().forEach(hit -> documents.put(hit.document().source(), hit.document()));
        }
        return documents;
    }

    private Metadata of(String source) throws Exception {
        return documents().get(source).metadata();
    }

    @Test
    void holdsInsideWhereItStandsBeside() throws Exception {
        collection.write("docs/pack.zip", archive("inner/plan.txt", "The plan.", "x.zip", archive("y.txt", "Y.")));
        collection.write("docs/collection.json", "{\"organisations\": [\"ILO\"]}");
        collection.write("docs/pack.zip.meta.json", "{\"id\": \"pack\", \"title\": \"The pack\", \"type\": \"report\"}");
        collection.write("docs/metadata.csv", "file,type,title", "pack.zip/inner/plan.txt,guide,The stated plan", "pack.zip/x.zip/y.txt,news,");

        assertThat(run()).noneMatch(o -> o.startsWith("failed"));
        assertThat(of("docs/pack.zip/inner/plan.txt").title()).isEqualTo("The stated plan");
        assertThat(of("docs/pack.zip/inner/plan.txt").type()).isEqualTo("guide");
        assertThat(of("docs/pack.zip/inner/plan.txt").organisations()).containsExactly("ILO");
        assertThat(of("docs/pack.zip/inner/plan.txt").origins()).containsEntry("type", "metadata.csv line 2");
        assertThat(of("docs/pack.zip/x.zip/y.txt").type()).isEqualTo("news");
        assertThat(of("docs/pack.zip/x.zip/y.txt").title()).as("not that of the pack").isEqualTo("y");
    }

    @Test
    void worksInAnArchiveAsInAFolder() throws Exception {
        collection.write("docs/pack.zip", archive(
                "a.txt", "A.", "a.txt.meta.json", "{\"id\": \"a\"}", "in/b.txt", "B.", "in/metadata.csv", "file,type\nb.txt,guide",
                "collection.json", "{\"organisations\": [\"ILO\"]}"));

        assertThat(run()).containsExactly(
                "ignored docs/pack.zip: is an archive; 2 files in it are sources of their own",
                "new docs/pack.zip/a.txt", "new docs/pack.zip/in/b.txt");
        assertThat(documents().get("docs/pack.zip/a.txt").id()).isEqualTo("a");
        assertThat(of("docs/pack.zip/a.txt").origins()).containsEntry("id", "pack.zip/a.txt.meta.json");
        assertThat(of("docs/pack.zip/in/b.txt").type()).isEqualTo("guide");
        assertThat(of("docs/pack.zip/in/b.txt").organisations()).containsExactly("ILO");
    }

    @Test
    void thatCameByMailStatesNothing() throws Exception {
        collection.write("docs/mail.eml", mail("Mail.",
                "a.txt", "A.", "a.txt.meta.json", "{\"id\": \"always\"}", "collection.json", "{\"type\": \"news\"}",
                "pack.zip", archive("b.txt", "B.", "b.txt.meta.json", "{\"id\": \"b\"}")));

        assertThat(run()).contains("new docs/mail.eml/a.txt.meta.json", "new docs/mail.eml/collection.json", "new docs/mail.eml/pack.zip/b.txt.meta.json");
        assertThat(documents().get("docs/mail.eml/a.txt").id()).startsWith("a-");
        assertThat(documents().get("docs/mail.eml/pack.zip/b.txt").id()).startsWith("b-");
        assertThat(of("docs/mail.eml/a.txt").type()).isEqualTo("other");
    }

    @Test
    void thatForbidsQuotingHoldsForWhatIsAttachedWhateverStandsInThere() throws Exception {
        collection.write("docs/testimony.eml", mail("Told.", "more.txt", "Told too."));
        collection.write("docs/testimony.eml.meta.json", "{\"snippets\": false}");
        collection.write("docs/pack.zip", archive("a.txt", "A.", "a.txt.meta.json", "{\"snippets\": true, \"original\": true}"));
        collection.write("docs/pack.zip.meta.json", "{\"snippets\": false, \"original\": false}");

        run();

        assertThat(of("docs/testimony.eml/more.txt").snippets()).isFalse();
        assertThat(of("docs/pack.zip/a.txt").snippets()).isFalse();
        assertThat(of("docs/pack.zip/a.txt").original()).isFalse();
    }

    @Test
    void thatNamesNoFileInAnArchiveFails() throws Exception {
        collection.write("docs/pack.zip", archive("a.txt", "A.", "b.txt.meta.json", "{}", "metadata.csv", "file,type\nc.txt,guide"));
        collection.write("docs/metadata.csv", "file,type", "pack.zip/a.txt,guide", "pack.zip/d.txt,guide", "always.txt/e.txt,guide");
        List<String> expected = List.of(
                "failed docs/metadata.csv:4: describes 'e.txt', which is no file in docs/always.txt; correct or delete the row",
                "ignored docs/pack.zip: is an archive; 1 file in it is a source of its own",
                "new docs/pack.zip/a.txt",
                "failed docs/pack.zip/b.txt.meta.json: describes 'b.txt', which is no file of its folder; add that file, or rename or delete the sidecar",
                "failed docs/pack.zip/metadata.csv:2: describes 'c.txt', which is no file of its folder; add that file, or correct or delete the row",
                "failed docs/metadata.csv:3: describes 'd.txt', which is no file in docs/pack.zip; correct or delete the row");

        assertThat(run()).containsExactlyElementsOf(expected);
        assertThat(run()).containsExactlyElementsOf(expected.stream().map(o -> o.replaceFirst("^new", "unchanged")).toList());
    }

    @Test
    void thatChangesOutsideOrInsideChangesTheFile() throws Exception {
        collection.write("docs/pack.zip", archive("a.txt", "A.", "b.txt", "B.", "b.txt.meta.json", "{\"type\": \"guide\"}"));
        run();
        collection.extractor.read.clear();
        assertThat(run()).last().isEqualTo("unchanged docs/pack.zip/b.txt");
        assertThat(collection.extractor.read).as("what stands inside is known to be the same").isEmpty();

        collection.write("docs/metadata.csv", "file,title", "pack.zip/a.txt,A title");
        assertThat(run()).contains("changed docs/pack.zip/a.txt: metadata changed", "unchanged docs/pack.zip/b.txt");
        collection.write("docs/pack.zip", archive("a.txt", "A.", "b.txt", "B.", "b.txt.meta.json", "{\"type\": \"news\"}"));
        assertThat(run()).contains("unchanged docs/pack.zip/a.txt",
                "changed docs/pack.zip/b.txt: metadata changed");
        collection.correct(List.of(documents().get("docs/pack.zip/a.txt").id() + ",,,country,PER,add,"));
        assertThat(run()).contains("changed docs/pack.zip/a.txt: corrections changed");
    }
}
