// What the tests ask of a cluster: `java -cp 'libs/*' Administer.java BROKERS settle|rotate|trim TOPIC|limit TOPIC BYTES|
// reset GROUP TOPIC`.
//
// settle: waits until every partition has all of its replicas in sync.
// rotate: moves the leader of every partition to its next replica.
// limit TOPIC BYTES: the topic takes no larger records from now on.
// reset GROUP TOPIC: a group without members goes on at the oldest record that the topic's one partition still holds.
// trim TOPIC: deletes every record of the topic's partitions, as an expired retention would.

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

public final class Administer {
    public static void main(String[] arguments) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", arguments[0]))) {
            switch (arguments[1]) {
                case "settle" -> settle(admin);
                case "rotate" -> rotate(admin);
                case "trim" -> trim(admin, arguments[2]);
                case "reset" -> reset(admin, arguments[2], new TopicPartition(arguments[3], 0));
                case "limit" -> limit(admin, arguments[2], arguments[3]);
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }
    }

    private static Collection<TopicDescription> topics(Admin admin) throws Exception {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        return admin.describeTopics(names).allTopicNames().get().values();
    }

    private static void settle(Admin admin) throws Exception {
        while (!settled(admin)) {
            Thread.sleep(200);
        }
    }

    private static boolean settled(Admin admin) throws Exception {
        try {
            return topics(admin).stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.isr().size() == partition.replicas().size());
        } catch (ExecutionException broker) {
            // A broker that has just come back may not know a topic yet.
            return false;
        }
    }

    private static void rotate(Admin admin) throws Exception {
        Map<TopicPartition, Optional<NewPartitionReassignment>> moves = new HashMap<>();
        for (TopicDescription topic : topics(admin)) {
            for (TopicPartitionInfo partition : topic.partitions()) {
                List<Integer> replicas = new ArrayList<>(partition.replicas().stream().map(Node::id).toList());
                Collections.rotate(replicas, -1);
                moves.put(
                    new TopicPartition(topic.name(), partition.partition()),
                    Optional.of(new NewPartitionReassignment(replicas)));
            }
        }
        admin.alterPartitionReassignments(moves).all().get();
        while (!admin.listPartitionReassignments().reassignments().get().isEmpty()) {
            Thread.sleep(50);
        }
        // Each partition says for itself whether it had to be moved; one that stands where it should is no error.
        admin.electLeaders(ElectionType.PREFERRED, moves.keySet()).partitions().get();
    }

    private static void limit(Admin admin, String topic, String bytes) throws Exception {
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set))).all().get();
    }

    private static void reset(Admin admin, String group, TopicPartition partition) throws Exception {
        long oldest = admin.listOffsets(Map.of(partition, OffsetSpec.earliest())).partitionResult(partition).get().offset();
        admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(oldest))).all().get();
    }

    private static void trim(Admin admin, String topic) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (TopicPartitionInfo partition : admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions()) {
            ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
        }
        Map<TopicPartition, RecordsToDelete> deleted = new HashMap<>();
        for (var end : admin.listOffsets(ends).all().get().entrySet()) {
            deleted.put(end.getKey(), RecordsToDelete.beforeOffset(end.getValue().offset()));
        }
        admin.deleteRecords(deleted).all().get();
    }
}
