package fr.allervers.web.programme;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.travel.Point;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.NoCookie;
import fr.allervers.web.page.GoesOn;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.travel.Timetables;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.ObjectMapper;

/** What residents read: the sessions to come, each one's page with the way there, and a list for pages of others. */
@Controller
@RequestMapping(Links.HOME)
@Needs(Right.PUBLIC)
@NoCookie
@GoesOn
record ProgrammePages(
        Programme programme, Quarters quarters, SignUps signUps, Timetables timetables, ObjectMapper json) {

    private static final int NEAR = 5;

    @ModelAttribute("links")
    Links links(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String depuis,
            @RequestParam(required = false) @Nullable String par) {
        return new Links(lang, Choice.given(depuis), Choice.given(par));
    }

    @ModelAttribute("territoryName")
    String territoryName() {
        return quarters.territory().settings().name();
    }

    @GetMapping
    String page(
            Choice choice,
            @RequestParam(required = false) @Nullable String depuis,
            @RequestParam(required = false) @Nullable String par,
            Model model,
            HttpServletResponse response) {
        var territory = quarters.territory();
        var communes = communes(territory);
        var toCome = programme.toCome();
        var commune = commune(choice.commune(), communes);
        var sessions = show(choice, commune, toCome, model, response);
        var problems = programme.problems(toCome);
        var home = commune(depuis, communes);
        model.addAttribute("near", commune == null || home != null ? List.of() : near(commune, choice, toCome));
        model.addAttribute("home", home);
        if (home != null) {
            var places = Nearby.places(
                    sessions,
                    home.code(),
                    q -> Optional.ofNullable(problems.get(q)).map(p -> Journeys.of(p, territory, null)));
            model.addAttribute("places", Nearby.by(Choice.given(par), places));
            model.addAttribute("open", Nearby.Place.open(places));
        }
        model.addAttribute("communes", communes);
        model.addAttribute("modes", modes(problems.values()));
        model.addAttribute("moments", DayPart.values());
        model.addAttribute("contact", Contact.of(territory, commune));
        return "programme/list";
    }

    /** The same list, bare, that pages of others may show inside them. */
    @GetMapping("/encart")
    String embedded(Choice choice, Model model, HttpServletResponse response) {
        show(choice, commune(choice.commune(), communes(quarters.territory())), programme.toCome(), model, response);
        var policy = response.getHeader("Content-Security-Policy");
        if (policy != null) {
            response.setHeader(
                    "Content-Security-Policy", policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
        }
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        return "programme/embedded";
    }

    /** Gives the sessions that are shown. */
    private List<PublicSession> show(
            Choice choice,
            @Nullable Commune commune,
            List<PublicSession> toCome,
            Model model,
            HttpServletResponse response) {
        var shown = choice.of(toCome);
        model.addAttribute("choice", choice);
        model.addAttribute("commune", commune);
        model.addAttribute("themes", once(toCome.stream().map(PublicSession::theme), Theme::id));
        model.addAttribute("audiences", once(toCome.stream().map(PublicSession::audience), Audience::id));
        model.addAttribute("list", DatedList.of(shown, MovedAway.of(choice, programme.movedAway().stream())));
        model.addAttribute("counted", new PlacesLeft.Counted(signUps.from(programme.today())));
        model.addAttribute("any", !toCome.isEmpty());
        mark(toCome.stream().anyMatch(PublicSession::madeUp), model, response);
        return shown;
    }

    /** Each once by its id, as it came first: those of one quarter may have other hours than those of the next. */
    static <T> List<T> once(Stream<T> all, Function<T, String> id) {
        return List.copyOf(all.collect(toMap(id, t -> t, (first, more) -> first, LinkedHashMap::new))
                .values());
    }

    /** The modes by which residents of the quarters shown travel, in the order of their mobility profiles. */
    private static List<String> modes(Collection<ProblemIndex> problems) {
        return problems.stream()
                .flatMap(p -> p.problem().mobility().stream())
                .flatMap(m -> m.modes().stream())
                .distinct()
                .toList();
    }

    /** What is made up must not be found by those who look for a workshop. */
    private static void mark(boolean madeUp, Model model, HttpServletResponse response) {
        model.addAttribute("madeUp", madeUp);
        if (madeUp) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
    }

    @GetMapping("/seance/{id}")
    String session(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String depuis,
            Model model,
            HttpServletResponse response) {
        var session = programme.session(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        mark(session.madeUp(), model, response);
        model.addAttribute("s", session);
        var left = new PlacesLeft.Counted(signUps.of(session.quarter())).of(session);
        model.addAttribute("left", left);
        var others = others(session);
        model.addAttribute("others", others);
        model.addAttribute("isMissed", session.isMissedIn(programme.series(session)));
        model.addAttribute("now", programme.now());
        model.addAttribute(
                "contact", Contact.of(quarters.territory(), session.place().commune()));
        if (!session.madeUp()) {
            var address = Links.whole(Links.HOME + "/seance/" + id);
            model.addAttribute("event", new EventData(json).of(session, left, territoryName(), address));
        }
        programme.problem(session.quarter()).ifPresent(problem -> way(problem, depuis, session, model));
        return "programme/session";
    }

    /** The other sessions of its workshop, by their number. */
    private List<PublicSession> others(PublicSession session) {
        return programme.series(session).stream()
                .filter(s -> !s.id().equals(session.id()) && !s.isCancelled())
                .toList();
    }

    private void way(ProblemIndex problem, @Nullable String from, PublicSession session, Model model) {
        var communes = problem.problem().communes();
        model.addAttribute("homes", byName(communes));
        var territory = quarters.territory();
        communes.stream().filter(c -> c.code().equals(from)).findFirst().ifPresent(home -> {
            model.addAttribute("home", home);
            var trips = timetables.of(Quarter.of(session.start().toLocalDate()), problem.problem(), territory);
            model.addAttribute(
                    "journeys",
                    Journeys.of(problem, territory, trips.orElse(null)).of(home.code(), session));
        });
    }

    private static @Nullable Commune commune(@Nullable String code, List<Commune> communes) {
        return communes.stream().filter(c -> c.code().equals(code)).findFirst().orElse(null);
    }

    private static List<Commune> communes(Territory territory) {
        return byName(territory.communes().stream().map(c -> c.commune()).toList());
    }

    private static List<Commune> byName(List<Commune> communes) {
        return communes.stream()
                .sorted(comparing(Commune::name, Alphabet.NAMES))
                .toList();
    }

    /** Sessions in the communes that are nearest, by start. */
    private static List<PublicSession> near(Commune commune, Choice choice, List<PublicSession> toCome) {
        var here = Point.of(commune);
        return new Choice(null, choice.theme(), choice.audience(), choice.moment())
                .of(toCome).stream()
                        .filter(s -> !s.isCancelled())
                        .filter(s -> !s.place().commune().code().equals(commune.code()))
                        .sorted(comparingDouble((PublicSession s) ->
                                        here.kmTo(Point.of(s.place().commune())))
                                .thenComparing(Programme.BY_START))
                        .limit(NEAR)
                        .sorted(Programme.BY_START)
                        .toList();
    }
}
