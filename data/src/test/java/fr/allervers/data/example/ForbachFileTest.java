package fr.allervers.data.example;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.json.DocumentWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForbachFileTest {

    /** Eight quarters that the school calendar reaches, and one that it does not. */
    static Stream<Quarter> quarters() {
        return Stream.concat(
                Stream.iterate(new Quarter(2027, 1), Quarter::next).limit(8), Stream.of(new Quarter(2035, 1)));
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void itsFileIsReadBackWithoutFaults(Quarter quarter) {
        var problem = ForbachExample.problem(quarter);

        assertThat(DocumentReader.PROBLEMS.read(DocumentWriter.PROBLEMS.toBytes(problem)))
                .isEqualTo(problem);
    }
}
