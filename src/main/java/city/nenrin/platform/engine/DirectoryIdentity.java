package city.nenrin.platform.engine;

import city.nenrin.platform.identity.ActorDirectory;
import city.nenrin.platform.identity.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's view of people and posts, read from the {@link ActorDirectory}. Because it is read-only, the engine
 * offers no set-up page that could create an administrator, and no password of ours is ever checked by it.
 */
final class DirectoryIdentity implements ReadOnlyIdentityProvider, SessionFactory {

    private final ActorDirectory directory;

    DirectoryIdentity(ActorDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return this;
    }

    @Override
    public User findUserById(String userId) {
        return directory.person(userId).map(DirectoryIdentity::user).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(commandExecutor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(commandExecutor());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not offered");
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        return directory.groups().containsKey(groupId) ? group(groupId) : null;
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(commandExecutor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(commandExecutor());
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(commandExecutor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(commandExecutor());
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static CommandExecutor commandExecutor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static User user(Person person) {
        UserEntity user = new UserEntity(person.id());
        // The web applications show the first name before the last one; a Japanese family name comes first.
        user.setFirstName(person.familyName());
        user.setLastName(person.givenName());
        return user;
    }

    private Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(directory.groups().get(id));
        group.setType("POST");
        return group;
    }

    private static <T> List<T> page(Stream<T> results, Page page) {
        return page == null ? results.toList()
                : results.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private static boolean like(String pattern, String value) {
        return pattern == null || new LikePattern(pattern).matches(value);
    }

    private final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        Users(CommandExecutor executor) {
            super(executor);
        }

        private Stream<User> matching() {
            Stream<Person> people;
            if (id != null) {
                people = directory.person(id).stream();
            } else if (groupId != null) {
                people = directory.members(groupId).stream().flatMap(member -> directory.person(member).stream());
            } else {
                people = directory.people().stream();
            }
            Predicate<Person> matches = person -> (ids == null || Set.of(ids).contains(person.id()))
                    && (groupId == null || directory.groupsOf(person.id()).contains(groupId))
                    && (firstName == null || firstName.equals(person.familyName()))
                    && like(firstNameLike, person.familyName())
                    && (lastName == null || lastName.equals(person.givenName()))
                    && like(lastNameLike, person.givenName())
                    && email == null && tenantId == null;
            return people.filter(matches).sorted(Comparator.comparing(Person::id)).map(DirectoryIdentity::user);
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().count();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(matching(), page);
        }
    }

    private final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        Groups(CommandExecutor executor) {
            super(executor);
        }

        private Stream<Group> matching() {
            Stream<String> groups = userId == null ? directory.groups().keySet().stream()
                    : directory.groupsOf(userId).stream();
            return groups
                    .filter(group -> id == null || id.equals(group))
                    .filter(group -> ids == null || Set.of(ids).contains(group))
                    .filter(group -> name == null || name.equals(directory.groups().get(group)))
                    .filter(group -> like(nameLike, directory.groups().get(group)))
                    .filter(group -> tenantId == null)
                    .sorted().map(DirectoryIdentity.this::group);
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().count();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(matching(), page);
        }
    }

    /** Nenrin serves one city; the engine's tenants are not used. */
    private static final class NoTenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        NoTenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
