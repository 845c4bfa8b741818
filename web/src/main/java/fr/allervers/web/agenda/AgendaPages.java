package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.Week;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.account.Access;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.AbsencePage.Touching;
import fr.allervers.web.agenda.Aways.Away;
import fr.allervers.web.page.GoesOn;
import fr.allervers.web.publication.RefusedRooms;
import fr.allervers.web.publication.SessionKey;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The team's week, each advisor's agenda, and the sheet of each of their days: for a phone, by what is published. */
@Controller
@RequestMapping("/agenda")
@Needs(Right.READ)
@GoesOn
record AgendaPages(
        Agendas agendas,
        AttendanceNotes notes,
        Absences absences,
        Aways aways,
        SignUps signUps,
        RefusedRooms refused,
        Access access,
        Store store) {

    private static final int KEPT_DAYS = 10;

    /** What of an agenda is shown. */
    enum View {
        TODAY,
        WEEK,
        QUARTER
    }

    /** Pages may be read long after: each says of when it is. */
    @ModelAttribute
    void moment(Model model) {
        model.addAttribute("asOf", store.clock().instant());
        model.addAttribute("today", agendas.published().today());
    }

    /** An advisor begins at their own agenda, and gets from there to the week of all. */
    @GetMapping
    String begin(Model model) {
        return access.ownPage()
                .filter(p -> access.allows(Right.READ))
                .map(p -> "redirect:" + p)
                .orElseGet(() -> team(null, model));
    }

    @GetMapping("/equipe")
    String team(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week, Model model) {
        var all = agendas.all();
        var monday = Week.monday(week == null ? firstBusy(all) : week);
        model.addAttribute("advisors", agendas.advisors());
        model.addAttribute("monday", monday);
        model.addAttribute("days", team(Agendas.week(all, monday)));
        model.addAttribute("published", !all.isEmpty());
        model.addAttribute("absences", touching(all));
        var away = aways.inWeek(monday, agendas.advisors().keySet());
        model.addAttribute("weekAways", away);
        model.addAttribute("away", awayDays(away, monday));
        model.addAttribute("advised", advised());
        model.addAttribute(
                "attendance", AttendanceSum.of(all, notes.all(), store.clock().instant()));
        return "agenda/team";
    }

    /** Ids of those whose attendance and absences the reader may note: what only they may do is offered to them alone. */
    private Set<String> advised() {
        return agendas.advisors().keySet().stream()
                .filter(a -> access.allows(Right.ADVISE, a))
                .collect(toSet());
    }

    /** The ids of advisors with the days of a week on which they are away, as {@code conseiller-1 2027-01-05}. */
    private static Set<String> awayDays(Map<String, List<Away>> away, LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .flatMap(day -> away.entrySet().stream()
                        .filter(a -> a.getValue().stream().anyMatch(w -> w.has(day)))
                        .map(a -> a.getKey() + " " + day))
                .collect(toSet());
    }

    /** Absences that are not over, with what they touch. */
    private List<Touching> touching(List<PublishedSession> sessions) {
        return absences.all().stream()
                .filter(a -> !a.last().isBefore(agendas.published().today()))
                .map(a -> Touching.of(a, sessions))
                .toList();
    }

    private LocalDate firstBusy(List<PublishedSession> sessions) {
        var today = agendas.published().today();
        return sessions.stream()
                .map(PublishedSession::day)
                .filter(d -> !d.isBefore(Week.monday(today)))
                .findFirst()
                .orElse(today);
    }

    /** The sessions of each day, by advisor. */
    private static SortedMap<LocalDate, Map<String, List<PublishedSession>>> team(
            SortedMap<LocalDate, List<PublishedSession>> days) {
        var team = new TreeMap<LocalDate, Map<String, List<PublishedSession>>>();
        days.forEach((day, sessions) -> team.put(
                day, sessions.stream().collect(groupingBy(s -> s.workshop().advisor()))));
        return team;
    }

    @GetMapping("/{advisor}")
    String agenda(
            @PathVariable String advisor,
            @RequestParam(defaultValue = "TODAY") View view,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable Quarter quarter,
            Model model) {
        var sessions = agendas.of(advisor);
        next(advisor, sessions, model);
        var today = agendas.published().today();
        var first = sessions.stream().filter(this::isToCome).findFirst();
        var from = first.map(PublishedSession::day).orElse(today);
        var monday = Week.monday(week == null ? from : week);
        var shown = quarter == null ? first.map(PublishedSession::quarter).orElse(Quarter.of(today)) : quarter;
        model.addAttribute("view", view);
        model.addAttribute("advises", access.allows(Right.ADVISE, advisor));
        model.addAttribute("aways", aways.of(advisor, today));
        model.addAttribute("soon", soon(sessions));
        model.addAttribute("toNote", toNote(sessions));
        model.addAttribute("missing", missing(sessions));
        model.addAttribute("monday", monday);
        model.addAttribute("shownQuarter", shown);
        model.addAttribute(
                "days",
                switch (view) {
                    case TODAY -> day(sessions, today);
                    case WEEK -> Agendas.week(sessions, monday);
                    case QUARTER -> Agendas.quarter(sessions, shown);
                });
        return "agenda/advisor";
    }

    /** Days to come whose sheets are kept on the device. */
    private List<LocalDate> soon(List<PublishedSession> sessions) {
        return sessions.stream()
                .filter(this::isToCome)
                .map(PublishedSession::day)
                .distinct()
                .limit(KEPT_DAYS)
                .toList();
    }

    /** Sessions of the last days that are over and of which no attendance was noted. */
    private List<PublishedSession> missing(List<PublishedSession> sessions) {
        var noted = notes.all();
        var since = agendas.published().today().minusDays(AdvisorDiary.DAYS);
        return sessions.stream()
                .filter(s -> !isToCome(s) && !s.day().isBefore(since) && !noted.containsKey(s.key()))
                .toList();
    }

    /** Sessions whose page for attendance is kept on the device. */
    private List<PublishedSession> toNote(List<PublishedSession> sessions) {
        var soon = soon(sessions);
        return sessions.stream().filter(s -> soon.contains(s.day())).toList();
    }

    private static SortedMap<LocalDate, List<PublishedSession>> day(List<PublishedSession> sessions, LocalDate day) {
        var week = Agendas.week(sessions, Week.monday(day));
        return week.subMap(day, day.plusDays(1));
    }

    /** Puts the next session and when to leave for it into a model. */
    private void next(String advisor, List<PublishedSession> sessions, Model model) {
        model.addAttribute("advisor", advisor);
        model.addAttribute("name", agendas.name(advisor));
        var next = sessions.stream().filter(this::isToCome).findFirst();
        next.ifPresent(
                s -> model.addAttribute("next", agendas.sheet(advisor, s.day()).stopAt(s)));
    }

    private boolean isToCome(PublishedSession session) {
        return session.ends().toInstant().isAfter(store.clock().instant());
    }

    @GetMapping("/{advisor}/{day}")
    String day(@PathVariable String advisor, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, Model model) {
        model.addAttribute("advisor", advisor);
        model.addAttribute("name", agendas.name(advisor));
        model.addAttribute("advises", access.allows(Right.ADVISE, advisor));
        var sheet = agendas.sheet(advisor, day);
        model.addAttribute("sheet", sheet);
        model.addAttribute("map", DayMap.of(sheet));
        model.addAttribute("noted", notes.all());
        var signedUp = new HashMap<SessionKey, Integer>();
        var refusedRooms = new HashSet<String>();
        sheet.stops().stream().map(stop -> stop.session().quarter()).distinct().forEach(quarter -> {
            signedUp.putAll(signUps.of(quarter));
            refusedRooms.addAll(refused.ids(quarter));
        });
        model.addAttribute("signedUp", signedUp);
        model.addAttribute("refused", refusedRooms);
        var others = agendas.of(advisor).stream()
                .map(PublishedSession::day)
                .distinct()
                .toList();
        model.addAttribute(
                "before",
                others.stream().filter(d -> d.isBefore(day)).reduce((a, b) -> b).orElse(null));
        model.addAttribute(
                "after", others.stream().filter(d -> d.isAfter(day)).findFirst().orElse(null));
        return "agenda/day";
    }
}
