package city.nenrin.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Why somebody was not let in, in the words of the login page. */
enum LoginRefusal {

    PASSWORD("ログイン名かパスワードが違います。もう一度入力してください。"),
    NOT_STAFF("本人の確認はできましたが、Nenrin に職員として登録されていないか、きょうの日付で在籍していません。"
            + "採用や異動の直後であれば、情報システムの担当に職員コードを伝えて、登録を確かめてもらってください。"),
    UNREACHABLE("庁内の認証サーバーに接続できません。数分待ってもう一度お試しください。続くときは、情報システムの担当へご連絡ください。"),
    CANCELLED("庁内の認証が取りやめられました。もう一度ログインしてください。"),
    FAILED("庁内の認証を終えられませんでした。もう一度ログインしてください。続くときは、情報システムの担当へご連絡ください。");

    private final String text;

    LoginRefusal(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** As it stands in the address of the login page. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LoginRefusal> of(String code) {
        return Stream.of(values()).filter(refusal -> refusal.code().equals(code)).findFirst();
    }

    static LoginRefusal of(AuthenticationException failure) {
        if (failure instanceof NotStaff) {
            return NOT_STAFF;
        }
        if (failure instanceof BadCredentialsException) {
            return PASSWORD;
        }
        if (failure instanceof InternalAuthenticationServiceException) {
            return UNREACHABLE;
        }
        if (failure instanceof OAuth2AuthenticationException oauth2) {
            return switch (oauth2.getError().getErrorCode()) {
                case OAuth2ErrorCodes.ACCESS_DENIED -> CANCELLED;
                case OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, OAuth2ErrorCodes.SERVER_ERROR, "invalid_token_response" ->
                        UNREACHABLE;
                default -> FAILED;
            };
        }
        return FAILED;
    }
}
