package city.nenrin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets staff act for posts for a time (BR-26). A change is refused as a whole with {@link InvalidOrganization}. */
@Service
public class Proxies {

    private final ProxyRows rows;
    private final SnapshotStore store;
    private final ApplicationEventPublisher events;

    Proxies(ProxyRows rows, SnapshotStore store, ApplicationEventPublisher events) {
        this.rows = rows;
        this.store = store;
        this.events = events;
    }

    /**
     * Appoints a proxy.
     *
     * @param from   first day
     * @param to     last day, inclusive
     * @param scope  {@link Proxy#EVERYTHING}, or process keys separated by commas
     * @param reason why; kept for later reading
     */
    @Transactional
    public void appoint(String postCode, String staffCode, LocalDate from, LocalDate to, String scope,
                        String reason) {
        OrganizationData data = store.beginChange();
        Proxy proxy = new Proxy(postCode, staffCode, from, to, scope, reason);
        List<Proxy> changed = new ArrayList<>(data.proxies());
        changed.add(proxy);
        SnapshotStore.demand(data.withProxies(changed));
        rows.saveAndFlush(new ProxyRow(proxy));
        store.changed();
        events.publishEvent(new ProxyChanged(proxy));
    }

    /**
     * Ends a proxy earlier than appointed.
     *
     * @param from    first day of the proxy, which names it together with post and person
     * @param lastDay new last day, inclusive; not before the first day and not after the one appointed
     */
    @Transactional
    public void end(String postCode, String staffCode, LocalDate from, LocalDate lastDay) {
        store.beginChange();
        ProxyRow row = rows.findByPostCodeAndStaffCode(postCode, staffCode).stream()
                .filter(found -> found.toValue().from().equals(from))
                .findFirst()
                .orElseThrow(() -> new InvalidOrganization(
                        "職「%s」の代理「%s」（%sから）は登録されていません。職、職員、開始日を確かめてください"
                                .formatted(postCode, staffCode, from)));
        Proxy proxy = row.toValue();
        if (lastDay.isBefore(proxy.from()) || lastDay.isAfter(proxy.to())) {
            throw new InvalidOrganization("代理の終了日「%s」は、%sから%sまでの日にしてください"
                    .formatted(lastDay, proxy.from(), proxy.to()));
        }
        row.endOn(lastDay);
        rows.flush();
        store.changed();
        events.publishEvent(new ProxyChanged(row.toValue()));
    }
}
