package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once, counting, and hands the bytes on; more than the limit is refused whatever Content-Length claims.
 * Runs after the token check, so that strangers cannot make a service read anything.
 */
public final class LimitedBody extends OncePerRequestFilter {

    public static final int LIMIT_BYTES = 1024 * 1024;
    static final String BYTES = LimitedBody.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean announced = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!announced || isForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] bytes = request.getContentLengthLong() > LIMIT_BYTES
                ? null : request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (bytes == null || bytes.length > LIMIT_BYTES) {
            ProblemWriter.write(response, InputProblems.bodyTooLarge(LIMIT_BYTES), Map.of("Connection", "close"));
            return;
        }
        Optional<Problem> problem = isJson(request) ? checkJson(request, bytes) : Optional.empty();
        if (problem.isPresent()) {
            ProblemWriter.write(response, problem.get());
            return;
        }
        request.setAttribute(BYTES, bytes);
        chain.doFilter(new BodyRequest(request, bytes), response);
    }

    /** The container parses forms itself and limits them itself. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/"));
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).contains("json");
    }

    private static Optional<Problem> checkJson(HttpServletRequest request, byte[] bytes) {
        String charset = request.getCharacterEncoding();
        if (charset != null && !"utf-8".equalsIgnoreCase(charset)) {
            return Optional.of(InputProblems.malformed("JSON is UTF-8; leave the charset out of Content-Type."));
        }
        return JsonText.check(bytes);
    }
}
