package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.jspecify.annotations.Nullable;

/**
 * Whether text is read from pictures of text, by tesseract inside the forks, and in which languages.
 *
 * @param languages BCP 47 tags of those that a document may be in that states none
 * @param tesseract null where the mode is off: it is not looked for then
 * @param pageLimit for one page
 * @param fileLimit for all pages of a file
 */
public record Ocr(
        OcrMode mode, List<String> languages, @Nullable TesseractData tesseract, Duration pageLimit, Duration fileLimit) {

    public static final Ocr OFF = new Ocr(OcrMode.OFF, List.of(), null, Duration.ZERO, Duration.ZERO);

    /** What the reason of a blank document says where it may be a scan, and OCR is off. */
    public static final String WOULD_READ = "--ocr auto would read it";

    /** A full page in six languages takes five seconds of processor time, which may take a busy machine a minute. */
    private static final Duration PAGE_LIMIT = Duration.ofMinutes(3);
    private static final Duration FILE_LIMIT = Duration.ofMinutes(60);
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/x-ms-bmp", "image/webp");
    /** Several, an unknown one, or none. */
    private static final Set<String> NO_ONE_LANGUAGE = Set.of("mul", "und", "zxx");
    /** As the fork decides, by the same counts: {@code OcrPageHandler}. */
    private static final int FEWEST_CHARACTERS = 20;
    private static final double MOST_UNMAPPED = 0.5;

    public Ocr {
        languages = List.copyOf(languages);
    }

    /**
     * OCR by the tesseract that is on the path.
     *
     * @param languages BCP 47 tags of the languages of the collection
     * @throws OcrUnavailableException if it, or its data of all of the languages, is not installed
     */
    public static Ocr of(OcrMode mode, Collection<String> languages)
            throws OcrUnavailableException, IOException, InterruptedException {
        if (mode == OcrMode.OFF) {
            return OFF;
        }
        String option = "--ocr " + mode.name().toLowerCase(Locale.ROOT);
        TesseractData tesseract = TesseractData.installed().orElseThrow(() -> new OcrUnavailableException(option
                + " needs the program tesseract, which is not on the PATH; " + TesseractData.remedyOf("tesseract-ocr", languages)));
        List<String> read = languages.stream().filter(tesseract::reads).toList();
        if (read.isEmpty()) {
            throw new OcrUnavailableException(option + " needs tesseract's data of at least one of " + names(languages)
                    + ", none of which is installed; " + TesseractData.remedy(languages));
        }
        return new Ocr(mode, read, tesseract, PAGE_LIMIT, FILE_LIMIT);
    }

    /** Of which of some languages there is no OCR, and what to install; empty where all of them can be read. */
    public Optional<String> lack(Collection<String> wanted) {
        List<String> missing = isOff() ? List.of() : wanted.stream().filter(tag -> !languages.contains(tag)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("no OCR in " + names(missing)
                + ", for which tesseract has no data; " + TesseractData.remedy(missing));
    }

    Ocr withPageLimit(Duration newLimit) {
        return new Ocr(mode, languages, tesseract, newLimit, fileLimit);
    }

    boolean isOff() {
        return mode == OcrMode.OFF;
    }

    /** Changes whenever the same picture may be read otherwise. */
    String version() {
        return tesseract == null ? "no-ocr"
                : String.join(",", mode.name().toLowerCase(Locale.ROOT), tesseract.version(), String.join("+", languages),
                        String.join("+", tesseract.languages()));
    }

    /** What to say of a document without text. */
    String whyBlank(String mediaType, List<Metadata> parts) {
        boolean mayBeRead = mediaType.equals("application/pdf") || parts.stream().anyMatch(Ocr::isPicture);
        if (!mayBeRead) {
            return "holds no text";
        }
        return isOff() ? "holds no text; if it is scanned, " + WOULD_READ : "holds no text, and OCR found none";
    }

    /** Why a document in this language cannot be read; null if it can. */
    @Nullable String obstacle(@Nullable String language) {
        return language == null || NO_ONE_LANGUAGE.contains(language) || tesseract == null || tesseract.reads(language) ? null
                : "needs OCR in " + names(List.of(language)) + ", for which tesseract has no data; " + TesseractData.remedy(List.of(language));
    }

    /**
     * What to read in a file that was parsed without OCR; null where there is nothing.
     *
     * @param parts the file, and what is embedded in it
     * @param isBlank whether no text was found in any of them
     * @param language what the document is stated to be in
     */
    @Nullable OcrRequest request(List<Metadata> parts, boolean isBlank, @Nullable String language) {
        int pages = parts.stream().mapToInt(this::pagesToRead).sum();
        // Text beside a picture tells what the picture shows, or repeats it.
        long pictures = isBlank ? parts.stream().filter(Ocr::isPicture).count() : 0;
        if (isOff() || pages + pictures == 0) {
            return null;
        }
        Duration longest = pageLimit.multipliedBy(pages + pictures);
        return new OcrRequest(
                mode == OcrMode.FORCE, pictures > 0, names(language), pageLimit,
                longest.compareTo(fileLimit) < 0 ? longest : fileLimit);
    }

    private String names(@Nullable String language) {
        return (language == null || NO_ONE_LANGUAGE.contains(language) ? languages : List.of(language)).stream()
                .map(TesseractData::name).distinct().collect(Collectors.joining("+"));
    }

    private static boolean isPicture(Metadata part) {
        String type = part.get(Metadata.CONTENT_TYPE);
        return type != null && PICTURES.contains(type.replaceFirst(";.*", ""));
    }

    private int pagesToRead(Metadata part) {
        int[] characters = part.getIntValues(PDF.CHARACTERS_PER_PAGE);
        if (mode == OcrMode.FORCE) {
            return characters.length;
        }
        int[] unmapped = part.getIntValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE);
        int pages = 0;
        for (int i = 0; i < characters.length; i++) {
            boolean worthless = i < unmapped.length && unmapped[i] > MOST_UNMAPPED * characters[i];
            pages += characters[i] < FEWEST_CHARACTERS || worthless ? 1 : 0;
        }
        return pages;
    }

    private static String names(Collection<String> tags) {
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")")
                .collect(Collectors.joining(", "));
    }
}
