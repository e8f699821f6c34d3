package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserMessageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "org.apache.tika.exception.EncryptedDocumentException: x | is encrypted and needs a password",
        "org.apache.tika.exception.ZeroByteFileException: x | is empty (0 bytes)",
        "org.apache.tika.exception.TikaException: Suspected zip bomb | looks like a zip bomb: it grows far beyond its size when unpacked",
        "org.apache.tika.exception.TikaException: Suspected zip bomb: 100 levels of XML element nesting | nests its elements too deep to be a document",
        "org.xml.sax.SAXParseException; lineNumber: 2; DOCTYPE is disallowed when the feature x | declares a document type, as attacks do and office programs do not",
        "java.io.IOException: Missing root object specification in trailer. | is damaged: Missing root object specification in trailer.",
        "java.lang.NullPointerException | is damaged"
    })
    void speaksToAnOperator(String thrown, String words) {
        assertThat(ParserMessage.explain(thrown)).isEqualTo(words);
    }

    @Test
    void namesTheLastCauseWithoutClassNames() {
        assertThat(ParserMessage.explain("""
                org.apache.tika.exception.TikaException: Unexpected RuntimeException
                \tat org.apache.tika.Parser.parse(Parser.java:1)
                Caused by: java.io.IOException: Page tree root must be a dictionary
                \tat org.apache.pdfbox.X.y(X.java:2)
                """)).isEqualTo("is damaged: Page tree root must be a dictionary");
    }
}
