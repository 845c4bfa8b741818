package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.demand.TownHallAnswer;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.RoomRow;
import fr.allervers.web.publication.SignUpRow;
import fr.allervers.web.publication.SignUpRows;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What one town hall is shown of a quarter: its counts, its deadline, its rooms, what is planned for it. */
@Component
record TownHallDesk(
        TownHallRounds rounds,
        Opinions opinions,
        DemandDesk answers,
        Quarters quarters,
        PlanVersions versions,
        QuarterPlans plans,
        WholeVersions wholes,
        RoomPromises promises,
        SignUpRows signUpRows) {

    /**
     * A town hall and the quarter it looks at.
     *
     * @param address path of its page
     */
    record Asked(String address, Commune commune, QuarterProblem problem) {

        Quarter quarter() {
            return problem.quarter();
        }
    }

    /**
     * @param code INSEE code of the commune
     * @param quarter null for the one that is being prepared
     * @throws ResponseStatusException not found, where the territory has no such commune
     */
    Asked asked(String address, String code, @Nullable Quarter quarter) {
        var problem = quarters.problem(quarter == null ? quarters.preferred() : quarter);
        var commune = problem.problem().communes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(TownHallDesk::unknown);
        return new Asked(address, commune, problem);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Puts a town hall's page into a model; what was typed takes the place of what is kept. */
    void show(Asked asked, @Nullable CountsForm typed, Model model) {
        var quarter = asked.quarter();
        var answer = answer(asked);
        asked.problem().show(model);
        model.addAttribute("address", asked.address());
        model.addAttribute("commune", asked.commune());
        model.addAttribute("round", rounds.of(quarter));
        model.addAttribute("answer", answer);
        model.addAttribute("form", typed == null ? CountsForm.of(answer == null ? List.of() : answer.rows()) : typed);
        model.addAttribute("unknown", CountsForm.unknown(asked.problem().problem()));
        model.addAttribute("askedQuarters", askedQuarters());
        showPlan(asked, model);
    }

    private @Nullable TownHallAnswer answer(Asked asked) {
        return answers.answers(asked.quarter()).stream()
                .filter(a -> a.commune().equals(asked.commune().code()))
                .findFirst()
                .orElse(null);
    }

    private List<Quarter> askedQuarters() {
        var offered = quarters.onOffer();
        return Stream.concat(Stream.of(quarters.preferred()), rounds.asked().stream())
                .filter(offered::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private void showPlan(Asked asked, Model model) {
        var draft = draft(asked.quarter());
        var isPublished = plans.isPublished(asked.quarter());
        var shown = isPublished ? plans.of(asked.quarter()) : draft;
        model.addAttribute("isPublished", isPublished);
        model.addAttribute("plan", shown);
        model.addAttribute("rooms", rooms(asked, shown));
        model.addAttribute("signUps", signUps(asked));
        if (shown != null) {
            var whole = wholes.of(shown);
            model.addAttribute(
                    "places",
                    PlacesOf.of(whole.index(), whole.plan(), asked.commune().code()));
            model.addAttribute(
                    "lines",
                    PlannedLine.of(whole.index(), whole.plan(), asked.commune().code()));
        }
        if (shown != null && !isPublished) {
            opinions.of(asked.quarter(), shown.id()).stream()
                    .filter(o -> o.commune().equals(asked.commune().code()))
                    .findFirst()
                    .ifPresent(o -> model.addAttribute("opinion", o));
        }
    }

    private @Nullable PlanVersion draft(Quarter quarter) {
        var draft = rounds.of(quarter).draft();
        return draft == null ? null : versions.get(draft);
    }

    /** Those of its commune. */
    private List<RoomRow> rooms(Asked asked, @Nullable PlanVersion shown) {
        var whole = shown == null ? null : wholes.of(shown);
        var index = whole == null ? asked.problem().index() : whole.index();
        return RoomRow.of(index, whole == null ? null : whole.plan(), promises.of(asked.quarter())).stream()
                .filter(r -> r.room().commune().equals(asked.commune().code()))
                .toList();
    }

    /** Published workshops in its commune. */
    List<SignUpRow> signUps(Asked asked) {
        return signUpRows.of(asked.quarter()).stream()
                .filter(r -> r.commune().equals(asked.commune().code()))
                .toList();
    }
}
