package org.lodestar.indexer.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InPassingTest {

    private static boolean holds(String text, String subject) {
        int start = text.indexOf(subject);
        return new InPassing(text).holds(start, start + subject.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "the Ministry of #Education", "the Ministries of Justice, #Education and Health", "the Minister for #Education",
        "two Ministers of #Education", "the Department of #Education", "its Departments for #Education", "the Bureau of #Education",
        "Bureaus of #Education", "the Secretariat for #Education", "el Ministerio de #Educación", "los MINISTERIOS de la #Educación",
        "la ministra de #Educación", "el ministro de Justicia y #Educación", "la Secretaría de #Educación",
        "los departamentos de #Educación", "o Ministério da #Educação", "as secretarias de #Educação", "le ministère de l’#Éducation",
        "les ministres de la Justice et de l'#Éducation", "le département de l’#Éducation", "le Secrétariat de l'#Éducation",
        "تقول وزارة #التعليم", "اجتمعت وزارتي العدل و#التعليم", "Bộ #Giáo dục", "see https://example.org/#education/",
        "on www.#education.example"
    })
    void holdsASubjectInTheNameOfAMinistryOrAnAddress(String marked) {
        assertThat(holds(marked.replace("#", ""), marked.substring(marked.indexOf('#') + 1).split("\\P{L}")[0])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the ministry says that #Education is free", "every department has #Education", "#Education at home"})
    void holdsNoneElsewhere(String marked) {
        assertThat(holds(marked.replace("#", ""), "Education")).isFalse();
    }
}
