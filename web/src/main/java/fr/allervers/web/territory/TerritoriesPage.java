package fr.allervers.web.territory;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.security.InstallationPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the territories of this installation and leads to each. */
@Controller
@Needs(Right.MEMBER)
record TerritoriesPage(TerritoryList list) {

    @GetMapping("/territoires")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        int count = list.count(q);
        int last = Math.max(0, (count - 1) / TerritoryList.PAGE);
        int shown = Math.max(0, Math.min(page, last));
        model.addAttribute("root", InstallationPath.of(request));
        model.addAttribute("sought", q);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        model.addAttribute("lines", list.page(q, shown));
        return "territories";
    }
}
