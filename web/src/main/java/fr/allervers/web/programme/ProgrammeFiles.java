package fr.allervers.web.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.NoCookie;
import fr.allervers.web.language.Say;
import fr.allervers.web.page.GoesOn;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.ObjectMapper;

/** The programme for programs: diaries, and open data with its description. */
@RestController
@RequestMapping(Links.HOME)
@Needs(Right.PUBLIC)
@NoCookie
@GoesOn
record ProgrammeFiles(
        Programme programme, Quarters quarters, SignUps signUps, Store store, Say say, ObjectMapper json) {

    private static final MediaType DIARY = new MediaType("text", "calendar", UTF_8);
    private static final MediaType TABLE = new MediaType("text", "csv", UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    @GetMapping("/agenda.ics")
    ResponseEntity<byte[]> diary(Choice choice) {
        return diary(choice.of(programme.forDiaries()), "programme.ics");
    }

    @GetMapping("/seance/{id}/agenda.ics")
    ResponseEntity<byte[]> diary(@PathVariable String id) {
        var session = programme.session(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return diary(List.of(session), "seance.ics");
    }

    private ResponseEntity<byte[]> diary(List<PublicSession> sessions, String name) {
        var written = new ProgrammeDiary(
                        say, store.territory(), quarters.territory().settings().zone(), Links.whole(Links.HOME))
                .of(sessions);
        return file(written, DIARY, name, sessions);
    }

    @GetMapping("/seances.csv")
    ResponseEntity<byte[]> table() {
        var sessions = programme.toCome();
        var counted = new PlacesLeft.Counted(signUps.from(programme.today()));
        return file(openData(counted).table(sessions), TABLE, "seances.csv", sessions);
    }

    @GetMapping("/schema.json")
    ResponseEntity<byte[]> schema() {
        var schema = json.writeValueAsBytes(
                openData(new PlacesLeft.Counted(Map.of())).schema());
        return file(schema, MediaType.APPLICATION_JSON, "schema.json", List.of());
    }

    private static OpenData openData(PlacesLeft.Counted counted) {
        return new OpenData(Links.whole(Links.HOME), counted);
    }

    private static ResponseEntity<byte[]> file(
            byte[] content, MediaType type, String name, List<PublicSession> sessions) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .varyBy("Accept-Language", "Cookie") // whose language it is in
                .header("Content-Disposition", "inline; filename=\"" + name + "\"");
        if (sessions.stream().anyMatch(PublicSession::madeUp)) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.body(content);
    }
}
