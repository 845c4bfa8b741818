package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.agenda.ReceptionSheets;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.publication.RoomPromise;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.SessionKey;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.townhall.TownHallDesk.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one town hall, whichever way it is let in, and what it sends from there. */
abstract class TownHallPage {

    private final TownHallDesk desk;
    private final DemandDesk demand;
    private final RoomPromises promises;
    private final SignUps signUps;
    private final ReceptionSheets sheets;

    TownHallPage(TownHallDesk desk, DemandDesk demand, RoomPromises promises, SignUps signUps, ReceptionSheets sheets) {
        this.desk = desk;
        this.demand = demand;
        this.promises = promises;
        this.signUps = signUps;
        this.sheets = sheets;
    }

    /**
     * The town hall that is let in.
     *
     * @param path what the address names
     */
    abstract Door door(Map<String, String> path);

    /**
     * Where a town hall comes in.
     *
     * @param address path of its page
     * @param commune INSEE code
     */
    record Door(String address, String commune) {}

    /** True where counts are taken of a quarter: from who is on the telephone after the deadline too. */
    private boolean isOpen(Quarter quarter) {
        return isTelephoned() || desk.rounds().isOpen(quarter);
    }

    /** True where somebody types in its place what a town hall says. */
    boolean isTelephoned() {
        return false;
    }

    private Asked asked(Map<String, String> path, @Nullable Quarter quarter) {
        var door = door(path);
        return desk.asked(door.address(), door.commune(), quarter);
    }

    private static void keepToItself(HttpServletResponse answer) {
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader("X-Robots-Tag", "noindex");
    }

    private String show(Asked asked, @Nullable CountsForm typed, Model model, HttpServletResponse answer) {
        keepToItself(answer);
        desk.show(asked, typed, model);
        model.addAttribute("open", isOpen(asked.quarter()));
        model.addAttribute("telephoned", isTelephoned());
        return "townhall/townhall";
    }

    @GetMapping
    String page(
            @PathVariable Map<String, String> path,
            @RequestParam(required = false) @Nullable Quarter quarter,
            @RequestParam(required = false) @Nullable String done,
            Model model,
            HttpServletResponse answer) {
        model.addAttribute("done", done);
        return show(asked(path, quarter), null, model, answer);
    }

    /** The sheet of a day for its reception desks: the rooms of its own commune, one venue of it if asked. */
    @GetMapping("/accueil")
    String reception(
            @PathVariable Map<String, String> path,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String venue,
            Model model,
            HttpServletResponse answer) {
        var door = door(path);
        keepToItself(answer);
        sheets.show(new ReceptionSheets.Asked(day, door.commune(), venue), door.address() + "/accueil", model);
        model.addAttribute("section", "townhall");
        model.addAttribute("home", door.address());
        model.addAttribute("ofAll", false);
        return "agenda/rooms";
    }

    @PostMapping("/inscriptions")
    RedirectView count(
            @PathVariable Map<String, String> path,
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime start,
            @RequestParam int people) {
        var asked = asked(path, quarter);
        var own = desk.signUps(asked).stream()
                .flatMap(r -> r.sessions().stream())
                .anyMatch(s -> s.room().equals(room) && s.start().equals(start));
        if (!own) {
            throw TownHallDesk.unknown();
        }
        signUps.count(quarter, new SessionKey(room, start), people, true);
        return back(asked, "inscriptions");
    }

    @PostMapping("/comptes")
    Object send(
            @PathVariable Map<String, String> path,
            @RequestParam Quarter quarter,
            @RequestParam(required = false) @Nullable String more,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse answer) {
        var asked = asked(path, quarter);
        var form = CountsForm.read(sent, asked.problem().problem());
        if (!isOpen(quarter)) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            return show(asked, form, model, answer);
        }
        if (more != null) {
            return show(asked, form, model, answer);
        }
        if (form.isFaulty() || form.isBlank()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return show(asked, form, model, answer);
        }
        demand.answer(
                quarter,
                asked.commune().code(),
                form.rows(asked.commune(), asked.problem().problem()));
        return back(asked, "comptes");
    }

    @PostMapping("/avis")
    Object tell(
            @PathVariable Map<String, String> path,
            @RequestParam Quarter quarter,
            @RequestParam String version,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            HttpServletResponse answer) {
        var asked = asked(path, quarter);
        if (!version.equals(desk.rounds().of(quarter).draft())) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
            model.addAttribute("remark", remark);
            return show(asked, null, model, answer);
        }
        desk.opinions().add(quarter, asked.commune().code(), version, accepted, remark.strip());
        return back(asked, "avis");
    }

    @PostMapping("/salles")
    RedirectView promise(
            @PathVariable Map<String, String> path,
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam RoomPromise.State state) {
        var asked = asked(path, quarter);
        var own = asked.problem().problem().rooms().stream()
                .filter(r -> r.id().equals(room))
                .anyMatch(r -> r.commune().equals(asked.commune().code()));
        if (!own || state == RoomPromise.State.ASKED) {
            throw TownHallDesk.unknown();
        }
        promises.set(quarter, room, state, true);
        return back(asked, "salles");
    }

    private static RedirectView back(Asked asked, String done) {
        return new RedirectView("%s?quarter=%s&done=%s".formatted(asked.address(), asked.quarter(), done), true);
    }
}
