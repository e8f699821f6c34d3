package org.lodestar.indexer.tagging;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by the words around a country's name whether they speak of the country: not where the name is part of an
 * institution's, a person's or an address, nor where the country is what a sentence leaves out.
 */
final class CountryContext {

    private static final int BEFORE = 80;
    private static final int AFTER = 60;

    /** What makes a country's name part of the name of one of its institutions, which may speak of any country. */
    private static final Pattern INSTITUTION_AFTER = Pattern.compile(
            "^[’']?s?\\s+(Department of (Labor|State|Justice|Agriculture|Homeland|the)|Embassy|Embassies|Ambassador|dollars?\\b"
                    + "|Agency for International|Government[- ]funded|Customs and Border|Code\\b|Congress\\b|Trade Representative)");
    private static final Pattern INSTITUTION_BEFORE = Pattern.compile(
            "(?U)(?:^|.*\\W)(?:(?:Departamento|Ministerio|Oficina|Código|Embajada|Congreso|Agencia|Secretaría)(?: del? \\p{Lu}\\p{L}+)? de (?:los )?"
                    + "|(?i:département|ministère|bureau|code|ambassade|congrès|agence)(?: (?:du|de la|de l['’]|des) ?\\p{L}+)? (?:des |de la |du |de l['’])"
                    + "|(?:Departamento|Embaixada|Congresso|Agência)(?: d[aeo] \\p{Lu}\\p{L}+)? d[aeo]s? )$",
            Pattern.DOTALL);
    private static final Pattern DOLLARS_AFTER = Pattern.compile("^\\s?\\$");
    private static final Pattern DOLLARS_BEFORE = Pattern.compile(
            "(?iU)(?:^|.*\\W)(?:dollars?|dólar(?:es)?)\\s+(?:des |de los |dos |de )?$", Pattern.DOTALL);
    /** A people of Kosovo and its neighbours. */
    private static final Pattern OTHER_PEOPLE_BEFORE = Pattern.compile("(?:^|.*\\W)Balkan\\s$", Pattern.DOTALL);

    /** "countries other than Nepal": the sentence is about the others. */
    private static final Pattern EXCEPTION_BEFORE = Pattern.compile(
            "(?iU)(?:^|.*\\W)(?:other than|except(?:ing)?(?: for| in)?|excluding|apart from|aside from|with the exception of"
                    + "|distint[oa]s? (?:de|a)|que no sean?|excepto|salvo|[ac]on? excepción de"
                    + "|autres que|sauf|excepté|hormis|à l['’]exception d[eu]s?"
                    + "|exceto|(?:à|com) exceção d[aeo]s?|que não sejam?"
                    + "|باستثناء|ما عدا|فيما عدا|ngoại trừ|trừ)"
                    + "\\s+(?:the |el |la |le |les |los |las |o |a |os |as |l['’])?$",
            Pattern.DOTALL);
    /** What joins the countries of a list; a comma alone only where a conjunction closes the list before the next verb. */
    private static final Pattern JOINED = Pattern.compile(
            "(?U)^\\h*(?:[,،;/]\\h*)?(?:and|or|y|o|et|ou|e|và|hoặc|و|أو)\\h*(?:the |el |la |le |les |los |las |l['’])?$");
    private static final Pattern COMMA = Pattern.compile("^\\h*[,،]\\h*(?:the |el |la |le |les |los |las |l['’])?$");
    private static final Pattern LIST_GOES_ON = Pattern.compile("(?U)^(?:\\h*[,،]\\h*\\p{Lu}[\\p{L}\\h]{2,30}){0,8}\\h*,?\\h*(?:and|or|y|o|et|ou|e|và|hoặc|و|أو)\\h+\\p{L}");

    private static final Pattern ADDRESS_AFTER = Pattern.compile(
            "(?U)^[.,;]?\\s*(?:Tel|Tél|Phone|Teléfono|Fax|E-?mail|Correo|P\\.?\\s?O\\.?\\s?Box|www\\.|https?:|\\+\\d)");
    private static final Pattern ADDRESS_BEFORE = Pattern.compile(
            "(?U)(?:^|.*\\W)(?:"
                    + "P\\.?\\s?O\\.?\\s?Box\\s+\\d[^.\\n]*"
                    + "|\\d{1,5}\\s+(?:\\p{Lu}[\\p{L}.]*\\s+){1,4}(?:Street|St\\.|Road|Rd\\.|Avenue|Ave\\.|Boulevard|Blvd\\.)[^.\\n]*"
                    + "|(?:\\b[A-Z]{1,2}-\\d{3,6}|\\b(?!19|20)\\d{4,6})\\s+\\p{Lu}\\p{L}+(?:\\s\\d{1,2})?,?"
                    + ")\\s*$",
            Pattern.DOTALL);

    /** A first name before, a surname or state after: then a name such as Jordan or Georgia is no country's. */
    private static final Pattern PERSON_BEFORE = Pattern.compile("(?U)(?:^|.*[^.!?:]\\s)\\p{Lu}\\p{Ll}{2,}\\s$", Pattern.DOTALL);
    private static final Pattern TITLE_BEFORE = Pattern.compile("(?U)(?:^|.*\\W)(?:Mr|Mrs|Ms|Dr|Prof|Sir|Sra?|Mme)\\.?\\s$", Pattern.DOTALL);
    private static final Pattern SPEAKER_AFTER = Pattern.compile(
            "(?U)^\\s\\p{Lu}\\p{Ll}+,?\\s+(?:said|says|told|adds|added|writes|wrote|explained|argues|recalls|testified)\\b");
    private static final Pattern CITY_BEFORE = Pattern.compile("(?U).*\\b(Atlanta|Savannah|Athens|Augusta),\\s$", Pattern.DOTALL);
    private static final Pattern STATE_AFTER = Pattern.compile("^,\\s+(USA|U\\.S\\.|United States)");
    private static final Pattern BIRD_AFTER = Pattern.compile("^\\s(meat|farms?|farming|breasts?|production|processing|plants?)\\b");
    private static final Set<String> BEFORE_COUNTRIES = Set.of(
            "Government", "Ministry", "Kingdom", "Republic", "South", "North", "East", "West", "The", "And", "From", "For",
            "With", "Between", "Across", "Within", "While", "When", "Although", "Since", "During", "Hashemite");

    private final String text;
    /** Where the last country ended that a sentence leaves out: a list may go on from there. */
    private int leftOutUntil = -1;

    /** For the names in one text, asked for in the order they stand in it. */
    CountryContext(String text) {
        this.text = text;
    }

    /**
     * Whether the name from {@code start} to {@code end} speaks of its country.
     *
     * @param cautious whether the name is also a person's, a place's in another country, or a common word
     */
    boolean speaksOfIt(int start, int end, boolean cautious) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        boolean abbreviation = text.startsWith(".", end) && text.substring(start, end).contains(".");
        // The last full stop of an abbreviation such as U.S. is no part of its last token.
        int stop = abbreviation ? end + 1 : end;
        String after = text.substring(stop, Math.min(text.length(), stop + AFTER));
        if (isLeftOut(before, start, after)) {
            leftOutUntil = end;
            return false;
        }
        boolean part = INSTITUTION_AFTER.matcher(after).find() || INSTITUTION_BEFORE.matcher(before).matches()
                || DOLLARS_AFTER.matcher(after).find() || DOLLARS_BEFORE.matcher(before).matches()
                || OTHER_PEOPLE_BEFORE.matcher(before).matches()
                || ADDRESS_AFTER.matcher(after).find() || ADDRESS_BEFORE.matcher(before).matches();
        return !part && !(cautious && isAnothersName(before, after));
    }

    private boolean isLeftOut(String before, int start, String after) {
        if (EXCEPTION_BEFORE.matcher(before).matches()) {
            return true;
        }
        if (leftOutUntil < 0 || leftOutUntil > start || start - leftOutUntil > AFTER) {
            return false;
        }
        String between = text.substring(leftOutUntil, start);
        return JOINED.matcher(between).matches() || (COMMA.matcher(between).matches() && LIST_GOES_ON.matcher(after).find());
    }

    private static boolean isAnothersName(String before, String after) {
        boolean person = PERSON_BEFORE.matcher(before).matches() && !BEFORE_COUNTRIES.contains(lastWord(before));
        return person || TITLE_BEFORE.matcher(before).matches() || SPEAKER_AFTER.matcher(after).find()
                || CITY_BEFORE.matcher(before).matches() || STATE_AFTER.matcher(after).find() || BIRD_AFTER.matcher(after).find();
    }

    private static String lastWord(String before) {
        String[] words = before.strip().split("\\s+");
        return words[words.length - 1];
    }
}
