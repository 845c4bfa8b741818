package fr.allervers.web.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.language.Say;
import fr.allervers.web.paper.Poster.Fill;
import fr.allervers.web.programme.Contact;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.version.PlanVersions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one town hall prints, and whom its papers lead to where the territory has no number of its own. */
@RunningApplication
class TownHallPapersTest {

    private static final String MADE_UP = "val-papier";

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Publications publications;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Programme programme;

    @Autowired
    private Say say;

    @BeforeEach
    void publish() {
        RealTerritory.publish(TerritoryOfTest.named(MADE_UP), application);
        RealTerritory.publish(application);
    }

    private HttpResponse<byte[]> get(String territory, String path) throws Exception {
        return PrintedPapers.get(port, territory, path);
    }

    @Test
    void thePapersOfACommuneAreOneFolderUnderNamesThatSayWhatTheyAre() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var answer = get(RealTerritory.ID, "/papier/commune/73907.zip?quarter=" + quarter);
        var names = new ArrayList<String>();
        var homes = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var content = zip.readAllBytes();
                assertThat(PdfUa.faults(content)).as(entry.getName()).isEmpty();
                homes = entry.getName().startsWith("habitants-") ? PrintedPapers.text(content) : homes;
            }
        }
        var held = current.in(RealTerritory.ID, () -> programme.sessions(quarter)).stream()
                .filter(s -> !s.isCancelled())
                .toList();
        var here = held.stream()
                .filter(s -> s.place().commune().code().equals("73907"))
                .toList();
        var attended = current.in(RealTerritory.ID, () -> attended(quarter, "73907"));
        long rooms = here.stream().map(s -> s.place().room().id()).distinct().count();
        long workshops = held.stream()
                .filter(s -> here.contains(s)
                        || attended.contains(where(s.place().room().id(), s.start())))
                .map(PublicSession::workshop)
                .distinct()
                .count();

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("papiers-aigremont-" + quarter.year() + "-t" + quarter.number() + ".zip");
        assertThat(names)
                .contains("affiche-aigremont-A4.pdf", "affiche-aigremont-A3.pdf")
                .allMatch(n -> n.matches(
                        "lettre-[a-z0-9-]+\\.pdf|(affiche|fiche-salle|habitants)-aigremont-[a-zA-Z0-9-]+\\.pdf"))
                .doesNotHaveDuplicates();
        assertThat(names.stream().filter(n -> n.startsWith("fiche-salle-"))).hasSize((int) rooms);
        assertThat(names.stream().filter(n -> n.startsWith("lettre-"))).hasSize((int) workshops);
        assertThat(attended)
                .as("some of its residents go elsewhere")
                .anyMatch(a -> here.stream()
                        .noneMatch(s -> where(s.place().room().id(), s.start()).equals(a)));
        assertThat(names).anyMatch(n -> n.startsWith("lettre-") && !n.startsWith("lettre-aigremont-"));
        assertThat(homes).contains("Où vont les habitants\u00a0: Aigremont", "Habitants");
        assertThat(get(RealTerritory.ID, "/papier/commune/1.zip?quarter=" + quarter)
                        .statusCode())
                .isEqualTo(404);
    }

    /** Where and when residents of a commune attend by the published plan. */
    private Set<String> attended(Quarter quarter, String code) {
        var version = versions.get(requireNonNull(publications.current(quarter)).version());
        var index = quarters.problem(version.problem()).index();
        return version.plan().workshops().stream()
                .filter(w -> w.attendance().stream()
                        .anyMatch(a -> index.demand(a.demand()).commune().equals(code)))
                .flatMap(w -> w.sessions().stream().map(s -> where(w.room(), s)))
                .collect(toSet());
    }

    private static String where(String room, LocalDateTime start) {
        return room + " " + start;
    }

    @Test
    void withoutANumberOfTheTerritorysOwnLetterAndPosterLeadToTheTownHallWhereTheWorkshopIs() throws Exception {
        var held = current.in(MADE_UP, () -> programme.toCome()).get(0);
        var there = held.place().commune();

        assertThat(PrintedPapers.text(
                        get(MADE_UP, "/papier/lettre/" + held.id() + ".pdf").body()))
                .contains("Demandez à la mairie (" + there.name() + ")");
        assertThat(PrintedPapers.text(get(MADE_UP, "/programme/affiche/" + there.code() + ".pdf")
                        .body()))
                .contains("demandez à la mairie de la commune où a lieu l’atelier");
    }

    @Test
    void aPosterGivesTheNumberOfTheTownHallOfEachWorkshopElsewhere() throws Exception {
        var id = "val-numeros";
        var files = TerritoryOfTest.named(id).files();
        var communes = new String(requireNonNull(files.content("communes.csv")), UTF_8)
                .lines()
                .toList();
        var numbered = IntStream.range(0, communes.size())
                .mapToObj(i -> communes.get(i) + (i == 0 ? ",telephone" : ",01 00 00 00 %02d".formatted(i)))
                .collect(joining("\n", "", "\n"));
        RealTerritory.publish(
                files.with("communes.csv", numbered.getBytes(UTF_8)).read(), application);
        current.in(id, () -> {
            var toCome = programme.toCome();
            var far = commune("73934");
            var lines = (List<?>) new Poster(say, quarters.territory(), far, Set.of(), "http://localhost/")
                    .model(toCome, Fill.ALL)
                    .get("lines");
            assertThat(lines).isNotEmpty().allSatisfy(l -> {
                var line = (Poster.Line) l;
                var own = requireNonNull(Contact.of(quarters.territory(), named(line.commune())));
                assertThat(line.townHall()).isEqualTo(line.commune().equals(far.name()) ? "" : own.telephone());
            });
            return lines;
        });
    }

    private Commune named(String name) {
        return quarters.territory().communes().stream()
                .map(c -> c.commune())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Commune commune(String code) {
        return quarters.territory().communes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow()
                .commune();
    }
}
