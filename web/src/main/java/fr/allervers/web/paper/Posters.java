package fr.allervers.web.paper;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.NoCookie;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.Links;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.territory.Quarters;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
record Posters(Programme programme, Quarters quarters, PdfPrinter printer, Say say) {

    @GetMapping("/{commune}.pdf")
    ResponseEntity<byte[]> poster(
            @PathVariable String commune, @RequestParam(defaultValue = "A4") Paper format, Locale locale) {
        var territory = quarters.territory();
        var whose = territory.communes().stream()
                .filter(c -> c.code().equals(commune))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .commune();
        var poster = new Poster(say, territory, whose, Links.ofCommune(commune));
        var pages = new PosterPages(printer, programme.toCome(), format, locale);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"affiche-%s-%s.pdf\"".formatted(commune, format));
        if (pages.isMadeUp(poster)) {
            answer.header("X-Robots-Tag", "noindex");
        }
        return answer.body(pages.print(
                List.of(poster),
                say.message("paper.poster.title", whose.name()),
                say.message("paper.poster.about", whose.name())));
    }
}
