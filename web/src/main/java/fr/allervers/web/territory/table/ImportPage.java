package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.security.InstallationPath;
import fr.allervers.web.store.SentFile;
import fr.allervers.web.territory.VersionReason.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a whole territory that is sent as a zip file: a new one, or the next version of one that is here. */
@Controller
@Needs(Right.OPERATE)
@RequestMapping("/territoires/envoyer")
record ImportPage(TerritoryImport imports) {

    @GetMapping
    String page() {
        return "territory/import";
    }

    @PostMapping
    Object send(
            @RequestParam MultipartFile sent,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        try (var in = sent.getInputStream();
                var file = SentFile.of(in, TerritoryArchive.BYTES)) {
            var files = TerritoryArchive.files(file.path());
            var reason = Kind.IMPORTED.saying(PersonText.words(words));
            var taken = imports.take(files, PersonText.author(author), reason);
            return new RedirectView(
                    InstallationPath.of(request) + "/t/" + taken.id() + "/territoire/historique/" + taken.version());
        } catch (FaultsException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", e.faults());
            return page();
        }
    }
}
