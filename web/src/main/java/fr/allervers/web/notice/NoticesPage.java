package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.notice.Mailing.Fate;
import fr.allervers.web.notice.Notice.Whom;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.quarter.Quarters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** Who is to be told what of a step of a quarter's publications, and who was: by mail, or otherwise. The last step is shown first. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping(NoticesPage.ADDRESS)
record NoticesPage(
        Quarters quarters, PublicationSteps steps, Notices notices, Mailings mailings, Told told, MailServer server) {

    static final String ADDRESS = "/publication/prevenir";

    /**
     * A notice and what became of it.
     *
     * @param delivery by mail, null where that was not asked for
     * @param mark that they were told otherwise, null where nobody noted it
     */
    record Row(Notice notice, Mailing.@Nullable Delivery delivery, Told.@Nullable Mark mark) {

        /** True where it is proposed to be sent. */
        public boolean isOpen() {
            return notice.mail() != null && isUntold();
        }

        /** True where nobody told them yet, by mail or otherwise. */
        public boolean isUntold() {
            return delivery == null && mark == null;
        }
    }

    /**
     * What was chosen on the page.
     *
     * @param number of the publication that was shown, so that nobody is told of another one
     * @param to keys of notices
     */
    record Chosen(
            Quarter quarter,
            int number,
            boolean takenBack,
            @Nullable List<String> to) {

        boolean has(String key) {
            return to != null && to.contains(key);
        }

        boolean isOf(PublicationSteps.Head step) {
            return step.isOf(number, takenBack);
        }
    }

    /**
     * How many are to be told of a step, each once, and how many of them were.
     *
     * @param told by mail or otherwise
     */
    record Sum(long advisors, long townHalls, long rooms, long told) {

        static Sum of(List<Row> rows) {
            long told = rows.stream()
                    .filter(r -> r.mark() != null
                            || r.delivery() != null && r.delivery().fate() == Fate.SENT)
                    .count();
            return new Sum(count(Whom.ADVISOR, rows), count(Whom.TOWN_HALL, rows), count(Whom.ROOM, rows), told);
        }

        private static long count(Whom whom, List<Row> rows) {
            return rows.stream().filter(r -> r.notice().whom() == whom).count();
        }

        public long open() {
            return advisors + townHalls + rooms - told;
        }
    }

    /**
     * A step and how many were told of it.
     *
     * @param sent by mail
     * @param refused whose last mail the server did not take
     * @param told otherwise
     */
    record Line(PublicationSteps.Head step, long sent, long refused, long told) {

        /** @param told keys of all who were told, by mail or otherwise */
        static Line of(PublicationSteps.Head step, List<Mailing> ofQuarter, Set<String> told) {
            var mailings = mailings(step, ofQuarter);
            var fates = new TreeMap<String, Fate>();
            mailings.stream()
                    .flatMap(m -> m.asked().letters().stream())
                    .map(MailingArguments.Addressed::key)
                    .distinct()
                    .forEach(key -> Optional.ofNullable(Mailings.delivery(mailings, key))
                            .ifPresent(d -> fates.put(key, d.fate())));
            return new Line(
                    step,
                    Collections.frequency(fates.values(), Fate.SENT),
                    Collections.frequency(fates.values(), Fate.REFUSED),
                    told.stream()
                            .filter(key -> fates.get(key) != Fate.SENT && !key.equals(Notices.RESIDENTS))
                            .count());
        }

        static List<Mailing> mailings(PublicationSteps.Head step, List<Mailing> ofQuarter) {
            return ofQuarter.stream().filter(m -> m.asked().isOf(step)).toList();
        }
    }

    /**
     * @param number of the publication to show; the last step where null
     * @param takenBack true for the step that it was taken back
     * @param ticked true where all who were not told yet are ticked
     */
    @GetMapping
    String page(
            @RequestParam(name = "quarter", required = false) @Nullable Quarter asked,
            @RequestParam(name = "publication", required = false) @Nullable Integer number,
            @RequestParam(name = "retrait", defaultValue = "false") boolean takenBack,
            @RequestParam(name = "cocher", defaultValue = "false") boolean ticked,
            Model model) {
        var quarter = asked == null ? quarters.preferred() : asked;
        quarters.problem(quarter).show(model);
        var all = steps.all(quarter);
        var head = number == null
                ? all.stream().findFirst().orElse(null)
                : require(find(all, number, takenBack), HttpStatus.NOT_FOUND);
        var step = head == null ? null : steps.of(head);
        var ofQuarter = mailings.of(quarter);
        model.addAttribute("from", server.isSet() ? server.from() : null);
        model.addAttribute("ticked", ticked);
        model.addAttribute("step", step);
        model.addAttribute("isLast", head != null && head.equals(all.get(0)));
        model.addAttribute(
                "steps",
                all.stream()
                        .map(h -> Line.of(h, ofQuarter, told.of(quarter, h).keySet()))
                        .toList());
        if (step != null) {
            var sent = Line.mailings(step.head(), ofQuarter);
            model.addAttribute(
                    "goesOn", sent.stream().anyMatch(m -> !m.job().state().isOver()));
            var rows = rows(quarter, step, sent, told.of(quarter, step.head()));
            model.addAttribute("rows", rows);
            model.addAttribute("sum", Sum.of(rows));
            model.addAttribute("residents", notices.residents(quarter, step));
            model.addAttribute(
                    "residentsKnow", notices.residentsKnow(quarter, step.head()).orElse(null));
            model.addAttribute("residentsTold", told.of(quarter, step.head()).get(Notices.RESIDENTS));
        }
        return "notice";
    }

    private static Optional<PublicationSteps.Head> find(
            List<PublicationSteps.Head> all, int number, boolean takenBack) {
        return all.stream().filter(h -> h.isOf(number, takenBack)).findFirst();
    }

    private List<Row> rows(Quarter quarter, PublicationStep step, List<Mailing> sent, Map<String, Told.Mark> marks) {
        return notices.of(quarter, step.head()).stream()
                .map(n -> row(n, Mailings.delivery(sent, n.key()), marks.get(n.key())))
                .toList();
    }

    /** A mark that says no more than the mail does is left out. */
    private static Row row(Notice notice, Mailing.@Nullable Delivery delivery, Told.@Nullable Mark mark) {
        boolean isSent = delivery != null && delivery.fate() == Fate.SENT;
        return new Row(notice, delivery, isSent ? null : mark);
    }

    /** Sends the letters to those that were chosen. */
    @PostMapping
    RedirectView send(@ModelAttribute Chosen chosen) {
        var step = steps.of(
                require(steps.all(chosen.quarter()).stream().findFirst().filter(chosen::isOf), HttpStatus.CONFLICT));
        var letters = notices.of(chosen.quarter(), step.head()).stream()
                .filter(n -> chosen.has(n.key()) && n.mail() != null)
                .toList();
        if (server.isSet() && !letters.isEmpty()) {
            mailings.begin(chosen.quarter(), step, letters);
        }
        return back(chosen);
    }

    /** Notes that those that were chosen were told otherwise, of an earlier step too. */
    @PostMapping("/note")
    RedirectView note(@ModelAttribute Chosen chosen) {
        var step = steps.of(
                require(find(steps.all(chosen.quarter()), chosen.number(), chosen.takenBack()), HttpStatus.CONFLICT));
        var known = Stream.concat(
                Stream.of(Notices.RESIDENTS),
                notices.of(chosen.quarter(), step.head()).stream().map(Notice::key));
        told.note(chosen.quarter(), step, known.filter(chosen::has).toList());
        return back(chosen);
    }

    private static PublicationSteps.Head require(Optional<PublicationSteps.Head> step, HttpStatus otherwise) {
        return step.orElseThrow(() -> new ResponseStatusException(
                otherwise, "Another plan was published meanwhile: look at its letters first."));
    }

    private static RedirectView back(Chosen chosen) {
        return new RedirectView(
                ADDRESS + "?quarter=" + chosen.quarter() + "&publication=" + chosen.number()
                        + (chosen.takenBack() ? "&retrait=true" : ""),
                true);
    }
}
