package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Notes who came to a session of an advisor: on the page, or sent later by the page's script, which tells by the id. */
@Controller
@RequestMapping("/agenda/{advisor}/presence")
@Needs(Right.ADVISE)
record AttendancePage(Agendas agendas, AttendanceNotes notes, Store store) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /**
     * What the page's script is told.
     *
     * @param kept id of the note, which may be forgotten on the device
     * @param more true where a kind of band has more people than came
     */
    record Kept(String kept, boolean more) {}

    @GetMapping
    String page(
            @PathVariable String advisor,
            @RequestParam String session,
            @RequestParam(required = false) @Nullable String noted,
            Model model) {
        model.addAttribute("refused", false);
        return show(advisor, session, noted, model);
    }

    private String show(String advisor, String session, @Nullable String noted, Model model) {
        var found = session(advisor, session);
        model.addAttribute("advisor", advisor);
        model.addAttribute("name", agendas.name(advisor));
        model.addAttribute("held", found);
        model.addAttribute("expected", DaySheet.expected(found));
        model.addAttribute("note", notes.find(session));
        model.addAttribute("noted", noted != null);
        model.addAttribute("id", UUID.randomUUID().toString());
        model.addAttribute(
                "bands",
                Arrays.stream(AttendanceBand.values())
                        .collect(groupingBy(
                                AttendanceBand::kind, () -> new EnumMap<>(AttendanceBand.Kind.class), toList())));
        model.addAttribute("isAhead", isAhead(found));
        model.addAttribute("asOf", store.clock().instant());
        return "agenda/attendance";
    }

    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    Object keep(
            @PathVariable String advisor,
            @RequestParam Map<String, String> fields,
            RedirectAttributes address,
            Model model,
            HttpServletResponse answer) {
        var session = fields.getOrDefault("session", "");
        if (isUnconfirmed(session(advisor, session), fields)) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", true);
            return show(advisor, session, null, model);
        }
        take(advisor, fields);
        address.addAttribute("session", fields.get("session"));
        address.addAttribute("noted", "");
        return new RedirectView("/agenda/{advisor}/presence", true);
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Kept keepLater(@PathVariable String advisor, @RequestParam Map<String, String> fields) {
        return take(advisor, fields);
    }

    private boolean isAhead(PublishedSession session) {
        return agendas.published().today().isBefore(session.day());
    }

    /** True where a session is still to come and nobody confirmed that it was held all the same. */
    private boolean isUnconfirmed(PublishedSession session, Map<String, String> fields) {
        return isAhead(session) && !fields.containsKey("ahead");
    }

    private Kept take(String advisor, Map<String, String> fields) {
        var id = fields.getOrDefault("id", "");
        if (!ID.matcher(id).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a note has an id");
        }
        var session = session(advisor, fields.getOrDefault("session", ""));
        if (isUnconfirmed(session, fields)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "this session is still to come");
        }
        var counts = AttendanceForm.read(fields);
        notes.keep(id, session.key(), counts, notedAt(fields.get("notedAt")));
        return new Kept(id, counts.isMoreThanCame());
    }

    private Instant notedAt(@Nullable String text) {
        var now = store.clock().instant();
        try {
            var told = text == null || text.isBlank() ? now : Instant.parse(text);
            return told.isAfter(now) ? now : told;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    /** One that was cancelled meanwhile counts too: what was noted of it offline must not be lost. */
    private PublishedSession session(String advisor, String key) {
        return agendas.published().entries(LocalDate.MIN).stream()
                .map(DiaryEntry::session)
                .filter(s -> s.key().equals(key) && s.workshop().advisor().equals(advisor))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such session"));
    }
}
