package org.lodestar.analyzers;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stop words of languages that Lucene has none for, written from the closed classes of each: {@code stopwords/sw.txt}. */
final class WordList {

    private WordList() {}

    /** The words of a file, parted by white space, in lower case. */
    static CharArraySet of(String language) {
        String file = "stopwords/" + language + ".txt";
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return CharArraySet.unmodifiableSet(new CharArraySet(List.of(text.strip().split("\\s+")), false));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this program cannot be read", e);
        }
    }

    /** A set of stop words without those that carry content in this field. */
    static CharArraySet without(CharArraySet stopWords, String... content) {
        Set<String> dropped = Set.of(content);
        CharArraySet kept = new CharArraySet(stopWords.size(), false);
        for (Object word : stopWords) {
            String text = new String((char[]) word);
            if (!dropped.contains(text)) {
                kept.add(text);
            }
        }
        if (kept.size() + dropped.size() != stopWords.size()) {
            throw new IllegalArgumentException(dropped + " are not all stop words");
        }
        return CharArraySet.unmodifiableSet(kept);
    }

    static CharArraySet with(CharArraySet stopWords, String... more) {
        CharArraySet all = CharArraySet.copy(stopWords);
        all.addAll(List.of(more));
        return CharArraySet.unmodifiableSet(all);
    }

    /** The words of a file, as filters make them that stand before the stop words in a chain. */
    static CharArraySet normalized(String language, UnaryOperator<TokenStream> filters) {
        CharArraySet normal = new CharArraySet(0, false);
        for (Object word : of(language)) {
            StringReader text = new StringReader(new String((char[]) word));
            Tokenizer whole = new KeywordTokenizer();
            whole.setReader(text);
            try (TokenStream tokens = filters.apply(whole)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    normal.add(term.toString());
                }
                tokens.end();
            } catch (IOException e) {
                throw new UncheckedIOException("a string cannot fail to be read", e);
            }
        }
        return CharArraySet.unmodifiableSet(normal);
    }
}
