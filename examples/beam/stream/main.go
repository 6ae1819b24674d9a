// Stream annotates articles as they come in on a Kafka topic. Any number of these run side by side as one consumer
// group.
//
//	go run ./stream -brokers localhost:9092 -group dateline
//
// Each article goes to the topic of Documents or to that of dead letters, under a key made of the article's bytes and
// the version of what annotates it. An article that is delivered again writes the same record again: on compacted
// topics, and to every reader that keeps the last record of a key, nothing changes. A new version writes new records
// beside the old ones.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

func main() {
	brokers := flag.String("brokers", "localhost:9092", "where to begin, host:port, comma between")
	var s settings
	flag.StringVar(&s.group, "group", "dateline", "consumer group")
	flag.StringVar(&s.articles, "articles", "articles", "topic to read: one article a record, in JSON")
	flag.StringVar(&s.documents, "documents", "documents", "topic to write Documents to")
	flag.StringVar(&s.dead, "dead", "dead-letters", "topic to write dead letters to")
	flag.StringVar(&s.version, "version", "dateline/1", "ends every key: change it with the library")
	flag.IntVar(&s.largest, "largest", 1_000_000, "bytes of a record, at most what the brokers allow; a Document is some twenty times its text")
	flag.Parse()
	s.brokers = strings.Split(*brokers, ",")
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, s); err != nil {
		log.Fatal(err)
	}
}
