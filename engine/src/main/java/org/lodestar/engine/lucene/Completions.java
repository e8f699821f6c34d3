package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.PhraseMatcher;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Concept;
import org.lodestar.engine.SuggestRequest;
import org.lodestar.engine.Suggestion;
import org.lodestar.engine.query.QueryVocabulary;

/**
 * Suggests how what is being typed may go on. First comes what is called just so, then what is spelt so, then what is in the reader's language, then what begins
 * so, then what most documents have. No kind takes more than half of the places while others have something to suggest.
 */
final class Completions {

    /** So many concepts are looked for in the index at most, those with the shortest names. */
    private static final int MOST_CONCEPTS = 30;

    /** Nobody types more before looking; a pasted page is no beginning of a name. */
    private static final int MOST_CHARACTERS = 200;

    private static final Comparator<Candidate> BY_NAME = Comparator.comparing((Candidate candidate) -> !candidate.found.whole())
            .thenComparing(candidate -> !candidate.found.exact())
            .thenComparingInt(candidate -> candidate.distance)
            .thenComparing(candidate -> !candidate.found.first());

    private static final Comparator<Candidate> SHORTEST = BY_NAME
            .thenComparing(candidate -> !candidate.found.name().preferred())
            .thenComparingInt(candidate -> candidate.found.name().text().length())
            .thenComparing(candidate -> candidate.found.name().text());

    private final QueryVocabulary vocabulary;
    private final NameStarts<Subject> known;
    private final HeldNames held;
    private final ConceptOccurrences concepts;

    /** @param distance of its language from the reader's: 0 for the same, 1 for names of any language, 2 for others */
    private record Candidate(NameStarts.Found<Subject> found, int distance) {
        Subject subject() {
            return found.name().of();
        }
    }

    private record Counted(Candidate candidate, int documents) {}

    /** @param known the names of the vocabulary */
    Completions(QueryVocabulary vocabulary, NameStarts<Subject> known, HeldNames held, ConceptOccurrences concepts) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.held = held;
        this.concepts = concepts;
    }

    List<Suggestion> suggest(SuggestRequest request) throws IOException {
        String text = request.text().substring(0, Math.min(MOST_CHARACTERS, request.text().length()));
        String typed = VocabularyNames.folded(text, vocabulary.analyzers());
        if (typed.isEmpty()) {
            return List.of();
        }
        Deadline deadline = Deadline.in(request.timeLimit());
        List<NameStarts.Found<Subject>> found =
                new ArrayList<>(Stream.concat(known.beginning(typed).stream(), held.own.beginning(typed).stream()).toList());
        List<Counted> counted = counted(found, request.language(), deadline);
        if (counted.size() < request.size()) {
            found.addAll(known.almostBeginning(typed));
            found.addAll(held.own.almostBeginning(typed));
            counted = counted(found, request.language(), deadline);
        }
        return shown(counted, request.size()).stream().map(one -> suggestion(one, request.language())).toList();
    }

    /** The best name of each subject that the generation holds. */
    private List<Counted> counted(List<NameStarts.Found<Subject>> found, String language, Deadline deadline) throws IOException {
        Map<Subject, Candidate> best = new HashMap<>();
        for (NameStarts.Found<Subject> one : found) {
            Candidate candidate = new Candidate(one, distance(one.name().language(), language));
            best.merge(candidate.subject(), candidate, (a, b) -> SHORTEST.compare(a, b) <= 0 ? a : b);
        }
        List<Counted> counted = new ArrayList<>();
        int asked = 0;
        for (Candidate candidate : best.values().stream().sorted(SHORTEST).toList()) {
            boolean concept = candidate.subject().kind().equals(Suggestion.CONCEPT);
            if (!concept || asked++ < MOST_CONCEPTS) {
                int documents = concept ? naming(candidate.subject().value(), deadline) : held.documents(candidate.subject());
                if (documents > 0) {
                    counted.add(new Counted(candidate, documents));
                }
            }
        }
        return counted;
    }

    private int naming(String id, Deadline deadline) throws IOException {
        Concept concept = vocabulary.vocabularies().concepts().find(id).orElseThrow();
        return concepts.of(concept, deadline).size();
    }

    private static int distance(String language, String reader) {
        return language.equals(reader) ? 0 : language.equals(PhraseMatcher.ANY_LANGUAGE) ? 1 : 2;
    }

    private static List<Counted> shown(List<Counted> counted, int size) {
        Comparator<Counted> order = Comparator.comparing(Counted::candidate, BY_NAME)
                .thenComparing(Comparator.comparingInt(Counted::documents).reversed())
                .thenComparing(Counted::candidate, SHORTEST)
                .thenComparing(one -> one.candidate.subject().kind());
        List<Counted> sorted = counted.stream().sorted(order).toList();
        List<Counted> shown = new ArrayList<>();
        List<Counted> waiting = new ArrayList<>();
        Map<String, Integer> ofKind = new HashMap<>();
        for (Counted one : sorted) {
            boolean room = ofKind.merge(one.candidate.subject().kind(), 1, Integer::sum) <= (size + 1) / 2;
            (room ? shown : waiting).add(one);
        }
        return Stream.concat(shown.stream(), waiting.stream()).limit(size).sorted(order).toList();
    }

    private Suggestion suggestion(Counted one, String language) {
        Subject subject = one.candidate.subject();
        String name = one.candidate.found.name().text();
        return switch (subject.kind()) {
            case Suggestion.CONCEPT -> new Suggestion(subject.kind(), name, null, subject.value(), null, one.documents);
            case Suggestion.TITLE ->
                    new Suggestion(subject.kind(), name, null, null, held.key(subject.value()), one.documents);
            default -> {
                String label = label(subject, language);
                @Nullable String matched = label.equals(name) ? null : name;
                yield new Suggestion(subject.kind(), label, matched, subject.value(), null, one.documents);
            }
        };
    }

    private String label(Subject subject, String language) {
        return vocabulary.vocabularies().label(Dimension.of(subject.kind()).orElseThrow(), subject.value(), language);
    }
}
