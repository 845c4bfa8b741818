package fr.allervers.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephonesTest {

    @ParameterizedTest
    @CsvSource({
        "tél. 0102030405,0102030405",
        "Accueil 03 87 00 00 01 (matin),0387000001",
        "03.87.00.00.01 ou 03.87.00.00.02,0387000001",
        "+33 3 87 00 00 01,+33387000001",
        "+33 (0)3 87 00 00 01,+33387000001",
        "clé 12345678901234,",
        "Secrétariat,"
    })
    void theFirstNumberInATextIsFound(String text, String number) {
        assertThat(Telephones.first(text)).isEqualTo(number);
    }
}
