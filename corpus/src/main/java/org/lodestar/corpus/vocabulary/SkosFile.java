package org.lodestar.corpus.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.LanguageTag;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * A thesaurus in SKOS, in Turtle or RDF/XML. What a concept of it is to Lodestar, its mappings say: {@code skos:exactMatch} to
 * {@code urn:lodestar:concept:ID} adds its labels to that concept, {@code skos:broadMatch} to {@code urn:lodestar:theme:ID} or
 * {@code urn:lodestar:sdg:CODE} lets it stand for a theme or a target, {@code skos:inScheme urn:lodestar:themes} makes a theme of
 * it. SKOS: W3C Recommendation of 18 August 2009.
 */
final class SkosFile {

    private static final String CONCEPT = "urn:lodestar:concept:";
    private static final String THEME = "urn:lodestar:theme:";
    private static final String SDG = "urn:lodestar:sdg:";
    private static final String THEMES = "urn:lodestar:themes";
    /** Values stand in web addresses and in lists with commas. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final String name;
    private final Model model;

    private SkosFile(String name, Model model) {
        this.name = name;
        this.model = model;
    }

    static List<ConceptStatement> read(Path file) throws IOException, ConfigurationException {
        String name = String.valueOf(file.getFileName());
        RDFFormat format = name.endsWith(".ttl") ? RDFFormat.TURTLE : RDFFormat.RDFXML;
        try (InputStream in = Files.newInputStream(file)) {
            return new SkosFile(name, Rio.parse(in, "", format)).statements();
        } catch (RDFParseException e) {
            throw new ConfigurationException(name + " line " + e.getLineNumber() + ": is not valid " + format.getName() + ": " + e.getMessage(), e);
        }
    }

    private List<ConceptStatement> statements() throws ConfigurationException {
        Set<Resource> concepts = new TreeSet<>(java.util.Comparator.comparing(Resource::stringValue));
        concepts.addAll(model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects());
        concepts.addAll(model.filter(null, SKOS.PREF_LABEL, null).subjects());
        if (concepts.isEmpty()) {
            throw new ConfigurationException(name + ": holds no skos:Concept");
        }
        List<ConceptStatement> statements = new ArrayList<>();
        for (Resource concept : concepts) {
            statements.add(statement(concept));
        }
        return statements;
    }

    private ConceptStatement statement(Resource concept) throws ConfigurationException {
        String where = name + " " + concept.stringValue();
        String id = id(concept);
        if (concept.isBNode() || !ID.matcher(id).matches()) {
            throw new ConfigurationException(where + ": " + (concept.isBNode() ? "has no address" : "'" + id + "' is no id")
                    + "; give it " + (concept.isBNode() ? "one, such as <https://example.org/thesaurus/debt-bondage>"
                            : "a skos:notation of letters, digits, dots, hyphens and underscores, such as \"debt-bondage\""));
        }
        boolean theme = model.filter(concept, SKOS.IN_SCHEME, null).objects().stream().anyMatch(s -> s.stringValue().equals(THEMES));
        Set<Value> values = new LinkedHashSet<>();
        if (theme) {
            values.add(new Value(Dimension.THEME, id));
        }
        Set<String> broader = new LinkedHashSet<>(ids(concept, SKOS.BROADER));
        model.filter(null, SKOS.NARROWER, concept).subjects().stream().map(this::id).forEach(broader::add);
        for (String match : objects(concept, SKOS.BROAD_MATCH)) {
            if (match.startsWith(THEME)) {
                values.add(new Value(Dimension.THEME, match.substring(THEME.length())));
            } else if (match.startsWith(SDG)) {
                values.add(new Value(Dimension.SDG, match.substring(SDG.length())));
            } else if (match.startsWith(CONCEPT)) {
                broader.add(match.substring(CONCEPT.length()));
            }
        }
        Map<String, List<Name>> names = names(concept, where);
        return new ConceptStatement(where, theme, same(concept).isPresent(), new Concept(id, List.copyOf(broader), ids(concept, SKOS.RELATED), values, names), Map.of());
    }

    private Map<String, List<Name>> names(Resource concept, String where) throws ConfigurationException {
        Map<String, List<Name>> names = new TreeMap<>();
        for (IRI kind : List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL)) {
            Set<Literal> labels = new TreeSet<>(java.util.Comparator.comparing(Literal::toString));
            labels.addAll(Models.objectLiterals(model.filter(concept, kind, null)));
            for (Literal label : labels) {
                String written = label.getLanguage().orElseThrow(() -> new ConfigurationException(
                        where + ": the label '" + label.getLabel() + "' has no language; write it as \"" + label.getLabel() + "\"@en"));
                String language = LanguageTag.normal(written).orElseThrow(() -> new ConfigurationException(
                        where + ": '" + written + "' is not a BCP 47 language tag such as 'es' or 'pt-BR'"));
                names.computeIfAbsent(language, l -> new ArrayList<>()).add(new Name(label.getLabel().strip(), List.of()));
            }
        }
        return names;
    }

    /** The concept that it is said to be the same as, else its notation, else the last part of its address. */
    private String id(Resource concept) {
        return same(concept).or(() -> Models.objectString(model.filter(concept, SKOS.NOTATION, null))).orElseGet(() -> {
            String address = concept.stringValue();
            return address.substring(Math.max(address.lastIndexOf('/'), Math.max(address.lastIndexOf('#'), address.lastIndexOf(':'))) + 1);
        });
    }

    private Optional<String> same(Resource concept) {
        return objects(concept, SKOS.EXACT_MATCH).stream().filter(m -> m.startsWith(CONCEPT) || m.startsWith(THEME))
                .map(m -> m.substring(m.startsWith(CONCEPT) ? CONCEPT.length() : THEME.length())).findFirst();
    }

    private List<String> ids(Resource concept, IRI relation) {
        return model.filter(concept, relation, null).objects().stream()
                .filter(Resource.class::isInstance).map(o -> id((Resource) o)).sorted().toList();
    }

    private List<String> objects(Resource concept, IRI relation) {
        return model.filter(concept, relation, null).objects().stream().map(org.eclipse.rdf4j.model.Value::stringValue).sorted().toList();
    }
}
