package org.lodestar.server.original;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsANameOutOfTheHeadersSyntax() {
        assertThat(FileName.header("attachment", "Perú \"2\"\r\nX: y.pdf")).isEqualTo(
                "attachment; filename=\"Per_ _2___X_ y.pdf\"; filename*=UTF-8''Per%C3%BA%20%222%22%0D%0AX%3A%20y.pdf");
    }
}
