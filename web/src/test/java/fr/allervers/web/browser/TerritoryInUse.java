package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.HardWorkbook;
import fr.allervers.data.demand.QuestionStep;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.batch.DraftSearch;
import fr.allervers.web.batch.QuarterBatch;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/**
 * A territory in the middle of its work: published, with a newer version, files to decide on, one of them a hard one, a wish, a mend, a draft.
 *
 * @param copy of its tables
 * @param words that stand in all that people type or send beside them
 */
record TerritoryInUse(
        TerritoryCopy copy,
        String words,
        TerritoryVersions territories,
        CurrentTerritory current,
        Quarters quarters,
        PlanVersions versions,
        Publications publications,
        PublishedSessions published,
        DemandDesk desk,
        QuarterBatch batch) {

    static final String ID = "val-regarde";

    private static final int TRIES = 300;

    /** Of the quarters on offer one in which nothing else is done. */
    private static final int OTHER = 4;

    /** With what it is made by, of a running application. */
    static TerritoryInUse in(ApplicationContext application, TerritoryCopy copy, String words) {
        return new TerritoryInUse(
                copy,
                words,
                application.getBean(TerritoryVersions.class),
                application.getBean(CurrentTerritory.class),
                application.getBean(Quarters.class),
                application.getBean(PlanVersions.class),
                application.getBean(Publications.class),
                application.getBean(PublishedSessions.class),
                application.getBean(DemandDesk.class),
                application.getBean(QuarterBatch.class));
    }

    /** What the names in a {@link PageInState} stand for. */
    Map<String, String> prepare(Page page, String home) {
        var author = words.isEmpty() ? null : words;
        territories.keep(withLargerRooms(), author, "imported");
        territories.keep(copy, author, "imported");
        var names = new HashMap<>(current.in(copy.territory().settings().id(), this::stored));
        names.put(
                "changed",
                Integer.toString(territories.current(copy.territory().settings().id())));
        names.put("wish", wish(page, home + "/plan/" + names.get("version") + "/souhaits?kind=MORE_SESSIONS"));
        names.put("mend", mend(page, home + "/imprevu?kind=ADVISOR_ABSENT", names));
        names.put("townhall", townHall(page, home + "/mairies"));
        names.put("reception", names.get("townhall").replaceFirst("(\\?.*)?$", "/accueil"));
        names.put("seance", seance(page, home + "/programme"));
        names.put("begun", begun(page, home + "/territoires/nouveau"));
        names.replaceAll((name, value) -> value.replace(home, ""));
        return names;
    }

    /** The tables as they were before, so that there is something that has changed since. */
    private TerritoryCopy withLargerRooms() {
        var rooms = new String(requireNonNull(copy.files().content("rooms.csv")), UTF_8);
        return copy.files()
                .with("rooms.csv", rooms.replace(",12,", ",14,").getBytes(UTF_8))
                .read();
    }

    private Map<String, String> stored() {
        var quarter = quarters.preferred();
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null).run(heard -> {});
        publications.publish(quarter, versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END)), 0);
        var newer = HalfPlan.add(versions, problem);
        var session = published.held(LocalDate.MIN).get(0);
        var names = new HashMap<String, String>();
        names.putAll(ofWorkshop(session.workshop()));
        names.put("session", session.key());
        names.put("commune", session.commune().code());
        names.put("version", newer.id());
        names.put("workshop", newer.plan().workshops().get(0).id());
        names.put("quarter", quarter.toString());
        names.put("upload", upload(quarter));
        names.put("hard", hard(quarter, "Recensement des besoins numériques"));
        names.put("harder", hard(quarter, "Recensement des besoins, bis"));
        var decided = desk.decide(quarter, names.get("harder"), HardWorkbook.COLUMNS_ANSWERED, false);
        if (words.isEmpty()) {
            assertThat(desk.reading(quarter, decided).step()).isEqualTo(QuestionStep.WORDS);
        }
        names.put("drafted", drafted(quarter.next()));
        names.put(
                "counted",
                session.workshop().room() + "|" + session.workshop().sessions().get(0));
        names.putAll(overtaken(quarters.onOffer().get(OTHER)));
        return names;
    }

    /** A plan that is gone on from: a workshop of it is closed, and another is kept. */
    private Map<String, String> overtaken(Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var before = HalfPlan.add(versions, problem);
        var workshops = before.plan().workshops();
        var after = new Plan(problem.id(), workshops.subList(1, workshops.size()), null);
        versions.add(ScoredPlan.of(problem, after), new PlanVersion.Origin(before.id(), null, VersionReason.CHANGED));
        return Map.of(
                "overtaken",
                before.id(),
                "closed",
                workshops.get(0).id(),
                "kept",
                workshops.get(1).id());
    }

    private static Map<String, String> ofWorkshop(Workshop held) {
        return Map.of(
                "advisor",
                held.advisor(),
                "room",
                held.room(),
                "day",
                held.sessions().get(0).toLocalDate().toString());
    }

    private String upload(Quarter quarter) {
        var table =
                "Commune;Thème;Public;Transport;Habitants\nAigremon;E-mail%1$s;Seniors;bus;2,5\nMetz%1$s;Santé;Seniors;bus;3\n"
                        .formatted(words);
        return desk.send(quarter, "demande%s.csv".formatted(words), table.getBytes(UTF_8))
                .upload()
                .id();
    }

    /** A file that asks much. */
    private String hard(Quarter quarter, String title) {
        return desk.send(quarter, title + words + ".xlsx", HardWorkbook.xlsx(title, words))
                .upload()
                .id();
    }

    private String drafted(Quarter quarter) {
        var prepared = batch.prepare(quarter, new DraftSearch(50, 1));
        batch.keep(prepared, prepared.solver().run(heard -> {}), null);
        return quarter.toString();
    }

    private static String wish(Page page, String form) {
        page.navigate(form);
        press(page, "Chiffrer ce souhait");
        return page.url();
    }

    private static String mend(Page page, String form, Map<String, String> names) {
        page.navigate(form);
        page.locator("#m-advisor").selectOption(names.get("advisor"));
        page.locator("#m-from").fill(names.get("day"));
        press(page, "Chercher des solutions");
        page.locator("#mends[data-over=true]").waitFor();
        return page.url();
    }

    private static String townHall(Page page, String list) {
        page.navigate(list);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("le lien d")))
                .first()
                .click();
        var letter = page.locator("textarea").first().inputValue();
        return Pattern.compile("http://\\S+")
                .matcher(letter)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String seance(Page page, String programme) {
        page.navigate(programme);
        page.locator("a[href*='/programme/seance/']").first().click();
        return page.url();
    }

    private String begun(Page page, String form) {
        page.navigate(form);
        page.locator("[name=id]")
                .fill("val-commence-" + copy.territory().settings().id());
        page.locator("[name=name]").fill("Val commencé" + words);
        press(page, "Commencer");
        return page.url();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
