package fr.allervers.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.Variant;
import fr.allervers.web.version.VersionReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changes by hand through the pages: their effect, keeping them, undo and redo, and two people on one version. */
@RunningApplication
class ChangePagesTest {

    /** Nobody else plans it. */
    private static final int QUARTER = 9;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private VersionChanges changes;

    private PlanVersion version;

    @BeforeEach
    void plan() {
        version = HalfPlan.add(
                versions, quarters.problem(quarters.onOffer().get(QUARTER)).problem());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private static String plan(PlanVersion version, String page) {
        return "/plan/" + version.id() + page;
    }

    private PlanVersion head() {
        return versions.latest(version.problem());
    }

    private List<Workshop> workshops() {
        return version.plan().workshops();
    }

    private static String close(Workshop workshop) {
        return "kind=CLOSE&workshop=" + workshop.id();
    }

    @Test
    void theEffectIsShownBeforeItIsKept() throws Exception {
        var forms = get(plan(version, "/changer?workshop=" + workshops().get(0).id()));
        assertThat(forms.statusCode()).isEqualTo(200);
        assertThat(forms.body()).contains("Partager en deux", "Supprimer l’atelier");
        assertThat(forms.body())
                .as("hours of all weeks: no week may have both")
                .contains("pas forcément les mêmes semaines");
        assertThat(get(plan(version, "/changer")).body())
                .contains("Ajouter un atelier")
                .as("the hours at which each room is open, of which the form offers no others")
                .containsPattern("data-hours=\"1 \\d\\d:\\d\\d[^\"]*;2 ")
                .contains("data-closed=\"{0} (salle fermée)\"", "/js/room-hours-");

        var effect = get(plan(version, "/changer/effet?" + close(workshops().get(0))));

        assertThat(effect.body())
                .contains("Habitants servis", "Garder ce changement", "Qui y perd")
                .as("who attends is moved, though nothing is published")
                .containsPattern("(\\d+ habitants prévus ont|Un habitant prévu a) une autre date");
        assertThat(head()).isEqualTo(version);
    }

    @Test
    void roomsThatLackWhatTheWorkshopNeedsCannotBeChosenWithoutScriptEither() throws Exception {
        var problem = quarters.problem(version.problem()).problem();
        var index = new ProblemIndex(problem);
        var moved = workshops().stream()
                .filter(w -> problem.rooms().stream()
                        .anyMatch(r -> !index.theme(w.theme()).isEquippedIn(r)))
                .findFirst()
                .orElseThrow();
        var lacking = problem.rooms().stream()
                .filter(r -> !index.theme(moved.theme()).isEquippedIn(r))
                .findFirst()
                .orElseThrow();

        var form = get(plan(version, "/changer?workshop=" + moved.id())).body();
        var asked = get(plan(version, "/changer?workshop=" + moved.id() + "&room=" + lacking.id()))
                .body();

        assertThat(form)
                .containsPattern(
                        "value=\"" + lacking.id() + "\"[^>]* disabled=\"disabled\">[^<]* \\(il y manque\u00a0: ");
        assertThat(asked)
                .as("what was asked for stays chosen, and says what it lacks")
                .containsPattern("value=\"" + lacking.id() + "\" selected=\"selected\">[^<]* \\(il y manque\u00a0: ");
    }

    /** A tenth reader found "without this workshop" among the worse choices with a lower cost. */
    @Test
    void whatLeavesResidentsWithoutAPlaceSaysThatThisCountsBeforeTheCost() throws Exception {
        var sheet = get(plan(version, "/atelier/" + workshops().get(0).id() + "?pourquoi"))
                .body();

        var without = sheet.substring(sheet.indexOf(">Sans cet atelier<"));
        assertThat(without.substring(0, without.indexOf("</tr>")))
                .containsPattern("laisse (un habitant|\\d+ habitants) sans place, ce qui compte avant le coût");
        assertThat(sheet.split("<tr>"))
                .filteredOn(row -> row.contains("class=\"num\">autant<"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("avant le coût"));
    }

    private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]* name=\"(\\w+)\"[^>]*>"
            + "(?:(?:<option[^>]*>[^<]*</option>)*?<option[^>]* value=\"([^\"]*)\" selected)?");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    /** What a form of a page would send as it stands. */
    private static String filled(String form) {
        return FIELD.matcher(form)
                .results()
                .map(f -> f.group(1) + "=" + (f.group(2) == null ? value(f.group()) : f.group(2)))
                .collect(Collectors.joining("&"));
    }

    private static String value(String input) {
        var value = VALUE.matcher(input);
        return value.find() ? value.group(1) : "";
    }

    private static String section(String page, String id) {
        return page.substring(page.indexOf("aria-labelledby=\"" + id)).split("</section>", 2)[0];
    }

    @Test
    void whatIsProposedForASecondWorkshopCanBeHeld() throws Exception {
        var large = workshops().stream()
                .max(Comparator.comparing(Workshop::participants))
                .orElseThrow();
        var form = section(get(plan(version, "/changer?workshop=" + large.id())).body(), "h-split");

        var effect = get(plan(version, "/changer/effet?" + filled(form)));

        assertThat(effect.body()).contains("Garder ce changement").doesNotContain("n’est pas possible");
    }

    @Test
    void workshopsWithFreeSeatsAreOfferedBeforeFullOnes() throws Exception {
        var orders = new ArrayList<List<Boolean>>();
        for (var workshop : workshops()) {
            var page = get(plan(version, "/changer?workshop=" + workshop.id())).body();
            if (page.contains("h-transfer")) {
                orders.add(Pattern.compile("\\((complet|\\d+ places? libres?)[^)]*\\)</option>")
                        .matcher(section(page, "h-merge"))
                        .results()
                        .map(o -> o.group(1).equals("complet"))
                        .toList());
            }
        }
        assertThat(orders)
                .as("both kinds are offered")
                .anySatisfy(o -> assertThat(o).contains(true, false));
        assertThat(orders).allSatisfy(o -> assertThat(o).isSorted());
    }

    private static long told(String page) {
        var said = Pattern.compile("Qui y perd</h3><ul><li>(\\d+|Un) habitants? du plan publié change")
                .matcher(page);
        return said.find() ? said.group(1).equals("Un") ? 1 : Long.parseLong(said.group(1)) : 0;
    }

    @Test
    void theEffectSaysHowManyWhoWereToldAreDisturbed() throws Exception {
        var closed = workshops().get(0);
        var path = plan(version, "/changer/effet?" + close(closed));
        assertThat(get(path).body()).doesNotContain("du plan publié change");
        var quarter = quarters.onOffer().get(QUARTER);
        int last = publications.all(quarter).size();
        publications.publish(quarter, version, last);
        try {
            long first = told(get(path).body());
            assertThat(first).isGreaterThanOrEqualTo(closed.participants());
            post(plan(version, "/changer"), close(closed));
            var kept = head();
            assertThat(changes.of(version, kept).changes().disturbed()).isEqualTo(first);

            var next = close(kept.plan().workshops().get(0));
            long second = told(get(plan(kept, "/changer/effet?" + next)).body());
            post(plan(kept, "/changer"), next);
            assertThat(changes.of(version, head()).changes().disturbed())
                    .as("those disturbed before are not counted again")
                    .isEqualTo(first + second);
        } finally {
            publications.takeBack(quarter, last + 1);
        }
    }

    @Test
    void whatIsKeptMakesAVersionThatSaysWhatWasDone() throws Exception {
        var closed = workshops().get(0);

        var answer = post(plan(version, "/changer"), close(closed));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(head().plan().workshops())
                .doesNotContain(closed)
                .hasSize(workshops().size() - 1);
        assertThat(head().origin().parent()).isEqualTo(version.id());
        assertThat(head().origin().reason()).isEqualTo(VersionReason.CHANGED);
        assertThat(get(plan(head(), "/historique")).body()).contains("supprimé.", "actuelle");
        assertThat(shownAfter(answer)).as("said as done").containsPattern("role=\"status\">C’est gardé.: [^<]{8,}");
        assertThat(get(plan(head(), "/verrous")).body())
                .doesNotContain("C’est gardé")
                .contains("Dernier changement\u00a0:", "version=" + head().id() + "\">Publier cette version…");
    }

    @Test
    void whatBreaksARuleIsSaidInWordsAndIsNotKept() throws Exception {
        var one = workshops().get(0);
        var other = workshops().stream()
                .filter(w -> w.advisor().equals(one.advisor()) && !w.sessions().equals(one.sessions()))
                .findFirst()
                .orElseThrow();
        var first = other.sessions().get(0);
        var move = "kind=MOVE&workshop=" + one.id() + "&room=" + one.room() + "&advisor=" + one.advisor() + "&day="
                + first.toLocalDate() + "&time=" + first.toLocalTime();

        var effect = get(plan(version, "/changer/effet?" + move));
        assertThat(effect.body()).contains("Ce changement n’est pas possible").doesNotContain("Garder ce changement");
        assertThat(effect.body()).doesNotContain("Atelier " + one.id() + " ");

        assertThat(post(plan(version, "/changer"), move).statusCode()).isEqualTo(409);
        assertThat(head()).isEqualTo(version);
    }

    @Test
    void whatIsTrueOfManySessionsIsSaidOnceWithTheOtherDays() throws Exception {
        var series = workshops().stream()
                .filter(w -> w.sessions().size() > 1)
                .findFirst()
                .orElseThrow();
        var pages = new ArrayList<String>();
        for (var room : quarters.problem(version.problem()).problem().rooms()) {
            var first = series.sessions().get(0);
            pages.add(get(plan(
                            version,
                            "/changer/effet?kind=MOVE&workshop=" + series.id() + "&room=" + room.id() + "&day="
                                    + first.toLocalDate().plusDays(1) + "&time=" + first.toLocalTime()))
                    .body());
        }
        assertThat(pages).noneMatch(page -> page.contains("L’application a échoué"));
        assertThat(pages)
                .filteredOn(page -> page.contains("n’est pas possible"))
                .isNotEmpty()
                .allMatch(page -> page.contains("Les autres salles, dates et conseillers possibles"))
                .anyMatch(page -> page.contains("De même"));
    }

    @Test
    void aMoveMayNameACommuneInPlaceOfARoom() throws Exception {
        var one = workshops().get(0);
        var problem = quarters.problem(quarters.onOffer().get(QUARTER)).problem();
        var withoutRoom = problem.communes().stream()
                .map(Commune::code)
                .filter(code ->
                        problem.rooms().stream().noneMatch(r -> r.commune().equals(code)))
                .findFirst()
                .orElse("57000");
        var elsewhere = problem.rooms().stream()
                .filter(r -> !r.id().equals(one.room()))
                .findFirst()
                .orElseThrow();
        var move = "/changer/effet?kind=MOVE&workshop=" + one.id() + "&commune=";

        assertThat(get(plan(version, move + withoutRoom)).body()).contains("Cette commune n’a pas d’autre salle");
        boolean isPossible = false;
        for (var room : problem.rooms()) {
            if (room.commune().equals(elsewhere.commune()) && !room.id().equals(one.room())) {
                var there = "/changer/effet?kind=MOVE&part=true&workshop=" + one.id() + "&room=" + room.id();
                isPossible |= get(plan(version, there)).body().contains("déplacé à");
            }
        }
        assertThat(get(plan(version, move + elsewhere.commune() + "&part=true")).body())
                .contains(isPossible ? "déplacé à" : "ne peut pas aller à")
                .doesNotContain(isPossible ? "ne peut pas aller à" : "déplacé à")
                .doesNotContain("Cette commune n’a pas");
        assertThat(head()).isEqualTo(version);
    }

    private static final Pattern OFFERED = Pattern.compile(
            "name=\"day\" value=\"([-0-9]+)\"><input type=\"hidden\" name=\"time\" value=\"([0-9:]+)\"");
    private static final Pattern MOMENT =
            Pattern.compile("href=\"([^\"]*/changer/effet[^\"]*day=([-0-9]+)[^\"]*time=([0-9:%A]+))\"");

    /** A thirteenth reader saw days of one week only, and not those that the refusal itself offered. */
    @Test
    void aRefusedMoveLeadsToAllDaysOfTheQuarterTheNearestWeekFirst() throws Exception {
        var one = workshops().get(0);
        var sunday = one.sessions().get(0).toLocalDate().plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var refused = get(plan(version, "/changer/effet?kind=MOVE&workshop=" + one.id() + "&day=" + sunday))
                .body();
        var link = Pattern.compile("href=\"([^\"]*/changer/jours[^\"]*)\"").matcher(refused);
        assertThat(link.find()).isTrue();

        var page = get(link.group(1).replace("&amp;", "&")).body();

        var moments = MOMENT.matcher(page).results().toList();
        var days = moments.stream().map(m -> LocalDate.parse(m.group(2))).toList();
        var weeks = days.stream()
                .map(d -> d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .toList();
        var asked = sunday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(weeks)
                .hasSizeGreaterThan(4)
                .isSortedAccordingTo(Comparator.comparing(w -> Math.abs(ChronoUnit.DAYS.between(asked, w))));
        var offered = OFFERED.matcher(refused)
                .results()
                .map(m -> m.group(1) + " " + m.group(2))
                .toList();
        assertThat(offered).isNotEmpty();
        assertThat(moments)
                .extracting(m -> m.group(2) + " " + m.group(3).replace("%3A", ":"))
                .containsAll(offered);
        assertThat(get(moments.get(0).group(1).replace("&amp;", "&")).body()).contains("Garder ce changement");
        assertThat(get(moments.get(moments.size() - 1).group(1).replace("&amp;", "&"))
                        .body())
                .contains("Garder ce changement");
        assertThat(get(plan(version, "/changer/jours?" + close(one))).body())
                .as("what places nothing has no days")
                .contains("Supprimer l’atelier");
    }

    /** "Déplacé à…" stood above what is not possible. */
    @Test
    void theTitleOfAChangeThatIsNotPossibleSaysSo() throws Exception {
        var one = workshops().get(0);
        var sunday = one.sessions().get(0).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));

        assertThat(get(plan(
                                version,
                                "/changer/effet?kind=MOVE&part=true&workshop=" + one.id() + "&time=09:00&day="
                                        + sunday))
                        .body())
                .containsPattern("id=\"h-effect\">[^<]*ne peut pas aller à")
                .contains("pas au calendrier")
                .doesNotContain("déplacé à");
    }

    @Test
    void whatIsKeptFromTheViewsBesideEachOtherComesBackToThem() {
        assertThat(new ReturnPage(version).address("http://localhost/plan/before?theme=email"))
                .isEqualTo(plan(version, "?theme=email"));
    }

    @Test
    void stepsAreUndoneAndRedone() throws Exception {
        post(plan(version, "/changer"), close(workshops().get(0)));
        var one = head();
        post(plan(one, "/changer"), close(workshops().get(1)));
        var two = head();

        assertThat(shownAfter(post(plan(two, "/annuler"), ""))).containsPattern("Défait\u00a0: [^<]{8,}");
        assertThat(head()).isEqualTo(one);
        post(plan(one, "/annuler"), "");
        assertThat(head()).isEqualTo(version);
        assertThat(shownAfter(post(plan(version, "/retablir"), ""))).containsPattern("Refait\u00a0: [^<]{8,}");
        post(plan(one, "/retablir"), "");
        assertThat(head()).isEqualTo(two);

        post(plan(one, "/annuler"), "");
        assertThat(head()).as("undone from a page that shows an older version").isEqualTo(two);
        post(plan(version, "/reprendre"), "head=" + two.id());
        assertThat(head()).isEqualTo(version);
    }

    /** The page that an answer leads to, for the browser that asked. */
    private String shownAfter(HttpResponse<String> answer) throws IOException, InterruptedException {
        var address = answer.headers().firstValue("Location").orElseThrow();
        var session = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return send(HttpRequest.newBuilder().header("Cookie", session), address.substring(address.indexOf("/plan/")))
                .body();
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstHasDoneAndAddsTheirs() throws Exception {
        var hers = workshops().get(0);
        var his = workshops().stream()
                .filter(w -> !w.theme().equals(hers.theme()))
                .findFirst()
                .orElseThrow();
        post(plan(version, "/changer"), close(hers));
        var afterHers = head();

        var told = post(plan(version, "/changer"), close(his));

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("Le plan a changé entre-temps", "N’a plus lieu", "Garder en plus de ce qui a été fait");
        assertThat(head()).isEqualTo(afterHers);

        post(plan(afterHers, "/changer"), close(his));
        assertThat(head().plan().workshops())
                .doesNotContain(hers, his)
                .hasSize(workshops().size() - 2);
    }

    @Test
    void theSecondMayKeepTheirsAsideAndNothingIsLost() throws Exception {
        var same = workshops().get(0);
        post(plan(version, "/changer"), close(same));
        var main = head();

        var told = post(plan(version, "/changer"), close(same));
        assertThat(told.body())
                .contains("Cet atelier a été changé ou supprimé entre-temps")
                .doesNotContain("Garder en plus");
        var before = versions.variants().all(version.problem()).size();
        post(plan(version, "/changer"), close(same) + "&aside=true");

        assertThat(head()).isEqualTo(main);
        var variants = versions.variants().all(version.problem());
        assertThat(variants).hasSize(before + 1);
        var aside = versions.get(variants.get(before).head());
        assertThat(aside.origin().parent()).isEqualTo(version.id());
        assertThat(get(plan(aside, "/historique")).body())
                .contains("Variante " + variants.get(before).number());
    }

    @Test
    void whatIsLockedIsKeptWithAVersionAndStaysWhateverIsChanged() throws Exception {
        var one = workshops().get(0);
        var other = workshops().get(1);
        post(
                plan(version, "/verrous"),
                "workshop=" + one.id() + "&workshop=" + other.id() + "&choice=START&choice=ROOM");
        var locked = head();

        assertThat(locked.origin().reason()).isEqualTo(VersionReason.LOCKED);
        assertThat(locked.plan()).isEqualTo(version.plan());
        assertThat(locked.locks().choices())
                .containsOnlyKeys(one.id(), other.id())
                .containsEntry(one.id(), Set.of(Choice.START, Choice.ROOM));
        assertThat(get(plan(locked, "/verrous")).body()).contains("Verrous (2 ateliers)");
        assertThat(get(plan(locked, "/historique")).body()).contains("verrouillé (date et heure, salle).");
        assertThat(get(plan(locked, "/changer/effet?" + close(one))).body()).contains("Déverrouillez-le d’abord");

        post(plan(locked, "/verrous"), "workshop=" + one.id());
        assertThat(head().locks().choices()).containsOnlyKeys(other.id());
        post(plan(head(), "/changer"), close(one));
        assertThat(head().locks().choices()).containsOnlyKeys(other.id());
    }

    @Test
    void whoLocksAnOlderVersionIsToldWhatWasDoneAndAddsTheLocksOrKeepsThemAside() throws Exception {
        var one = workshops().get(0);
        var other = workshops().get(1);
        post(plan(version, "/verrous"), "workshop=" + one.id() + "&choice=ROOM");
        post(plan(head(), "/changer"), close(workshops().get(2)));
        var main = head();

        var locks = "workshop=" + other.id() + "&workshop=" + workshops().get(2).id() + "&choice=START";
        var told = post(plan(version, "/verrous"), locks);

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("Le plan a changé entre-temps", "N’a plus lieu", "verrouillé (salle).")
                .contains("Un de ces ateliers n’a plus lieu", "Garder en plus de ce qui a été fait");
        assertThat(head()).as("nothing is done before they say which").isEqualTo(main);
        var merging = told.body().substring(told.body().indexOf("h-add")).split("</form>", 2)[0];
        assertThat(merging).contains("/plan/" + main.id() + "/verrous");
        post(plan(main, "/verrous"), filled(merging));
        assertThat(head().plan()).isEqualTo(main.plan());
        assertThat(head().locks().choices())
                .containsEntry(one.id(), Set.of(Choice.ROOM))
                .containsEntry(other.id(), Set.of(Choice.START))
                .hasSize(2);

        var merged = head();
        var before = versions.variants().all(version.problem()).size();
        post(plan(version, "/verrous"), locks + "&aside=true");
        assertThat(head()).isEqualTo(merged);
        var variants = versions.variants().all(version.problem());
        assertThat(variants).hasSize(before + 1);
        var aside = versions.get(variants.get(before).head());
        assertThat(aside.plan()).isEqualTo(version.plan());
        assertThat(aside.locks().choices())
                .containsOnlyKeys(other.id(), workshops().get(2).id());
    }

    @Test
    void locksThatTwoPeopleSetOnOneWorkshopAreJoinedButWhatTheSecondLetGo() throws Exception {
        var one = workshops().get(0);
        post(plan(version, "/verrous"), "workshop=" + one.id() + "&choice=START");
        var seen = head();
        post(plan(seen, "/verrous"), "workshop=" + one.id() + "&choice=START&choice=ADVISOR");

        var told = post(plan(seen, "/verrous"), "workshop=" + one.id() + "&choice=ROOM")
                .body();
        assertThat(told)
                .contains("conseiller).", "vos verrous s’y ajoutent")
                .doesNotContain("Aucun atelier n’a changé");
        post(
                plan(head(), "/verrous"),
                filled(told.substring(told.indexOf("h-add")).split("</form>", 2)[0]));

        assertThat(head().locks().of(one.id())).containsExactlyInAnyOrder(Choice.ADVISOR, Choice.ROOM);
    }

    @Test
    void whoChangesWhatOthersHaveOnlyLockedIsToldOfTheLocks() throws Exception {
        post(plan(version, "/verrous"), "workshop=" + workshops().get(0).id() + "&choice=ROOM");

        var told = post(plan(version, "/changer"), close(workshops().get(1)));

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("verrouillé (salle).").doesNotContain("Aucun atelier n’a changé");
    }

    /** Longer than any field of a page lets it be. */
    @Test
    void aNameThatIsTooLongIsRefusedAndNoFailure() throws Exception {
        for (var form : List.of("/nom", "/variante")) {
            var refused = post(plan(version, form), "name=" + "x".repeat(6000));

            assertThat(refused.statusCode()).as(form).isEqualTo(400);
        }
    }

    @Test
    void variantsAndVersionsAreNamed() throws Exception {
        post(plan(version, "/variante"), "name=Sans+samedi");
        post(plan(version, "/nom"), "name=Avant+la+r%C3%A9union");

        assertThat(get(plan(version, "/historique")).body()).contains("Sans samedi", "Avant la réunion");
        var named = versions.variants().all(version.problem()).stream()
                .filter(v -> "Sans samedi".equals(v.name()))
                .findFirst()
                .orElseThrow();
        assertThat(named.head()).isEqualTo(version.id());
        assertThat(named.number()).isNotEqualTo(Variant.MAIN);
    }

    /** The days of a change that names nobody known spoiled the trial that all changes of the version share. */
    @Test
    void daysForAnUnknownRoomOrAdvisorAreRefusedInWordsAndTheNextEffectIsAsBefore() throws Exception {
        var moved = workshops().get(0);
        var effect = plan(version, "/changer/effet?" + close(workshops().get(1)));
        var before = get(effect).body();

        for (var unknown : List.of("&advisor=nobody", "&room=nowhere")) {
            var days = get(plan(version, "/changer/jours?kind=MOVE&workshop=" + moved.id() + unknown));
            assertThat(days.statusCode()).isEqualTo(200);
            assertThat(days.body()).contains("Cette salle ou ce conseiller n’existe pas dans ce trimestre");
        }

        assertThat(section(get(effect).body(), "h-effect")).isEqualTo(section(before, "h-effect"));
    }

    @Test
    void daysOfAWorkshopThatIsLockedSayThatInPlaceOfAnEmptyList() throws Exception {
        var one = workshops().get(0);
        post(plan(version, "/verrous"), "workshop=" + one.id() + "&choice=START");
        var later = "kind=MOVE&workshop=" + one.id() + "&day="
                + one.sessions().get(0).toLocalDate().plusWeeks(1);

        var effect = get(plan(head(), "/changer/effet?" + later)).body();
        var days = get(plan(head(), "/changer/jours?" + later)).body();

        assertThat(effect).contains("Déverrouillez-le d’abord").doesNotContain("Tous les jours possibles");
        assertThat(days)
                .contains("Déverrouillez-le d’abord")
                .doesNotContain("Aucun moment de ce trimestre", "où cela semble possible", "Atelier " + one.id());
    }

    /** A lock of the advisor keeps nobody from other days. */
    @Test
    void daysOfAWorkshopWhoseAdvisorAloneIsLockedAreShown() throws Exception {
        var one = workshops().get(0);
        var other = quarters.problem(version.problem()).problem().advisors().stream()
                .filter(a -> !a.id().equals(one.advisor()))
                .findFirst()
                .orElseThrow();
        post(plan(version, "/verrous"), "workshop=" + one.id() + "&choice=ADVISOR");

        var days = get(plan(head(), "/changer/jours?kind=MOVE&workshop=" + one.id() + "&advisor=" + other.id()))
                .body();

        assertThat(days).doesNotContain("Déverrouillez-le d’abord").contains("où cela semble possible");
    }

    @Test
    void whatIsNotThereIsSaidInTheForm() throws Exception {
        assertThat(get(plan(version, "/changer/effet?kind=CLOSE&workshop=gone")).body())
                .contains("cet atelier");
        assertThat(get(plan(version, "/changer/effet?kind=MOVE&workshop=gone")).statusCode())
                .isEqualTo(400);
    }
}
