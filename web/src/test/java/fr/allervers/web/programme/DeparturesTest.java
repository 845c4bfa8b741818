package fr.allervers.web.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.travel.TravelOfTest;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which bus to take, at what hour and from which stop, as residents read it. */
@RunningApplication
class DeparturesTest {

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Programme programme;

    @Autowired
    private Quarters quarters;

    @Autowired
    private Store store;

    @Autowired
    private PlanVersions versions;

    /** The larger example under an id of its own, with a bus in every commune and a quick plan published. */
    private PublicSession published(String id) {
        var files = Territories.copy("forbach").files();
        var settings = new String(Objects.requireNonNull(files.content("territory.csv")), UTF_8);
        var communes = new String(Objects.requireNonNull(files.content("communes.csv")), UTF_8)
                .replaceAll("(,0\\.\\d+),,", "$1,60,");
        TerritoryCopy copy = files.with("communes.csv", communes.getBytes(UTF_8))
                .with(
                        "territory.csv",
                        settings.replace("id,forbach", "id," + id).getBytes(UTF_8))
                .read();
        RealTerritory.publish(copy, application);
        return current.in(id, () -> programme.toCome().get(0));
    }

    private Commune elsewhere(String id, PublicSession session) {
        return current.in(
                id,
                () -> quarters.territory().communes().stream()
                        .map(c -> c.commune())
                        .filter(c -> !c.equals(session.place().commune()))
                        .findFirst()
                        .orElseThrow());
    }

    private static String clock(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(time);
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** One bus from a commune to a session and one back, every day from a first to a last. */
    private Path feed(Commune home, PublicSession session, LocalDate first, LocalDate last) {
        return feed(home, session.place().commune(), session.start(), session.end(), first, last);
    }

    private Path feed(
            Commune home, Commune there, LocalDateTime start, LocalDateTime end, LocalDate first, LocalDate last) {
        return FeedZip.clean()
                .with("feed_info.txt", "feed_publisher_name,feed_version\nx,v1\n")
                .with("calendar_dates.txt", "service_id,date,exception_type\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "d,1,1,1,1,1,1,1," + date(first) + "," + date(last) + "\n")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon\n"
                                + "h,Lavoir,%s,%s\n".formatted(home.latitude(), home.longitude())
                                + "t,Place haute,%s,%s\n".formatted(there.latitude(), there.longitude()))
                .with("routes.txt", "route_id,route_short_name,route_long_name,route_type\nK,K,,3\n")
                .with("trips.txt", "route_id,service_id,trip_id\nK,d,out\nK,d,back\n")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                                + "out,%1$s,%1$s,h,1\n".formatted(clock(start.minusMinutes(31)))
                                + "out,%1$s,%1$s,t,2\n".formatted(clock(start.minusMinutes(9)))
                                + "back,%1$s,%1$s,t,1\n".formatted(clock(end.plusMinutes(6)))
                                + "back,%1$s,%1$s,h,2\n".formatted(clock(end.plusMinutes(27))))
                .write(folder.resolve("feed.zip"));
    }

    private void take(String id, PublicSession session, Path feed) {
        take(id, Quarter.of(session.start().toLocalDate()), feed);
    }

    private void take(String id, Quarter quarter, Path feed) {
        current.in(id, () -> {
            try {
                TravelOfTest.of(store).takeBuses(quarter.toString(), feed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The words of a page. */
    private String read(String id, PublicSession session, Commune home, String language) throws Exception {
        return read(id, "/programme/seance/%s?depuis=%s".formatted(session.id(), home.code()), language);
    }

    private String read(String id, String page, String language) throws Exception {
        var address = "http://localhost:%d/t/%s%s".formatted(port, id, page);
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body()
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private static String hour(LocalDateTime time) {
        return time.getMinute() == 0 ? time.getHour() + " h" : "%d h %02d".formatted(time.getHour(), time.getMinute());
    }

    @Test
    void theBusThereAndTheOneBackAreNamedWithTheirStopsAndHours() throws Exception {
        var id = "val-horaire";
        var session = published(id);
        var home = elsewhere(id, session);
        var day = session.start().toLocalDate();
        take(id, session, feed(home, session, day.minusDays(9), day.plusDays(90)));

        var page = read(id, session, home, "fr");

        assertThat(page)
                .contains(hour(session.start().minusMinutes(31)) + " : prenez la ligne K, arrêt Lavoir.")
                .contains("Descendez à l’arrêt Place haute à "
                        + hour(session.start().minusMinutes(9)))
                .contains(hour(session.end().plusMinutes(6)) + " : prenez la ligne K, arrêt Place haute.")
                .contains("D’après l’horaire du réseau. Bus inventé");
        assertThat(read(id, session, home, "en")).contains("take line K, stop Lavoir. Get off at Place haute");
    }

    @Test
    void theSheetOfAWorkshopNamesTheBusOrSaysThatItsTimeIsAnEstimate() throws Exception {
        var id = "val-horaire-fiche";
        published(id);
        var quarter = current.in(id, () -> quarters.onOffer().get(6));
        var index = current.in(id, () -> quarters.problem(quarter).index());
        var version = current.in(id, () -> HalfPlan.add(versions, index.problem()));
        for (var workshop : version.plan().workshops()) {
            var sheet = "/plan/" + version.id() + "/atelier/" + workshop.id();
            var there = index.communeOf(index.room(workshop.room()).commune());
            var home = rider(index, there, read(id, sheet, "fr"));
            if (home.isPresent()) {
                var start = workshop.sessions().get(0);
                var end = start.plusMinutes(index.theme(workshop.theme()).minutes());
                var day = start.toLocalDate();
                take(id, quarter, feed(home.get(), there, start, end, day.minusDays(9), day.plusDays(90)));

                assertThat(read(id, sheet, "fr"))
                        .contains(hour(start.minusMinutes(31)) + ", ligne K de « Lavoir » à « Place haute » ("
                                + hour(start.minusMinutes(9)) + ") – sans changement")
                        .contains(hour(end.plusMinutes(6)) + ", ligne K de « Place haute » à « Lavoir »");
                return;
            }
        }
        fail("nobody goes to a workshop of this plan by bus");
    }

    /** A commune from which somebody goes by a bus of which no line is known, as the sheet says. */
    private static Optional<Commune> rider(ProblemIndex index, Commune there, String sheet) {
        return index.problem().communes().stream()
                .filter(c -> !c.equals(there))
                .filter(c -> Pattern.compile(
                                "De %s à %s, [^–]{0,90} min – ligne et heures non connues : la durée est une"
                                        .formatted(c.name(), there.name()))
                        .matcher(sheet)
                        .find())
                .findFirst();
    }

    /** The words of what is printed, on one line. */
    private String printed(String id, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/t/%s%s".formatted(port, id, path)))
                .header("Accept-Language", "fr");
        var pdf = HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofByteArray())
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    @Test
    void letterAndPosterNameTheBusesOfTheNextSession() throws Exception {
        var id = "val-horaire-papier";
        var session = published(id);
        var home = elsewhere(id, session);
        var day = session.start().toLocalDate();
        take(id, session, feed(home, session, day.minusDays(9), day.plusDays(90)));

        var there = "ligne K, arrêt Place haute, à " + hour(session.start().minusMinutes(9));
        var back = "Les bus du retour : ligne K, arrêt Place haute, à "
                + hour(session.end().plusMinutes(6));
        assertThat(printed(id, "/papier/lettre/" + session.id() + ".pdf")).contains(there, back);
        assertThat(printed(id, "/programme/affiche/" + session.place().commune().code() + ".pdf"))
                .contains(there, back);
    }

    @Test
    void ofADayThatTheTimetableDoesNotReachNoHourIsSaid() throws Exception {
        var id = "val-horaire-ancien";
        var session = published(id);
        var home = elsewhere(id, session);
        var day = session.start().toLocalDate();
        take(id, session, feed(home, session, day.minusDays(90), day.minusDays(1)));

        var pages = new StringBuilder();
        for (var commune : current.in(id, () -> quarters.territory().communes())) {
            pages.append(read(id, session, commune.commune(), "fr"));
        }

        assertThat(pages)
                .contains("L’horaire de ce jour n’est pas encore connu")
                .doesNotContain("prenez la ligne K");
    }

    @Test
    void whereOnlyTheHeadwayIsKnownItIsSaid() throws Exception {
        var id = "val-frequence";
        var session = published(id);

        var pages = new StringBuilder();
        for (var commune : current.in(id, () -> quarters.territory().communes())) {
            pages.append(read(id, session, commune.commune(), "fr"));
        }

        assertThat(pages).containsPattern("Un bus passe toutes les \\d+ minutes environ");
    }
}
