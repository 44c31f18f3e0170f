package city.nenrin.platform.web;

import city.nenrin.platform.failure.Failure;
import city.nenrin.typed.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/**
 * What somebody sees whose request failed: what happened and what to do next, without a trace of the program. Who
 * asked an interface reads JSON, even by a browser.
 */
@Component
@ConditionalOnWebApplication
class ErrorPages implements ErrorViewResolver {

    private final ErrorAttributes failures;

    ErrorPages(ErrorAttributes failures) {
        this.failures = failures;
    }

    /** What is said of a status, as three sentences. */
    record Words(String title, String what, String next) {

        private static Words of(Failure failure) {
            return new Words(failure.title(), failure.what(), failure.next());
        }

        static Words of(HttpStatus status) {
            return switch (status) {
                case FORBIDDEN -> new Words("この画面は使えません",
                        "この画面を使う権限がないか、画面を開いてから時間がたったため、受け付けられませんでした。",
                        "前の画面を開き直し、もう一度お試しください。権限は、就いている職によって決まります。仕事で必要なときは、"
                                + "所属の課長に相談してください。");
                case NOT_FOUND -> new Words("画面が見つかりません",
                        "このアドレス（URL）の画面はありません。",
                        "アドレスに誤りがないか確かめるか、下のリンクから開いてください。古いリンクをたどったときは、"
                                + "その画面がなくなっていることがあります。");
                case TOO_MANY_REQUESTS -> new Words("ログインをお待ちください",
                        "パスワードの誤りが続いたため、ログインをいったん止めています。正しいパスワードでも、しばらくは入れません。",
                        "30秒ほど待って、もう一度ログインしてください。続くときは、パスワードを情報システムの担当に確かめてください。");
                case CONFLICT -> of(Failure.OVERTAKEN);
                case SERVICE_UNAVAILABLE -> of(Failure.UNREACHABLE);
                case PAYLOAD_TOO_LARGE -> new Words("送られた内容が大きすぎます",
                        "一度に送れるのは" + BodyLimit.MEGABYTES + "MBまでです。何も変わっていません。",
                        "ファイルのときは、要らないシート・画像・書式を消して小さくしてから、もう一度送ってください。");
                default -> status.is4xxClientError()
                        ? new Words("内容を読み取れません", "送られた内容かアドレス（URL）を読み取れませんでした。何も変わっていません。",
                                "前の画面に戻って入力を確かめ、もう一度お試しください。")
                        : of(Failure.INTERNAL);
            };
        }
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String path = String.valueOf(model.get("path"));
        if (DataRequest.is(request, path)) {
            return new ModelAndView(new MappingJackson2JsonView(), model);
        }
        Words words = Words.of(status);
        return new ModelAndView("error", Map.of("status", status.value(), "title", words.title(),
                "what", reason(request).orElse(words.what()), "next", words.next()), status);
    }

    /** A sentence of our own about this very case. */
    private Optional<String> reason(HttpServletRequest request) {
        Throwable failure = failures.getError(new ServletWebRequest(request));
        return Optional.ofNullable(failure instanceof ResponseStatusException told ? told.getReason()
                : failure instanceof Refused refused ? refused.getMessage() : null);
    }
}
