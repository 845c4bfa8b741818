package fr.allervers.web.account;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How one signs in: by a form, by an identity provider where one is set, or by a token; and that everything asks for it
 * but what is public. Requests from other sites' pages are refused by {@code SameOriginOnly}, in place of a token in each
 * form.
 */
@Configuration(proxyBeanMethods = false)
class SignInRules {

    private static final Pattern API = Pattern.compile("/(api|v3)/.*");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            PublicAddresses rights,
            ApiTokens tokens,
            SignedIn signedIn,
            SignedOut signedOut,
            RequestLimit limit,
            Optional<ProviderSignIn> provider) {
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(h -> h.defaultsDisabled().cacheControl(c -> {}).httpStrictTransportSecurity(s -> {}))
                .requestCache(c -> c.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .access(rights))
                .formLogin(f -> f.loginPage(SignInPage.ADDRESS)
                        .loginProcessingUrl(SignInPage.ADDRESS)
                        .usernameParameter("mail")
                        .passwordParameter("password")
                        .successHandler(signedIn)
                        .failureHandler(signedIn))
                .logout(l ->
                        l.logoutUrl("/deconnexion").addLogoutHandler(signedOut).logoutSuccessHandler(signedOut))
                .exceptionHandling(e -> e.authenticationEntryPoint(toSignIn()))
                .addFilterBefore(new SignInLimit(limit), LogoutFilter.class)
                .addFilterBefore(new BearerTokens(tokens), UsernamePasswordAuthenticationFilter.class);
        provider.ifPresent(p -> p.to(http));
        return http.build();
    }

    /** A reader gets the sign-in, and from it what was asked; a program is told. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, e) -> {
            var path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (path.startsWith("/actuator")) {
                response.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            if (API.matcher(path).matches() || !request.getMethod().equals("GET")) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                response.sendError(HttpStatus.UNAUTHORIZED.value(), "sign in, or send a token");
                return;
            }
            var query = request.getQueryString();
            response.sendRedirect(UriComponentsBuilder.fromPath(request.getContextPath() + SignInPage.ADDRESS)
                    .queryParam("vers", "{to}")
                    .build(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query)
                    .toString());
        };
    }
}
