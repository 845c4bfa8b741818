package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.Week;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.Decision.Outcome;
import fr.allervers.web.publication.FewSignUpChoices.CannotCloseException;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** How many have signed up for the workshops of a published plan, their days of decision, and keep, merge or cancel. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/inscriptions")
record SignUpsPage(
        Quarters quarters, SignUps signUps, SignUpRows rows, FewSignUpChoices choices, Store store, Say say) {

    private static final int DAYS_BEFORE = 7;

    /**
     * Which workshops are shown.
     *
     * @param commune INSEE code of the room's, all where null or empty
     * @param advisor id, all where null or empty
     */
    record Shown(@Nullable String commune, @Nullable String advisor) {

        boolean has(SignUpRow row) {
            return isAny(commune, row.commune()) && isAny(advisor, row.advisor());
        }

        private static boolean isAny(@Nullable String chosen, String own) {
            return chosen == null || chosen.isEmpty() || chosen.equals(own);
        }
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @ModelAttribute("filter") Shown filter,
            @RequestParam(name = "enregistre", required = false) @Nullable Integer saved,
            Model model) {
        model.addAttribute("saved", saved);
        return show(quarter == null ? quarters.preferred() : quarter, filter, SignUpForm.NONE, List.of(), model);
    }

    /** @param wrong fields with a wrong value, in words */
    private String show(Quarter quarter, Shown filter, SignUpForm form, List<String> wrong, Model model) {
        var shown = quarters.problem(quarter);
        shown.show(model);
        model.addAttribute("filter", filter);
        var today = LocalDate.now(store.clock());
        var read = rows.read(quarter);
        var all = read.all();
        var filtered = all.stream().filter(filter::has).toList();
        model.addAttribute("rows", all);
        model.addAttribute("shown", filtered.size());
        model.addAttribute(
                "past", filtered.stream().filter(r -> r.isPast(today)).toList());
        model.addAttribute(
                "weeks",
                filtered.stream()
                        .filter(r -> !r.isPast(today))
                        .collect(Collectors.groupingBy(r -> week(r, today), TreeMap::new, Collectors.toList())));
        model.addAttribute(
                "undated", all.stream().filter(r -> r.isUndated(today)).count());
        model.addAttribute("daysBefore", DAYS_BEFORE);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("questions", read.questions());
        model.addAttribute("choices", choices.of(read));
        return "signups";
    }

    /** The Monday of its next session. */
    private static LocalDate week(SignUpRow row, LocalDate today) {
        return Week.monday(row.sessions().stream()
                .map(s -> s.start().toLocalDate())
                .filter(d -> !d.isBefore(today))
                .findFirst()
                .orElse(today));
    }

    /** Keeps all counts and days of decision that were changed, or none of them where one is wrong. */
    @PostMapping
    Object save(
            @RequestParam Quarter quarter,
            @ModelAttribute("filter") Shown filter,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        var form = new SignUpForm(fields);
        var changed = form.all(rows.of(quarter)).stream()
                .filter(f -> form.isChanged(f.name()))
                .toList();
        require(changed.stream()
                .map(SignUpForm.Field::name)
                .collect(Collectors.toSet())
                .containsAll(form.changed().toList()));
        var wrong = changed.stream()
                .filter(f -> form.isWrong(f.name()))
                .map(this::words)
                .toList();
        if (!wrong.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(quarter, filter, form, wrong, model);
        }
        store.write(() -> changed.forEach(f -> keep(quarter, form, f)));
        return back(quarter, filter, changed.size());
    }

    private void keep(Quarter quarter, SignUpForm form, SignUpForm.Field field) {
        if (field.isCount()) {
            signUps.count(quarter, field.session(), form.count(field.name()), false);
        } else {
            signUps.decide(quarter, field.session(), new Decision(form.date(field.name()), null));
        }
    }

    private String words(SignUpForm.Field field) {
        var start = field.session().start();
        return "%s, %s, %s : %s"
                .formatted(
                        field.row().theme(),
                        field.row().where(),
                        say.message("publication.when", say.shortDay(start), say.time(start)),
                        say.message(field.isCount() ? "signups.count" : "signups.day"));
    }

    /**
     * Gives each workshop that has no day of decision and has not begun the same one, counted back from its first session;
     * today where that is over.
     *
     * @param days 1 to 60
     */
    @PostMapping("/dates")
    RedirectView date(@RequestParam Quarter quarter, @ModelAttribute("filter") Shown filter, @RequestParam int days) {
        if (days < 1 || days > 60) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var today = LocalDate.now(store.clock());
        var undated = rows.of(quarter).stream().filter(r -> r.isUndated(today)).toList();
        for (var row : undated) {
            var day = row.first().toLocalDate().minusDays(days);
            signUps.decide(
                    quarter,
                    new SessionKey(row.room(), row.first()),
                    new Decision(day.isBefore(today) ? today : day, null));
        }
        return back(quarter, filter, undated.size());
    }

    /**
     * Keeps a day of decision, or what was decided; a new day puts the question anew. A workshop merged or cancelled makes a
     * version of the published plan, which is shown to be published, with what to tell whom. Where it cannot be closed,
     * nothing is kept and the page says why.
     */
    @PostMapping("/decision")
    Object decide(
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime start,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Outcome outcome,
            Model model,
            HttpServletResponse answer) {
        require(rows.of(quarter).stream()
                .anyMatch(r -> r.room().equals(room) && r.first().equals(start)));
        var first = new SessionKey(room, start);
        try {
            var made = outcome == null ? null : choices.version(quarter, first, outcome);
            signUps.decide(quarter, first, new Decision(day, outcome));
            return made == null
                    ? back(quarter)
                    : new RedirectView("/publication?quarter=" + quarter + "&version=" + made.id(), true);
        } catch (CannotCloseException e) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("barred", say.message("signups.pinned"));
            return show(quarter, new Shown(null, null), SignUpForm.NONE, List.of(), model);
        }
    }

    private static void require(boolean known) {
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static RedirectView back(Quarter quarter) {
        return new RedirectView("/inscriptions?quarter=" + quarter, true);
    }

    private static RedirectView back(Quarter quarter, Shown filter, int saved) {
        var address = UriComponentsBuilder.fromPath("/inscriptions")
                .queryParam("quarter", quarter)
                .queryParam("commune", Objects.requireNonNullElse(filter.commune(), ""))
                .queryParam("advisor", Objects.requireNonNullElse(filter.advisor(), ""))
                .queryParam("enregistre", saved)
                .build()
                .encode();
        return new RedirectView(address.toUriString(), true);
    }
}
