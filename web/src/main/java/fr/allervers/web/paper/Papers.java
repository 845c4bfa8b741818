package fr.allervers.web.paper;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.programme.Links;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.WholeVersion;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.quarter.Quarters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a coordinator prints of a published quarter: the agenda of an advisor, the sheet of a room, the letter of a workshop,
 * the report; all posters at once, and all papers of a commune.
 */
@Controller
@RequestMapping("/papier")
@Needs(Right.READ)
record Papers(Quarters quarters, QuarterPlans plans, WholeVersions wholes, Programme programme, PaperFiles files) {

    /** All that can be printed of a quarter. */
    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var shown = quarter == null ? quarters.preferred() : quarter;
        quarters.problem(shown).show(model);
        boolean isPublished = plans.isPublished(shown);
        model.addAttribute("published", isPublished);
        if (isPublished) {
            var problem = published(shown).index().problem();
            model.addAttribute("advisors", problem.advisors());
            var all = programme.sessions(shown);
            var sessions = held(all);
            var taken = sessions.stream().map(s -> s.place().room().id()).collect(Collectors.toSet());
            model.addAttribute("knownRooms", problem.rooms().size());
            model.addAttribute(
                    "rooms",
                    problem.rooms().stream().filter(r -> taken.contains(r.id())).toList());
            model.addAttribute("workshopsAhead", workshops(held(programme.toCome())));
            model.addAttribute("letters", PaperFiles.firstOfEach(sessions));
            model.addAttribute("lettersOff", PaperFiles.firstOfEach(whollyOff(all, sessions)));
            model.addAttribute("madeUp", sessions.stream().anyMatch(PublicSession::madeUp));
            model.addAttribute("telephone", quarters.territory().settings().telephone());
            model.addAttribute("local", Poster.local(Links.whole("")));
        }
        return "paper/papers";
    }

    private static List<PublicSession> held(List<PublicSession> sessions) {
        return sessions.stream().filter(s -> !s.isCancelled()).toList();
    }

    /** Those of workshops of which no session is held any more: who had a place is told so by letter too. */
    private static List<PublicSession> whollyOff(List<PublicSession> all, List<PublicSession> held) {
        var on = held.stream().map(PublicSession::workshop).collect(Collectors.toSet());
        return all.stream().filter(s -> !on.contains(s.workshop())).toList();
    }

    /** How many workshops each commune holds, by its INSEE code: what its poster can show. */
    private static Map<String, Long> workshops(List<PublicSession> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        s -> s.place().commune().code(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> all.stream()
                                        .map(PublicSession::workshop)
                                        .distinct()
                                        .count())));
    }

    @GetMapping("/conseiller/{id}.pdf")
    ResponseEntity<byte[]> advisor(@PathVariable String id, @RequestParam Quarter quarter, Locale locale) {
        var version = published(quarter);
        return version.index().problem().advisors().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(a -> shown(files.advisor(version, a, locale)))
                .orElseThrow(Papers::missing);
    }

    @GetMapping("/salle/{id}.pdf")
    ResponseEntity<byte[]> room(@PathVariable String id, @RequestParam Quarter quarter, Locale locale) {
        var version = published(quarter);
        return version.index().problem().rooms().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> shown(files.room(version, r, locale)))
                .orElseThrow(Papers::missing);
    }

    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> report(@RequestParam Quarter quarter, Locale locale) {
        return shown(files.report(published(quarter), locale));
    }

    /** The letter of a workshop, by any of its sessions. */
    @GetMapping("/lettre/{session}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String session, Locale locale) {
        return programme
                .session(session)
                .map(s -> shown(files.letter(s, locale)))
                .orElseThrow(Papers::missing);
    }

    /** The posters of all communes, a page each. */
    @GetMapping("/affiches.pdf")
    ResponseEntity<byte[]> posters(@RequestParam(defaultValue = "A4") Paper format, Locale locale) {
        return shown(files.posters(format, locale));
    }

    /** All that one town hall prints. */
    @GetMapping("/commune/{code}.zip")
    ResponseEntity<byte[]> commune(@PathVariable String code, @RequestParam Quarter quarter, Locale locale) {
        var version = published(quarter);
        var held = held(programme.sessions(quarter));
        return version.index().problem().communes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .map(c -> files.ofCommune(version, c, held, locale))
                .map(all -> answer(all, "attachment", new MediaType("application", "zip")))
                .orElseThrow(Papers::missing);
    }

    private WholeVersion published(Quarter quarter) {
        var version = plans.ofPublished(quarter);
        if (version == null) {
            throw missing();
        }
        return wholes.of(version);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A file that browsers show, and keep under its name. */
    static ResponseEntity<byte[]> shown(PaperFile file) {
        return answer(file, "inline", MediaType.APPLICATION_PDF);
    }

    private static ResponseEntity<byte[]> answer(PaperFile file, String how, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", how + "; filename=\"" + file.name() + "\"")
                .body(file.content());
    }
}
