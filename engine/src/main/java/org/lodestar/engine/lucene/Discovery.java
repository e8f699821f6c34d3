package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.SimilarDocuments;
import org.lodestar.engine.query.QueryVocabulary;

/** What leads a reader on in a generation: suggestions and similar documents. Safe for many threads. */
final class Discovery {

    private final OpenGeneration generation;
    private final QueryVocabulary vocabulary;
    private final Supplier<NameStarts<Subject>> names;
    private final ConceptOccurrences concepts;
    private @Nullable Completions completions;
    private final SimilarFinder similarFinder;

    /** @param names of the vocabulary */
    Discovery(OpenGeneration generation, QueryVocabulary vocabulary, Supplier<NameStarts<Subject>> names) {
        this.generation = generation;
        this.vocabulary = vocabulary;
        this.names = names;
        this.concepts = new ConceptOccurrences(generation, vocabulary.analyzers());
        this.similarFinder = new SimilarFinder(generation);
    }

    /** Reads all titles when it is first asked for. */
    synchronized Completions completions() throws IOException {
        if (completions == null) {
            completions = new Completions(vocabulary, names.get(), HeldNames.read(generation, vocabulary), concepts);
        }
        return completions;
    }

    /** @param number of a document */
    SimilarDocuments similar(int number, int size, Deadline deadline) throws IOException {
        FoundDocument found = generation.read(number);
        return similarFinder.find(found, number, new Features(generation, vocabulary, concepts, deadline).of(found.tagged()), size);
    }
}
