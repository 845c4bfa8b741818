package fr.allervers.web.agenda;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The script that keeps agendas on a device. Browsers let it serve what lies beside or below its own address, so that it stands
 * at one, and not among the other scripts.
 */
@Controller
@Needs(Right.PUBLIC)
final class OfflineWorker {

    @GetMapping("/agenda/hors-ligne.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/agenda-offline.js"));
    }
}
