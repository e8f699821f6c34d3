package org.lodestar.analyzers;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.lodestar.analyzers.Chain.Words;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The other languages of Europe that Lucene has a stemmer for, Armenian and Indonesian; each as Lucene's own analyzer has it. */
final class LuceneChains {

    private static final CharArraySet CATALAN_ARTICLES = set("d", "l", "m", "n", "s", "t");
    private static final CharArraySet IRISH_ARTICLES = set("d", "m", "b");
    private static final CharArraySet ITALIAN_ARTICLES = set(
            "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un",
            "m", "t", "s", "v", "d");

    private LuceneChains() {}

    private static CharArraySet set(String... words) {
        return CharArraySet.unmodifiableSet(new CharArraySet(List.of(words), true));
    }

    private static Chain without(CharArraySet stopWords) {
        return Chain.of(Words.BOUNDARIES).withoutStopWords(stopWords);
    }

    static Chain armenian() {
        // Case folding takes the ligature of the word for "and" apart.
        return without(WordList.with(ArmenianAnalyzer.getDefaultStopSet(), "եւ"))
                .snowball("Armenian", ArmenianStemmer::new).folded();
    }

    static Chain basque() {
        return without(BasqueAnalyzer.getDefaultStopSet()).snowball("Basque", BasqueStemmer::new).folded();
    }

    static Chain bulgarian() {
        return without(BulgarianAnalyzer.getDefaultStopSet()).stemmed("light", BulgarianStemFilter::new).folded();
    }

    static Chain catalan() {
        return Chain.of(Words.BOUNDARIES).withoutElision(CATALAN_ARTICLES)
                .withoutStopWords(CatalanAnalyzer.getDefaultStopSet()).snowball("Catalan", CatalanStemmer::new).folded();
    }

    static Chain czech() {
        return without(CzechAnalyzer.getDefaultStopSet()).stemmed("light", CzechStemFilter::new).folded();
    }

    static Chain danish() {
        return without(DanishAnalyzer.getDefaultStopSet()).snowball("Danish", DanishStemmer::new).folded();
    }

    static Chain dutch() {
        return without(DutchAnalyzer.getDefaultStopSet()).snowball("Dutch", DutchStemmer::new).folded();
    }

    static Chain estonian() {
        return without(EstonianAnalyzer.getDefaultStopSet()).snowball("Estonian", EstonianStemmer::new).folded();
    }

    static Chain finnish() {
        return without(FinnishAnalyzer.getDefaultStopSet()).snowball("Finnish", FinnishStemmer::new).folded();
    }

    static Chain galician() {
        return without(GalicianAnalyzer.getDefaultStopSet()).stemmed("RSLP", GalicianStemFilter::new).folded();
    }

    static Chain greek() {
        return Chain.of(Words.BOUNDARIES)
                .folded()
                .normalized("final sigma", GreekLowerCaseFilter::new)
                .withoutStopWords(GreekAnalyzer.getDefaultStopSet()).stemmed("Greek", GreekStemFilter::new);
    }

    static Chain hungarian() {
        return without(HungarianAnalyzer.getDefaultStopSet()).snowball("Hungarian", HungarianStemmer::new).folded();
    }

    static Chain indonesian() {
        return without(IndonesianAnalyzer.getDefaultStopSet()).stemmed("prefixes and suffixes", IndonesianStemFilter::new)
                .folded();
    }

    static Chain irish() {
        return Chain.written(Words.BOUNDARIES).withoutElision(IRISH_ARTICLES)
                .normalized("prefixed t- and n-", IrishLowerCaseFilter::new)
                .withoutStopWords(WordList.with(IrishAnalyzer.getDefaultStopSet(), "h", "n", "t")).snowball("Irish", IrishStemmer::new).folded();
    }

    static Chain italian() {
        return Chain.of(Words.BOUNDARIES).withoutElision(ITALIAN_ARTICLES)
                .withoutStopWords(ItalianAnalyzer.getDefaultStopSet()).stemmed("light", ItalianLightStemFilter::new).folded();
    }

    static Chain latvian() {
        return without(LatvianAnalyzer.getDefaultStopSet()).stemmed("light", LatvianStemFilter::new).folded();
    }

    static Chain lithuanian() {
        return without(LithuanianAnalyzer.getDefaultStopSet()).snowball("Lithuanian", LithuanianStemmer::new).folded();
    }

    static Chain norwegian() {
        return without(NorwegianAnalyzer.getDefaultStopSet()).snowball("Norwegian", NorwegianStemmer::new).folded();
    }

    static Chain romanian() {
        return Chain.of(Words.BOUNDARIES).normalized("cedilla for comma", RomanianNormalizationFilter::new)
                .withoutStopWords(RomanianAnalyzer.getDefaultStopSet()).snowball("Romanian", RomanianStemmer::new).folded();
    }

    static Chain serbian() {
        return without(SerbianAnalyzer.getDefaultStopSet()).snowball("Serbian", SerbianStemmer::new)
                .normalized("Cyrillic as Latin", SerbianNormalizationFilter::new).folded();
    }

    static Chain swedish() {
        return without(SwedishAnalyzer.getDefaultStopSet()).snowball("Swedish", SwedishStemmer::new).folded();
    }

    static Chain turkish() {
        return Chain.written(Words.BOUNDARIES)
                .normalized("endings after an apostrophe", ApostropheFilter::new)
                .normalized("dotless ı", TurkishLowerCaseFilter::new)
                .withoutStopWords(TurkishAnalyzer.getDefaultStopSet()).snowball("Turkish", TurkishStemmer::new).folded();
    }
}
