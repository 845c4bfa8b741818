package fr.allervers.web.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.data.travel.Point;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.language.Say;
import fr.allervers.web.paper.Poster.Fill;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.awt.geom.Rectangle2D;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

@RunningApplication
class PaperTest {

    private static final String MADE_UP = "val-papier";
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final HttpClient client = HttpClient.newHttpClient();

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
    private GoneTo goneTo;

    @Autowired
    private PdfPrinter printer;

    @Autowired
    private Say say;

    @BeforeEach
    void publish() {
        publish(TerritoryOfTest.named(MADE_UP));
        publish(RealTerritory.copy());
    }

    private void publish(TerritoryCopy copy) {
        RealTerritory.publish(copy, application);
    }

    private HttpResponse<byte[]> get(String territory, String path) throws Exception {
        return PrintedPapers.get(port, territory, path);
    }

    @ParameterizedTest
    @CsvSource({"A4,210,297", "A3,297,420"})
    void aPosterIsOnePageThatScreenReadersReadAndPhonesFollow(String format, double width, double height)
            throws Exception {
        var address = PrintedPapers.programme(RealTerritory.ID, "73907");
        var pdf = poster(RealTerritory.ID, "73907", Paper.valueOf(format));

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth() / POINTS_PER_MM).isBetween(width - 1, width + 1);
            assertThat(size.getHeight() / POINTS_PER_MM).isBetween(height - 1, height + 1);
            assertThat(PrintedPapers.code(document, 0)).isEqualTo(address);
        }
        assertThat(PrintedPapers.text(pdf))
                .contains(
                        "Ateliers numériques à Aigremont",
                        "C’est gratuit.",
                        RealTerritory.TELEPHONE,
                        RealTerritory.ADDRESS,
                        "Train de la vallée",
                        "2 jours avant")
                .doesNotContain("EXEMPLE");
    }

    /** The poster of a commune at a public address, which its QR code leads to. */
    private byte[] poster(String territory, String code, Paper paper) {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            return current.in(territory, () -> {
                var address = PrintedPapers.programme(territory, code);
                var gone = goneTo.workshops(code, programme.toCome());
                var poster = new Poster(say, quarters.territory(), commune(code), gone, address);
                var pages = new PosterPages(printer, programme.toCome(), paper, Locale.FRENCH);
                return pages.print(List.of(poster), "Affiche", "Affiche de la commune");
            });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Commune commune(String code) {
        return quarters.territory().communes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow()
                .commune();
    }

    @Test
    void anAddressThatOnlyThisComputerKnowsIsOnNoPoster() throws Exception {
        assertThat(PrintedPapers.text(
                        get(RealTerritory.ID, "/programme/affiche/73907.pdf").body()))
                .contains(RealTerritory.TELEPHONE)
                .doesNotContain("localhost");
        assertThat(new String(
                        get(
                                        RealTerritory.ID,
                                        "/papier?quarter=" + quarters.onOffer().get(5))
                                .body(),
                        UTF_8))
                .contains("à l’adresse localhost")
                .doesNotContain("no-telephone");
        assertThat(new String(
                        get(MADE_UP, "/papier?quarter=" + quarters.onOffer().get(5))
                                .body(),
                        UTF_8))
                .contains("Le territoire n’a pas donné de numéro");
    }

    @Test
    void aPosterNamesTheNearestWorkshops() {
        var far = current.in(RealTerritory.ID, () -> {
            var home = commune("73934");
            var lines = (List<?>) new Poster(say, quarters.territory(), home, Set.of(), "http://localhost/")
                    .model(programme.toCome(), Fill.ALL)
                    .get("lines");
            var shown = lines.stream()
                    .map(l -> ((Poster.Line) l).commune())
                    .map(name -> km(home, name))
                    .toList();
            var all = programme.toCome().stream()
                    .filter(s -> !s.isCancelled())
                    .collect(toMap(
                            PublicSession::workshop,
                            s -> km(home, s.place().commune().name()),
                            (a, b) -> a));
            return List.of(
                    shown.stream().mapToDouble(km -> km).max().orElseThrow(),
                    all.values().stream()
                            .mapToDouble(km -> km)
                            .sorted()
                            .skip(shown.size() - 1)
                            .findFirst()
                            .orElseThrow());
        });

        assertThat(far.get(0)).isEqualTo(far.get(1));
    }

    private double km(Commune home, String other) {
        return quarters.territory().communes().stream()
                .map(c -> c.commune())
                .filter(c -> c.name().equals(other))
                .mapToDouble(
                        c -> new Point(home.latitude(), home.longitude()).kmTo(new Point(c.latitude(), c.longitude())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCommuneWithoutAWorkshopShowsThoseElsewhere() throws Exception {
        var pdf = get(RealTerritory.ID, "/programme/affiche/73934.pdf").body();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PrintedPapers.text(pdf)).contains("près de chez vous");
    }

    @Test
    void aCommuneWithFewWorkshopsShowsTheNearestOfOtherThemesTooOnOnePage() throws Exception {
        var toCome = current.in(MADE_UP, () -> programme.toCome());
        var held = toCome.stream().filter(s -> !s.isCancelled()).toList();
        var few = held.stream()
                .collect(groupingBy(
                        s -> s.place().commune().code(), mapping(PublicSession::workshop, toCollection(HashSet::new))))
                .entrySet()
                .stream()
                .filter(e -> e.getValue().size() < 4 && lacksATheme(e.getKey(), held))
                .max(comparingInt(e -> e.getValue().size()))
                .orElseThrow()
                .getKey();
        var here = held.stream()
                .filter(s -> s.place().commune().code().equals(few))
                .map(s -> s.theme().name())
                .toList();

        var also = current.in(MADE_UP, () -> {
            var poster = new Poster(say, quarters.territory(), commune(few), Set.of(), "http://localhost/");
            return (List<?>) poster.model(toCome, Fill.ALL).get("also");
        });
        assertThat(also).isNotEmpty().allMatch(l -> !here.contains(((Poster.Line) l).theme()));
        try (var document = Loader.loadPDF(
                get(MADE_UP, "/programme/affiche/" + few + ".pdf").body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Aussi, dans d’autres communes");
        }
    }

    /** Where residents go elsewhere, with no word on how many, who or by what means; the nearest of other themes beside it say no more. */
    @Test
    void aPosterShowsTheNearestWorkshopsElsewhereToWhichResidentsGo() throws Exception {
        var toCome = current.in(MADE_UP, () -> programme.toCome());
        var home = toCome.get(0).place().commune();
        var elsewhere = toCome.stream()
                .filter(s -> !s.isCancelled())
                .filter(s -> !s.place().commune().code().equals(home.code()))
                .toList();
        var gone = Set.of(elsewhere.get(elsewhere.size() - 1).workshop());

        var also = current.in(MADE_UP, () -> {
            var poster = new Poster(say, quarters.territory(), home, gone, "http://localhost/");
            return (List<?>) poster.model(toCome, Fill.ALL).get("also");
        });

        var last = elsewhere.stream()
                .filter(s -> gone.contains(s.workshop()))
                .findFirst()
                .orElseThrow();
        assertThat(also)
                .extracting(l -> ((Poster.Line) l).commune() + ((Poster.Line) l).theme())
                .contains(last.place().commune().name() + last.theme().name());
        assertThat(also).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aPosterIsMarkedForAWorkshopElsewhereThatIsMadeUp() throws Exception {
        var real = current.in(RealTerritory.ID, () -> programme.toCome());
        var home = real.get(0).place().commune();
        var mixed = real.stream()
                .map(s -> s.place().commune().code().equals(home.code()) ? s : madeUp(s))
                .toList();
        var gone = mixed.stream()
                .filter(PublicSession::madeUp)
                .map(PublicSession::workshop)
                .collect(Collectors.toSet());

        current.in(RealTerritory.ID, () -> {
            var poster = new Poster(say, quarters.territory(), home, gone, "http://localhost/");
            assertThat(poster.model(real, Fill.ALL)).containsEntry("madeUp", false);
            assertThat(poster.model(mixed, Fill.ALL)).containsEntry("madeUp", true);
        });
    }

    private static PublicSession madeUp(PublicSession session) {
        return new PublicSession(
                session.id(),
                session.theme(),
                session.audience(),
                session.place(),
                session.start(),
                session.number(),
                session.sessions(),
                session.zone(),
                session.seats(),
                true,
                session.change());
    }

    @Test
    void thePosterOfEachCommuneHasAWorkshopToWhichItsResidentsGo() {
        var toCome = current.in(MADE_UP, () -> programme.toCome());
        var faults = current.in(
                MADE_UP,
                () -> quarters.territory().communes().stream()
                        .filter(c -> {
                            var gone = goneTo.workshops(c.code(), toCome);
                            var model = new Poster(say, quarters.territory(), c.commune(), gone, "http://localhost/")
                                    .model(toCome, Fill.ALL);
                            var shown = Stream.of("lines", "also")
                                    .flatMap(part -> ((List<?>) model.get(part)).stream())
                                    .map(l -> ((Poster.Line) l).commune() + ((Poster.Line) l).theme())
                                    .toList();
                            return !gone.isEmpty()
                                    && toCome.stream()
                                            .filter(s -> gone.contains(s.workshop()))
                                            .noneMatch(s -> shown.contains(
                                                    s.place().commune().name()
                                                            + s.theme().name()));
                        })
                        .map(c -> c.commune().name())
                        .toList());

        assertThat(faults).isEmpty();
    }

    private static boolean lacksATheme(String commune, List<PublicSession> held) {
        var all = held.stream().map(s -> s.theme().id()).distinct().count();
        var here = held.stream()
                .filter(s -> s.place().commune().code().equals(commune))
                .map(s -> s.theme().id())
                .distinct()
                .count();
        return here < all;
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void thePosterOfTheCommuneWithMostWorkshopsIsOnePageWithItsCodeToo(Paper paper) throws Exception {
        var held = current.in(MADE_UP, () -> programme.toCome()).stream()
                .collect(groupingBy(s -> s.place().commune().code(), counting()));
        var most =
                Collections.max(held.entrySet(), Map.Entry.comparingByValue()).getKey();
        var pdf = poster(MADE_UP, most, paper);

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(PrintedPapers.code(document, 0)).isEqualTo(PrintedPapers.programme(MADE_UP, most));
        }
    }

    @Test
    void whatIsMadeUpIsMarkedInLargeType() throws Exception {
        var answer = get(MADE_UP, "/programme/affiche/73907.pdf");

        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(PrintedPapers.text(answer.body())).contains("EXEMPLE", "demandez à la mairie");
        assertThat(PdfUa.faults(answer.body())).isEmpty();
        assertThat(PdfUa.faults(
                        get(MADE_UP, "/programme/affiche/73907.pdf?lang=en").body()))
                .isEmpty();
    }

    @Test
    void anotherCommuneOrSizeIsRefused() throws Exception {
        assertThat(get(RealTerritory.ID, "/programme/affiche/1.pdf").statusCode())
                .isEqualTo(404);
        assertThat(get(RealTerritory.ID, "/programme/affiche/73907.pdf?format=A9")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"fr, Attendus", "en, Expected"})
    void theSheetsOfAdvisorAndRoomAreReadByScreenReaders(String language, String heading) throws Exception {
        var quarter = quarters.onOffer().get(5);
        var advisor = get(RealTerritory.ID, "/papier/conseiller/centre.pdf?lang=" + language + "&quarter=" + quarter);
        var room = get(
                RealTerritory.ID, "/papier/salle/aigremont-tiers-lieu.pdf?lang=" + language + "&quarter=" + quarter);

        assertThat(PdfUa.faults(advisor.body())).isEmpty();
        assertThat(PrintedPapers.text(advisor.body())).contains(heading, quarter.year() + "");
        assertThat(PdfUa.faults(room.body())).isEmpty();
    }

    @Test
    void thePageSaysWhichPostersAndRoomsThereAreAndWhy() throws Exception {
        var page = new String(
                get(RealTerritory.ID, "/papier?quarter=" + quarters.onOffer().get(5))
                        .body(),
                UTF_8);

        assertThat(page)
                .contains("Une affiche par commune du territoire (", "Une feuille pour chaque salle où une séance");
        assertThat(page)
                .contains("Ateliers à venir ici")
                .containsPattern("data-label=\"Ateliers à venir ici\"><div>\\d+<");
        assertThat(page).doesNotContain("Ne pas afficher");
        var madeUp = new String(
                get(MADE_UP, "/papier?quarter=" + quarters.onOffer().get(5)).body(), UTF_8);
        assertThat(madeUp).contains("id=\"made-up\"", "Ne pas afficher");
    }

    @Test
    void theReportTellsNoCountBelowFive() throws Exception {
        var pdf = get(
                        RealTerritory.ID,
                        "/papier/rapport.pdf?quarter=" + quarters.onOffer().get(5))
                .body();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PrintedPapers.text(pdf)).contains("moins de 5", "Commune par commune");
    }

    @Test
    void aLetterIsOnePageWithItsWindowFree() throws Exception {
        var session =
                current.in(RealTerritory.ID, () -> programme.toCome().get(0).id());
        var pdf = get(RealTerritory.ID, "/papier/lettre/" + session + ".pdf").body();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var window = new PDFTextStripperByArea();
            var mm = POINTS_PER_MM;
            window.addRegion("window", new Rectangle2D.Double(100 * mm, 45 * mm, 100 * mm, 45 * mm));
            window.extractRegions(document.getPage(0));
            assertThat(window.getTextForRegion("window")).isBlank();
        }
        assertThat(PrintedPapers.text(pdf))
                .contains("Vous avez une place", "C’est gratuit", RealTerritory.TELEPHONE)
                .containsSubsequence("Bien cordialement", "La coordination des ateliers numériques");
    }

    @Test
    void aWorkshopThatIsWhollyCancelledHasItsLetterToo() throws Exception {
        publish(TerritoryOfTest.named("val-lettres"));
        var quarter = quarters.onOffer().get(5);
        current.in("val-lettres", () -> {
            var published = requireNonNull(publications.current(quarter));
            var plan = versions.get(published.version()).plan();
            var left = plan.workshops().subList(1, plan.workshops().size());
            var less = versions.add(
                    new Plan(plan.problem(), left, plan.score()),
                    new PlanVersion.Origin(null, null, VersionReason.CHANGED));
            return publications.publish(quarter, less, published.number());
        });
        var page = new String(get("val-lettres", "/papier?quarter=" + quarter).body(), UTF_8);
        var off = page.substring(page.indexOf("Un atelier annulé"));

        var letter = Pattern.compile("/papier/lettre/[^\"]+").matcher(off);
        assertThat(letter.find()).isTrue();
        var french = get("val-lettres", letter.group()).body();
        assertThat(PrintedPapers.text(french)).contains("Votre atelier n’a pas lieu");
        assertThat(PdfUa.faults(french)).isEmpty();
        var inEnglish = letter.group() + (letter.group().contains("?") ? "&" : "?") + "lang=en";
        var english = get("val-lettres", inEnglish).body();
        assertThat(PrintedPapers.text(english)).doesNotContain("Votre atelier");
        assertThat(PdfUa.faults(english)).isEmpty();
    }

    @Test
    void allPostersAreOneFileWithAPageEach() throws Exception {
        var answer = get(RealTerritory.ID, "/papier/affiches.pdf");
        var communes = current.in(
                RealTerritory.ID,
                () -> quarters.territory().communes().stream()
                        .map(c -> c.commune().name())
                        .toList());

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("affiches-A4.pdf");
        assertThat(PdfUa.faults(answer.body())).isEmpty();
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(communes.size());
        }
    }

    @Test
    void thePageLeadsBackToThePublicationAndToAllAtOnce() throws Exception {
        var quarter = quarters.onOffer().get(5);

        assertThat(new String(
                        get(RealTerritory.ID, "/papier?quarter=" + quarter).body(), UTF_8))
                .contains(
                        "/publication?quarter=" + quarter,
                        "Retour à la publication",
                        "/papier/affiches.pdf?format=A4",
                        "/papier/commune/73907.zip?quarter=" + quarter);
        assertThat(get(RealTerritory.ID, "/papier/rapport.pdf?quarter=" + quarter)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("rapport-");
    }

    @Test
    void whatIsNotPublishedIsNotPrinted() throws Exception {
        var quarter = quarters.onOffer().get(4);

        assertThat(get(RealTerritory.ID, "/papier/conseiller/centre.pdf?quarter=" + quarter)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new String(
                        get(RealTerritory.ID, "/papier?quarter=" + quarter).body(), UTF_8))
                .contains("rien à imprimer");
    }
}
