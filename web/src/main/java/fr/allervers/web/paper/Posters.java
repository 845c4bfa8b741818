package fr.allervers.web.paper;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.NoCookie;
import fr.allervers.web.page.GoesOn;
import fr.allervers.web.quarter.Quarters;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The poster of each commune, for whoever hangs it up: it says what the programme says. */
@RestController
@RequestMapping("/programme/affiche")
@Needs(Right.PUBLIC)
@NoCookie
@GoesOn
record Posters(Quarters quarters, PaperFiles files) {

    @GetMapping("/{commune}.pdf")
    ResponseEntity<byte[]> poster(
            @PathVariable String commune, @RequestParam(defaultValue = "A4") Paper format, Locale locale) {
        var whose = quarters.territory().communes().stream()
                .filter(c -> c.code().equals(commune))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .commune();
        var answer = Papers.shown(files.poster(whose, format, locale));
        return files.isMadeUp(whose)
                ? ResponseEntity.ok()
                        .headers(answer.getHeaders())
                        .header("X-Robots-Tag", "noindex")
                        .body(answer.getBody())
                : answer;
    }
}
