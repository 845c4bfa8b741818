package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.territory.Quarters;
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

/** The rooms of a quarter for a coordinator: what the plan needs them for, and whether they are promised. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/salles")
record RoomsPage(Quarters quarters, QuarterPlans plans, WholeVersions wholes, RoomPromises promises) {

    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
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
        model.addAttribute("rooms", rows);
        model.addAttribute("states", RoomPromise.State.values());
        model.addAttribute("missing", toCome.stream().filter(RoomRow::isMissing).count());
        model.addAttribute("refused", toCome.stream().filter(RoomRow::isRefused).toList());
        return "rooms";
    }

    @PostMapping
    RedirectView set(@RequestParam Quarter quarter, @RequestParam String room, @RequestParam RoomPromise.State state) {
        var known = quarters.problem(quarter).problem().rooms();
        if (known.stream().noneMatch(r -> r.id().equals(room))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        promises.set(quarter, room, state, false);
        return new RedirectView("/salles?quarter=" + quarter, true);
    }
}
