package org.lodestar.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.record.Reading;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.corpus.record.StatedMetadata;
import org.lodestar.indexer.Bundled;
import org.lodestar.indexer.sources.MetadataFiles;
import org.lodestar.indexer.sources.Source.FileSource;
import org.lodestar.indexer.sources.SourceRoot;

class StatedFinderTest {

    @TempDir
    private Path folder;

    private FileSource source;

    @BeforeEach
    void makeSource() throws IOException {
        Path file = write("reports/2019/Nepal.txt", "text");
        source = new FileSource(
                "reports/2019/Nepal.txt", new SourceRoot("reports", folder.resolve("reports")), file, "2019/Nepal.txt");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private StatedFinder.Stated find() throws IOException {
        return new StatedFinder(new RecordReader(Bundled.VOCABULARIES), new MetadataFiles()).find(source);
    }

    private StatedMetadata accepted() throws IOException {
        Reading<StatedMetadata> reading = find().metadata();
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted<StatedMetadata>) reading).value();
    }

    private String refused() throws IOException {
        Reading<StatedMetadata> reading = find().metadata();
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused<StatedMetadata>) reading).reason();
    }

    @Test
    void statesNothingWhereNothingStandsBesideAFile() throws IOException {
        assertThat(accepted()).isEqualTo(StatedMetadata.NOTHING);
    }

    @Test
    void takesEachValueFromThePlaceOfMostWeight() throws IOException {
        write("reports/2019/Nepal.txt.meta.json", "{\"title\": \"sidecar\"}");
        write("reports/2019/metadata.csv", "file,title,licence\nNepal.txt,table,table\n");
        write("reports/2019/collection.json", "{\"title\": \"folder\", \"licence\": \"folder\", \"organisations\": [\"folder\"]}");
        write("reports/collection.json",
                "{\"title\": \"root\", \"licence\": \"root\", \"organisations\": [\"root\"], \"type\": \"news\"}");

        StatedMetadata stated = accepted();

        assertThat(stated.title()).isEqualTo("sidecar");
        assertThat(stated.licence()).isEqualTo("table");
        assertThat(stated.organisations()).containsExactly("folder");
        assertThat(stated.type()).isEqualTo("news");
    }

    @Test
    void saysWhereEachValueStood() throws IOException {
        write("reports/2019/Nepal.txt.meta.json", "{\"title\": \"sidecar\"}");
        write("reports/2019/metadata.csv", "file,title,licence\nother.txt,x,x\nNepal.txt,table,table\n");
        write("reports/collection.json", "{\"type\": \"news\"}");

        assertThat(accepted().origins()).isEqualTo(Map.of(
                "title", "2019/Nepal.txt.meta.json", "licence", "2019/metadata.csv line 3", "type", "collection.json"));
    }

    @Test
    void takesNothingFromAboveTheRoot() throws IOException {
        write("collection.json", "{\"type\": \"news\"}");

        assertThat(accepted()).isEqualTo(StatedMetadata.NOTHING);
    }

    @Test
    void findsWhatStandsBesideASingleFile() throws IOException {
        write("reports/2019/collection.json", "{\"type\": \"news\"}");
        write("reports/collection.json", "{\"licence\": \"root\"}");
        source = new FileSource("Nepal.txt", new SourceRoot("Nepal.txt", source.path()), source.path(), "Nepal.txt");

        assertThat(accepted().type()).isEqualTo("news");
        assertThat(accepted().licence()).isNull();
    }

    @Test
    void takesTheRowsOfItsOwnFolderOnly() throws IOException {
        write("reports/metadata.csv", "file,title\nNepal.txt,root\n");

        assertThat(accepted().title()).isNull();
    }

    @Test
    void readsTheListsAndFlagsOfARow() throws IOException {
        write("reports/2019/metadata.csv", "file,countries,snippets,language\nNepal.txt,np; IND,false,\n");

        StatedMetadata stated = accepted();

        assertThat(stated.countries()).containsExactly("NPL", "IND");
        assertThat(stated.snippets()).isFalse();
        assertThat(stated.language()).isNull();
    }

    @Test
    void namesTheFileTheKeyAndTheNearestOfAnUnknownKey() throws IOException {
        write("reports/2019/Nepal.txt.meta.json", "{\"theems\": [\"fishing\"]}");

        assertThat(refused()).isEqualTo("2019/Nepal.txt.meta.json: 'theems': is not a known key; the nearest is 'themes'");
    }

    @Test
    void namesTheLineTheColumnAndTheNearestOfAnUnknownValue() throws IOException {
        write("reports/2019/metadata.csv", "file,themes\nother.txt,\nNepal.txt,fishin\n");

        assertThat(refused()).isEqualTo("2019/metadata.csv line 3: 'themes': 'fishin' is unknown; the nearest is 'fishing'");
    }

    @Test
    void refusesTheNameOfALanguageInPlaceOfItsTag() throws IOException {
        write("reports/collection.json", "{\"language\": \"English\"}");

        assertThat(refused()).isEqualTo("collection.json: 'language': 'English' is not a BCP 47 language tag such as 'es' or 'pt-BR'");
    }

    @Test
    void namesTheLineAndTheColumnOfBrokenJson() throws IOException {
        write("reports/collection.json", "{\n  \"type\": news}");

        assertThat(refused()).startsWith("collection.json: is not valid JSON at line 2, column ");
    }

    @Test
    void namesTheFolderOfWhatIsRefusedBelowTheRoot() throws IOException {
        write("reports/2019/collection.json", "{\"colour\": \"red\"}");

        assertThat(refused()).startsWith("2019/collection.json: 'colour': ");
    }

    @Test
    void refusesTheFileThatARefusedValueIsOverlaidFor() throws IOException {
        write("reports/2019/Nepal.txt.meta.json", "{\"date\": \"2019\"}");
        write("reports/collection.json", "{\"date\": \"2019-13\"}");

        assertThat(refused()).startsWith("collection.json: 'date': ");
    }

    @Test
    void readsASidecarThatBeginsWithAByteOrderMark() throws IOException {
        write("reports/2019/Nepal.txt.meta.json", "\uFEFF{\"title\": \"sidecar\"}");

        assertThat(accepted().title()).isEqualTo("sidecar");
    }

    @Test
    void namesASidecarThatIsNotInUtf8() throws IOException {
        Files.write(folder.resolve("reports/2019/Nepal.txt.meta.json"), "{\"title\": \"Perú\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::find).isInstanceOf(IOException.class).hasMessage("2019/Nepal.txt.meta.json: is not valid UTF-8");
    }

    @Test
    void namesATableWithoutAColumnForTheFile() throws IOException {
        write("reports/2019/metadata.csv", "name\nNepal.txt\n");

        assertThat(refused()).isEqualTo(
                "2019/metadata.csv line 2: stands in a table without a column 'file' that names the file; add it");
    }

    @Test
    void namesAllPlacesWhereSomethingIsWrong() throws IOException {
        write("reports/2019/Nepal.txt.meta.json", "{\"type\": \"reports\"}");
        write("reports/collection.json", "{\"date\": \"then\"}");

        assertThat(refused()).isEqualTo("2019/Nepal.txt.meta.json: 'type': 'reports' is unknown; the nearest is 'report'; "
                + "collection.json: 'date': 'then' is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
    }

    @Test
    void hasAnotherStateForEveryOtherStatement() throws IOException {
        String before = find().state();
        write("reports/collection.json", "{\"type\": \"news\"}");
        String collection = find().state();
        write("reports/2019/metadata.csv", "file,title\nNepal.txt,A\n");
        String table = find().state();
        write("reports/2019/Nepal.txt.meta.json", "{}");
        String sidecar = find().state();

        assertThat(new String[] {before, collection, table, sidecar}).doesNotHaveDuplicates();
        assertThat(find().state()).isEqualTo(sidecar);
    }

    @Test
    void hasTheSameStateWhereTheRowOfAnotherFileChanges() throws IOException {
        write("reports/2019/metadata.csv", "file,title\nNepal.txt,A\nother.txt,B\n");
        String before = find().state();
        write("reports/2019/metadata.csv", "file,title\nNepal.txt,A\nother.txt,C\n");

        assertThat(find().state()).isEqualTo(before);
    }
}
