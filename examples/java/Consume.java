import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints the articles that Courant publishes, and resumes where it stopped.
 *
 * <pre>java -cp 'kafka-clients.jar:slf4j-api.jar' Consume.java localhost:9092 courant.articles my-reader</pre>
 *
 * <p>Events are printed as they are, one JSON object a line. Positions are committed behind what was printed, so after a crash the last
 * events may come again: the header ce_id names an event for ever, and what was printed last for an article is passed over.
 */
public final class Consume {
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 3) {
            System.err.println("usage: Consume BROKERS TOPIC GROUP");
            System.exit(2);
        }
        var config = new Properties();
        config.put("bootstrap.servers", args[0]);
        config.put("group.id", args[2]);
        // A new group begins with the oldest event.
        config.put("auto.offset.reset", "earliest");
        // Events are written in transactions; what was aborted is never seen.
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", "false");

        // The last event of each article; a program that keeps articles in a database has it there.
        var last = new HashMap<String, String>();
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            consumer.wakeup();
            try {
                main.join();
            } catch (InterruptedException ignored) {
                // The process ends anyway.
            }
        }));
        try (consumer) {
            consumer.subscribe(List.of(args[1]));
            while (true) {
                var records = consumer.poll(Duration.ofMillis(500));
                for (var record : records) {
                    var id = new String(record.headers().lastHeader("ce_id").value());
                    if (!id.equals(last.put(record.key(), id))) {
                        System.out.println(record.value());
                    }
                }
                consumer.commitSync();
            }
        } catch (WakeupException e) {
            // Asked to stop.
        }
    }
}
