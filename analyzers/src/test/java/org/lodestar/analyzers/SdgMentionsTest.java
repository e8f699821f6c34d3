package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdgMentionsTest {

    private static final SdgMentions MENTIONS = new SdgMentions(Stream.concat(
            IntStream.rangeClosed(1, 17).mapToObj(Integer::toString), Stream.of("8.7", "8.a", "16.2", "5.2", "8.8")).toList());

    private static List<String> find(String text) {
        return MENTIONS.find(text).stream().map(SdgMentions.Mention::value).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SDG 8.7|8.7", "SDG target 8.7|8.7", "Target 8.7 of the SDGs|8.7", "target 8.7|8.7", "SDG 8|8", "Goal 8|8",
        "meta 8.7 de los ODS|8.7", "la Meta 8.7|8.7", "ODS 8.7|8.7", "Objetivo 8.7|8.7", "Objetivo de Desarrollo Sostenible 8|8",
        "cible 8.7|8.7", "ODD 8|8", "l’Objectif 8|8", "Zielvorgabe 8.7|8.7", "цель 8.7|8.7", "ЦУР 8.7|8.7",
        "الغاية 8-7|8.7", "الغاية 8.7|8.7", "الغاية ٨-٧|8.7", "الهدف 8|8", "mục tiêu 8.7|8.7", "Mục tiêu 8|8",
        "SDG indicator 8.7.1|8.7", "target 8.A|8.a", "Alliance 8.7|8.7", "Alianza 8.7|8.7", "Delta 8.7|8.7", "SDG8.7|8.7"
    })
    void findsAMention(String text, String value) {
        assertThat(find("We read " + text + " here.")).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SDGs", "ODS", "ODD", "ЦУР", "أهداف التنمية المستدامة", "هدف التنمية المستدامة", "Sustainable Development Goal",
        "objetivos de desarrollo sostenible", "Objetivo de Desenvolvimento Sustentável", "objectifs de développement durable",
        "mục tiêu phát triển bền vững", "TARGETS", "metas", "cibles", "Zielvorgaben", "indicators", "indicadores", "indicador",
        "indicateurs", "задачи", "Задаче", "chỉ tiêu", "الغايات", "المؤشر", "objetivo", "Objectifs", "goals", "Ziele", "Цели", "الأهداف",
        "Alliances", "Aliança", "Allianz", "Liên minh", "التحالف", "دلتا", "targets of the SDGs", "metas de los ODS", "(target", "l’ODD"
    })
    void findsATargetAfterEachOfItsWords(String words) {
        assertThat(find("We read " + words + " 8.7 here, and 2 more.")).containsExactly("8.7");
    }

    @Test
    void findsAllOfAList() {
        assertThat(find("targets 8.7, 16.2 and 5.2")).containsExactly("8.7", "16.2", "5.2");
        assertThat(find("las metas 8.7 y 16.2")).containsExactly("8.7", "16.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "8.7 per cent", "section 8.7", "page 8.7", "USD 8.7 million", "goal 8", "our goals 5", "SDG 99", "target 9.9",
        "on target 8 times", "17 Julio 2019"
    })
    void findsNoneInOtherNumbers(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void tellsWhereAMentionStands() {
        assertThat(MENTIONS.find("see SDG 8.7!")).containsExactly(new SdgMentions.Mention("8.7", 4, 11));
    }

    @Property
    void readsAnyText(@ForAll String text) {
        assertThat(MENTIONS.find(text + " SDG 8.7 " + text)).isNotEmpty();
    }
}
