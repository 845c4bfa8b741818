package fr.allervers.web.territory.table;

import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.job.Job;
import fr.allervers.web.security.InstallationPath;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.SentFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
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

/**
 * Takes a whole territory that is sent as a zip file: a new one, or the next version of one that is here. That is a job; as it
 * mostly takes less than a second, the answer waits for its end a while.
 */
@Controller
@Needs(Right.OPERATE)
@RequestMapping(ImportPage.ADDRESS)
record ImportPage(ImportRuns runs) {

    static final String ADDRESS = "/territoires/envoyer";

    private static final Duration WAITED_FOR = Duration.ofSeconds(10);

    @GetMapping
    Object page(@RequestParam(required = false) @Nullable String job, HttpServletRequest request, Model model) {
        var asked = job == null ? null : runs.find(job).orElse(null);
        return asked == null ? "territory/import" : shown(asked, request, model);
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
        byte[] zip;
        try (var in = sent.getInputStream();
                var file = SentFile.of(in, TerritoryArchive.BYTES)) {
            zip = Files.readAllBytes(file.path());
        }
        var asked = runs.ask(zip, PersonText.author(author), PersonText.words(words));
        var job = runs.await(asked, WAITED_FOR);
        if (!job.state().isOver()) {
            return new RedirectView(ADDRESS + "?job=" + job.id(), true);
        }
        if (job.state() == RunState.FAILED) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return shown(job, request, model);
    }

    private static Object shown(Job job, HttpServletRequest request, Model model) {
        var taken = ImportRuns.taken(job);
        if (taken != null) {
            return new RedirectView(
                    InstallationPath.of(request) + "/t/" + taken.id() + "/territoire/historique/" + taken.version());
        }
        model.addAttribute("job", job);
        var failure = job.failure();
        if (failure != null) {
            model.addAttribute("refusal", List.of(failure.split("\n")));
        }
        return "territory/import";
    }
}
