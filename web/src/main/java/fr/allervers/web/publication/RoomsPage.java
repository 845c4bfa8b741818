package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The rooms of a quarter for a coordinator: what the plan needs them for, and whether they are promised. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/salles")
record RoomsPage(Quarters quarters, QuarterPlans plans, WholeVersions wholes, RoomPromises promises) {

    /**
     * @param noted id of the room of which something was noted just now
     * @param freed true where it was refused before
     */
    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @RequestParam(name = "notee", required = false) @Nullable String noted,
            @RequestParam(name = "liberee", defaultValue = "false") boolean freed,
            Model model) {
        var shown = quarters.problem(quarter == null ? quarters.preferred() : quarter);
        var version = plans.of(shown.quarter());
        var whole = version == null ? null : wholes.of(version);
        var promised = promises.of(shown.quarter());
        var rows = RoomRow.of(
                whole == null ? shown.index() : whole.index(), whole == null ? null : whole.plan(), promised);
        // What was held before a mend needs no room any more.
        var toCome = version == null
                ? rows
                : RoomRow.of(quarters.problem(version.problem()).index(), version.plan(), promised);
        shown.show(model);
        model.addAttribute("planned", version);
        model.addAttribute("isPublished", plans.isPublished(shown.quarter()));
        // Where no plan needs any, all are shown.
        boolean isAnyNeeded = rows.stream().anyMatch(RoomRow::isNeeded);
        model.addAttribute(
                "rooms", rows.stream().filter(r -> r.isNeeded() || !isAnyNeeded).toList());
        var unneeded = rows.stream().filter(r -> !r.isNeeded() && isAnyNeeded).toList();
        model.addAttribute("unneeded", unneeded);
        model.addAttribute(
                "notedUnneeded", unneeded.stream().anyMatch(r -> r.room().id().equals(noted)));
        model.addAttribute("noted", noted);
        model.addAttribute("freed", freed);
        model.addAttribute("states", RoomPromise.State.values());
        model.addAttribute("missing", toCome.stream().filter(RoomRow::isMissing).count());
        model.addAttribute("refused", toCome.stream().filter(RoomRow::isRefused).toList());
        return "rooms";
    }

    @PostMapping
    RedirectView set(@RequestParam Quarter quarter, @RequestParam String room, @RequestParam RoomPromise.State state) {
        return note(quarter, room, () -> promises.set(quarter, room, state, false));
    }

    /** The room counts as one that nobody asked for, as it did before anything was noted. */
    @PostMapping("/oubli")
    RedirectView forget(@RequestParam Quarter quarter, @RequestParam String room) {
        return note(quarter, room, () -> promises.forget(quarter, room));
    }

    private RedirectView note(Quarter quarter, String room, Runnable change) {
        var known = quarters.problem(quarter).problem().rooms();
        if (known.stream().noneMatch(r -> r.id().equals(room))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean wasRefused = promises.isRefused(quarter, room);
        change.run();
        return new RedirectView(
                UriComponentsBuilder.fromPath("/salles")
                        .queryParam("quarter", quarter)
                        .queryParam("notee", "{room}")
                        .queryParam("liberee", wasRefused && !promises.isRefused(quarter, room))
                        .fragment("noted")
                        .encode()
                        .buildAndExpand(room)
                        .toUriString(),
                true);
    }
}
