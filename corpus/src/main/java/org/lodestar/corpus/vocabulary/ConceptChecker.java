package org.lodestar.corpus.vocabulary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * Finds what makes concepts unfit for use: no label in a language that needs one, names that say the same twice, names of
 * two concepts that nothing tells apart, circles, links to nothing.
 */
public final class ConceptChecker {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-‐–'’]+");
    /** Its accents tell words apart: má, mà and mã have nothing in common. */
    private static final String VIETNAMESE = "vi";

    private final List<String> required;
    private final Predicate<Value> known;
    private final List<String> problems = new ArrayList<>();

    /** Who claims a name in a language, by the name without accents and case. */
    private record Claim(Concept concept, Name name) {}

    private ConceptChecker(List<String> required, Predicate<Value> known) {
        this.required = required;
        this.known = known;
    }

    /**
     * The problems, each naming the concept, the language and the name; empty if there are none.
     *
     * @param required languages in which every concept needs a label
     * @param known whether a value that a concept stands for exists
     */
    public static List<String> problems(Collection<Concept> concepts, List<String> required, Predicate<Value> known) {
        ConceptChecker checker = new ConceptChecker(required, known);
        checker.check(concepts);
        return checker.problems;
    }

    private void check(Collection<Concept> concepts) {
        Map<String, Long> ids = concepts.stream().collect(Collectors.groupingBy(Concept::id, TreeMap::new, Collectors.counting()));
        ids.forEach((id, count) -> {
            if (count > 1) {
                problems.add("concept '" + id + "' is listed " + count + " times");
            }
        });
        if (!problems.isEmpty()) {
            return;
        }
        Concepts all = new Concepts(concepts);
        Map<String, Map<String, List<Claim>>> claims = new TreeMap<>();
        for (Concept concept : concepts) {
            links(concept, all);
            names(concept, claims);
        }
        claims.forEach((language, byName) -> byName.values().forEach(c -> contested(language, c)));
    }

    private void links(Concept concept, Concepts all) {
        concept.broader().stream().filter(b -> all.find(b).isEmpty())
                .forEach(b -> problems.add("concept '" + concept.id() + "': the broader '" + b + "' is no concept"));
        concept.related().stream().filter(r -> all.find(r).isEmpty())
                .forEach(r -> problems.add("concept '" + concept.id() + "': the related '" + r + "' is no concept"));
        concept.values().stream().filter(known.negate()).forEach(v -> problems.add(
                "concept '" + concept.id() + "': there is no " + v.dimension().parameter() + " '" + v.value() + "'"));
        if (all.isInCircle(concept)) {
            problems.add("concept '" + concept.id() + "' stands below itself, by way of " + all.ancestors(concept.id()));
        }
    }

    private void names(Concept concept, Map<String, Map<String, List<Claim>>> claims) {
        if (concept.names().isEmpty()) {
            problems.add("concept '" + concept.id() + "' has no label in any language");
        }
        for (String language : required) {
            if (concept.names().getOrDefault(language, List.of()).isEmpty()) {
                problems.add("concept '" + concept.id() + "' has no label in '" + language + "'");
            }
        }
        concept.names().forEach((language, names) -> {
            Map<String, String> seen = new HashMap<>();
            for (Name name : names) {
                String folded = folded(name.text(), language);
                if (folded.isBlank()) {
                    problems.add("concept '" + concept.id() + "' has an empty name in '" + language + "'");
                    continue;
                }
                String before = seen.putIfAbsent(folded, name.text());
                if (before != null) {
                    problems.add("concept '" + concept.id() + "', " + language + ": '" + name.text() + "' differs from '" + before
                            + "' by accents, capitals or hyphens alone");
                } else {
                    claims.computeIfAbsent(language, l -> new TreeMap<>())
                            .computeIfAbsent(folded, n -> new ArrayList<>()).add(new Claim(concept, name));
                }
            }
        });
    }

    private void contested(String language, List<Claim> claims) {
        List<Claim> unmarked = claims.stream().filter(c -> !c.name().ambiguous()).toList();
        if (claims.size() > 1 && unmarked.size() > 1) {
            problems.add("'" + unmarked.getFirst().name().text() + "' (" + language + ") names "
                    + unmarked.stream().map(c -> "'" + c.concept().id() + "'").collect(Collectors.joining(" and "))
                    + "; keep it in one of them, or mark it as ambiguous with the words that tell");
        }
    }

    /** A name as far as readers tell names apart: without case, hyphens and, where they do not make another word, accents. */
    static String folded(String name, String language) {
        Normalizer2 form = language.equals(VIETNAMESE) ? Normalizer2.getNFCInstance() : Normalizer2.getNFKDInstance();
        String text = form.normalize(name);
        String bare = language.equals(VIETNAMESE) ? text : MARKS.matcher(text).replaceAll("");
        return BETWEEN_WORDS.matcher(UCharacter.foldCase(bare, true)).replaceAll(" ").strip();
    }
}
