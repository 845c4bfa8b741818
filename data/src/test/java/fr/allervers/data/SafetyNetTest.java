package fr.allervers.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.territory.AudienceRow;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.transport.FlexibleRules;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.data.venue.VenueFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program trips over a file, whoever sent it is told so of that file, with the number that the log has. */
class SafetyNetTest {

    private static final Pattern NUMBER = Pattern.compile("\\b[0-9a-f]{8}\\b");

    private static final Problem PROBLEM = Territories.named("forbach").problem(new Quarter(2027, 1));

    /** Fails as a program does, and not as a file. */
    private static final InputStream TRIPPING = new InputStream() {
        @Override
        public int read() {
            throw new IllegalStateException("tripped");
        }
    };

    @TempDir
    private Path temp;

    private final Logger logger = Logger.getLogger(Unforeseen.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    /** What people are told has a number that is in the log, and says what to do. */
    private void assertIsTold(String said) {
        var number = NUMBER.matcher(said);
        assertThat(number.find()).as(said).isTrue();
        assertThat(logged).anyMatch(line -> line.contains(number.group()));
        assertThat(said).contains("signalez");
    }

    @Test
    void aSpreadsheet() {
        var old = "commune;thème\nForbach;élèves à aider\n".getBytes(Charset.forName("windows-1252"));

        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> SheetFile.read(old, text -> {
                    throw new IllegalStateException("tripped");
                }))
                .satisfies(e -> assertIsTold(e.sentence().in(Locale.FRENCH)));
    }

    /** Residents whose means of transport are to be estimated in a territory of which no table could say who they are. */
    @Test
    @SuppressWarnings("NullAway") // that is what trips
    void aRowOfDemandIsNamed() {
        var book = SheetFile.read("commune;thème;public;habitants\nForbach;;;0\nForbach;email;seniors;3\n"
                .getBytes(StandardCharsets.UTF_8));
        var forbach = Territories.named("forbach");
        var known = forbach.audiences().get(0);
        var nobody = new AudienceRow(null, "", known.calendar(), List.of(), 1, 1, 1, 1, 0, 0, 0, known.provenance());
        var words = Vocabulary.of(PROBLEM, List.of()).wishing(forbach.withAudiences(List.of(nobody)));
        var answers = new Answers(Map.of("COLUMN:MOBILITY", Answers.ESTIMATE));

        assertThatExceptionOfType(UnreadableDemandException.class)
                .isThrownBy(() -> new DemandReader(words).read(book, answers))
                .satisfies(e -> {
                    assertIsTold(e.sentence().in(Locale.FRENCH));
                    assertThat(e.sentence().in(Locale.FRENCH)).contains("la ligne 3");
                });
    }

    @Test
    @SuppressWarnings("NullAway") // that is what trips
    void aFileOfDemandAsAWhole() {
        var reader = new DemandReader(Vocabulary.of(PROBLEM, List.of()));

        assertThatExceptionOfType(UnreadableDemandException.class)
                .isThrownBy(() -> reader.read(null, Answers.NONE))
                .satisfies(e -> assertIsTold(e.sentence().in(Locale.FRENCH)));
    }

    @Test
    void aTimetable() throws IOException {
        var feed = FeedReader.read(FeedZip.clean().write(temp.resolve("f.zip")), FeedLimits.USUAL);
        var request = ProblemTravel.buses(PROBLEM, BusParameters.USUAL);

        assertThatExceptionOfType(TravelRefusedException.class)
                .isThrownBy(() -> BusTables.of(request, feed.feed(), share -> {
                    throw new IllegalStateException("tripped");
                }))
                .satisfies(e -> {
                    assertIsTold(e.lines(Locale.FRENCH).get(0));
                    assertThat(e.isUnforeseen()).isTrue();
                    assertThat(e).hasCauseInstanceOf(RuntimeException.class);
                });
    }

    @Test
    @SuppressWarnings("NullAway") // that is what trips
    void servicesToBeBooked() throws IOException {
        var feed = FeedReader.read(FeedZip.clean().write(temp.resolve("f.zip")), FeedLimits.USUAL);

        assertThatExceptionOfType(TravelRefusedException.class)
                .isThrownBy(() -> FlexibleRules.of("tad", feed, null, Locale.FRENCH))
                .satisfies(e -> {
                    assertIsTold(e.lines(Locale.FRENCH).get(0));
                    assertThat(e.isUnforeseen()).isTrue();
                    assertThat(e).hasCauseInstanceOf(RuntimeException.class);
                });
    }

    @Test
    void venues() {
        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> VenueFile.read("lieux.csv", TRIPPING))
                .satisfies(e -> {
                    assertThat(e.faults()).singleElement().satisfies(f -> assertIsTold(f.in(Locale.FRENCH)));
                    assertThat(e.faults().get(0).in(Locale.FRENCH)).startsWith("lieux.csv");
                });
    }

    @Test
    void aProblemAsJson() {
        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> DocumentReader.PROBLEMS.read(new TrippingLater()))
                .satisfies(e -> assertIsTold(e.faults().get(0).in(Locale.FRENCH)));
    }

    /** Begins like a file and trips then. */
    private static final class TrippingLater extends InputStream {

        private static final String BEGINNING = "{" + " ".repeat(5000);
        private int read;

        @Override
        public int read() {
            if (read >= BEGINNING.length()) {
                throw new IllegalStateException("tripped");
            }
            return BEGINNING.charAt(read++);
        }

        @Override
        public int read(byte[] into, int from, int most) {
            into[from] = (byte) read();
            return 1;
        }
    }
}
