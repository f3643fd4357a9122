// Gives a user rights: `java -cp 'libs/*' Grant.java BROKERS PRINCIPAL --operation Read --topic courant.state ';' …`, each right in the
// words of kafka-acls.sh, which is not part of the jars.

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

public final class Grant {
    public static void main(String[] arguments) throws Exception {
        List<AclBinding> bindings = new ArrayList<>();
        List<AclOperation> operations = new ArrayList<>();
        ResourceType type = null;
        String name = null;
        PatternType pattern = PatternType.LITERAL;
        for (int i = 2; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--operation" -> operations.add(AclOperation.fromString(arguments[++i].replaceAll("(?<=[a-z])(?=[A-Z])", "_")));
                case "--topic", "--group", "--transactional-id" -> {
                    type = ResourceType.fromString(arguments[i].substring(2).replace('-', '_'));
                    name = arguments[++i];
                }
                case "--resource-pattern-type" -> pattern = PatternType.fromString(arguments[++i].toUpperCase());
                case ";" -> {
                    for (AclOperation operation : operations) {
                        bindings.add(new AclBinding(
                            new ResourcePattern(type, name, pattern),
                            new AccessControlEntry(arguments[1], "*", operation, AclPermissionType.ALLOW)));
                    }
                    operations.clear();
                    pattern = PatternType.LITERAL;
                }
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", arguments[0]))) {
            admin.createAcls(bindings).all().get();
            // The controller answers before the broker has heard of it.
            while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(bindings)) {
                Thread.sleep(50);
            }
        }
    }
}
