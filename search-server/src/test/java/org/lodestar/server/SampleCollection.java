package org.lodestar.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.SourceFile;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/** A few documents of the kind that is searched. */
final class SampleCollection {

    /** Stands in a document that may not be quoted, and must never be seen outside. */
    static final String CANARY = "kingfisher";

    static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt", "ar", "vi");
    static final Vocabularies VOCABULARIES = Vocabularies.bundled(LANGUAGES);

    private SampleCollection() {}

    static List<TaggedDocument> documents() {
        return List.of(pack(), nepal(), testimony(), vietnam(), arabic(), nasty());
    }

    private static TaggedDocument pack() {
        var stated = stated(Dimension.THEME, "child-labour", "themes", "gcg5-pack.pdf.meta.json");
        Document document = new Document(
                "gcg5-pack", "seed/gcg5-pack.pdf",
                new SourceFile("/nowhere/gcg5-pack.pdf", 10, "00", "application/pdf"),
                metadata("Quinta reunión del Grupo Mundial de Coordinación: carpeta de información", "es", "2019-07-17",
                        "report", List.of("ILO", "IOM"), true),
                32, false, tags(List.of(stated)));
        return new TaggedDocument(document, List.of(
                passage(1, 2, "Agenda", "es", "Sesión de apertura: los países pioneros presentan sus avances contra el trabajo "
                        + "forzoso y el trabajo infantil.", List.of(named(Dimension.THEME, "forced-labour", "trabajo forzoso", 2))),
                passage(2, 9, "Nepal", "es", "El plan de acción de Nepal refuerza la inspección del trabajo y la lucha contra el "
                        + "trabajo forzoso en los hornos de ladrillos, con 120 inspectores más en siete provincias.",
                        List.of(named(Dimension.COUNTRY, "NPL", "Nepal", 9), named(Dimension.THEME, "forced-labour", "trabajo forzoso", 9),
                                named(Dimension.THEME, "labour-inspection", "inspección del trabajo", 9))),
                passage(3, 9, "Nepal", "es", "La Comisión Nacional de Planificación coordina el trabajo con la India sobre la "
                        + "migración transfronteriza de menores.",
                        List.of(named(Dimension.COUNTRY, "NPL", "Nepal", 9), named(Dimension.COUNTRY, "IND", "India", 9))),
                passage(4, 14, "Chile", "es", "Chile adoptó un protocolo para la pesca y la acuicultura, y un registro de "
                        + "intermediarios laborales.", List.of(named(Dimension.COUNTRY, "CHL", "Chile", 14),
                        named(Dimension.THEME, "fishing", "pesca", 14)))));
    }

    private static TaggedDocument nepal() {
        var about = stated(Dimension.COUNTRY, "NPL", "countries", "metadata.csv");
        Document document = new Document(
                "nepal/plan 2018", "plans/records.jsonl:4", null,
                metadata("National Master Plan to End Child Labour", "en", "2018-06", "country-plan",
                        List.of("Government of Nepal"), true),
                null, false, tags(List.of(about, named(Dimension.THEME, "child-labour", "child labour", 1))));
        return new TaggedDocument(document, List.of(
                passage(1, null, "Objectives", "en", "The plan aims to end the worst forms of child labour by 2022 and all child "
                        + "labour by 2025 through education, social protection and stronger labour inspection.",
                        List.of(inherited(Dimension.COUNTRY, "NPL"), named(Dimension.THEME, "child-labour", "child labour", null),
                                named(Dimension.THEME, "labour-inspection", "labour inspection", null))),
                passage(2, null, "Budget", "en", "Funds are allocated to municipalities; labour offices report every quarter.",
                        List.of(inherited(Dimension.COUNTRY, "NPL")))));
    }

    private static TaggedDocument testimony() {
        Document document = new Document(
                "testimony-7", "testimonies/7.txt", new SourceFile("/nowhere/7.txt", 10, "00", "text/plain"),
                metadata("A survivor's account", "en", "2021", "other", List.of("Survivor Alliance"), false),
                null, false, tags(List.of(named(Dimension.COUNTRY, "IND", CANARY + " in India", null))));
        return new TaggedDocument(document, List.of(passage(
                1, null, CANARY + " years", "en", "They took my papers, and labour without pay began; the " + CANARY + " sang.",
                List.of(named(Dimension.COUNTRY, "IND", CANARY + " in India", null)))));
    }

    private static TaggedDocument vietnam() {
        Document document = new Document(
                "vietnam-2020", "reports/vietnam.pdf", new SourceFile("/nowhere/vn.pdf", 10, "00", "application/pdf"),
                metadata("Điều tra quốc gia về lao động trẻ em tại Việt Nam", "vi", "2020-12-18", "report",
                        List.of("ILO", "MOLISA", "GSO"), true),
                88, true, tags(List.of(stated(Dimension.COUNTRY, "VNM", "countries", "collection.json"))));
        return new TaggedDocument(document, List.of(passage(
                1, 5, "Tóm tắt", "vi", "Lao động trẻ em vẫn còn phổ biến trong nông nghiệp; thanh tra lao động (labour inspection) còn "
                        + "thiếu nguồn lực ở các khu vực nông thôn.",
                List.of(inherited(Dimension.COUNTRY, "VNM"), named(Dimension.THEME, "agriculture", "nông nghiệp", 5)))));
    }

    private static TaggedDocument arabic() {
        Document document = new Document(
                "domestic-work-ar", "reports/ar.docx", null,
                metadata("العمل المنزلي والاتجار بالأشخاص: مذكرة سياسات", "ar", "2022", "policy-brief", List.of("ILO"), true),
                null, false, tags(List.of()));
        return new TaggedDocument(document, List.of(passage(
                1, null, "الملخص", "ar", "يواجه العمال المنزليون خطر العمل الجبري (labour) عندما تُحتجز جوازات سفرهم، وتبقى مساكن "
                        + "أصحاب العمل خارج نطاق تفتيش العمل.",
                List.of(named(Dimension.THEME, "domestic-work", "العمل المنزلي", null),
                        named(Dimension.THEME, "forced-labour", "العمل الجبري", null)))));
    }

    private static TaggedDocument nasty() {
        Document document = new Document(
                "nasty", "web/nasty.html", null,
                metadata("<script>alert('title')</script> & labour", "en", null, "web-page",
                        List.of("<img src=x onerror=alert(1)>"), true),
                null, false, tags(List.of()));
        String heading = "\"><svg onload=alert(2)>";
        return new TaggedDocument(document, List.of(new Passage(
                1, null, heading, List.of("<b>Ports</b>", heading), "en", "labour </p><script>alert(3)</script> &lt;b&gt; ", tags(List.of()))));
    }

    private static Metadata metadata(
            String title, String language, @Nullable String date, String type, List<String> organisations, boolean snippets) {
        return new Metadata(
                title, language, date == null ? null : new PartialDate(date), type, List.of(), List.of(), List.of(),
                organisations, organisations.contains("ILO") ? "un" : null, "https://example.org/" + type, "CC BY 4.0", snippets,
                true, null, null, Map.of("title", "metadata.csv"));
    }

    private static Passage passage(
            int ordinal, @Nullable Integer page, String heading, String language, String text, List<Tag> tags) {
        return new Passage(ordinal, page, heading, language, text, tags(tags));
    }

    private static Tag stated(Dimension dimension, String value, String field, String where) {
        return new Tag(dimension, value, How.STATED, new Evidence.Field(field, where));
    }

    private static Tag named(Dimension dimension, String value, String words, @Nullable Integer page) {
        return new Tag(dimension, value, How.NAMED, new Evidence.Words(words, page));
    }

    private static Tag inherited(Dimension dimension, String value) {
        return new Tag(dimension, value, How.INHERITED, new Evidence.Field("countries", "metadata.csv"));
    }

    /** With all that follows from them, in order of dimension, then value. */
    private static List<Tag> tags(List<Tag> direct) {
        List<Tag> all = new ArrayList<>(direct);
        Set<Value> seen = new LinkedHashSet<>();
        direct.forEach(tag -> seen.add(new Value(tag.dimension(), tag.value())));
        for (Tag tag : direct) {
            for (Value implied : VOCABULARIES.implied(new Value(tag.dimension(), tag.value()))) {
                if (seen.add(implied)) {
                    all.add(new Tag(
                            implied.dimension(), implied.value(), How.DERIVED, new Evidence.From(tag.dimension(), tag.value())));
                }
            }
        }
        all.sort(java.util.Comparator.comparing(Tag::dimension).thenComparing(Tag::value));
        return all;
    }
}
