package main

// One member of the consumer group.

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/dateline-news/dateline/examples/beam/line"
)

type settings struct {
	brokers                   []string
	group                     string
	articles, documents, dead string // topics
	version                   string
	largest                   int // bytes of a record that the brokers take
}

const (
	mostAtOnce = 500              // records taken between two commits: what a crash makes the group do again
	patience   = 30 * time.Second // for one such batch, when the worker is told to stop as well
)

// run reads, annotates and writes until ctx ends, which is no error: what is in hand is finished. An offset is
// committed only when the brokers have what its article became, so that none is lost; after a crash the last few are
// delivered again.
func run(ctx context.Context, s settings) error {
	client, err := kgo.NewClient(
		kgo.SeedBrokers(s.brokers...), kgo.ConsumerGroup(s.group), kgo.ConsumeTopics(s.articles),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.DisableAutoCommit(), kgo.BlockRebalanceOnPoll(), // no partition changes hands between poll and commit
		kgo.ProducerBatchCompression(kgo.ZstdCompression()), kgo.ProducerBatchMaxBytes(int32(s.largest)),
	)
	if err != nil {
		return err
	}
	defer client.CloseAllowingRebalance()
	for {
		fetches := client.PollRecords(ctx, mostAtOnce)
		if ctx.Err() != nil {
			return nil
		}
		if err := fetches.Err(); err != nil {
			return err
		}
		if err := work(context.WithoutCancel(ctx), client, fetches.Records(), s); err != nil {
			return err
		}
		client.AllowRebalance()
	}
}

// work annotates a batch, writes what comes of it, and commits.
func work(ctx context.Context, client *kgo.Client, taken []*kgo.Record, s settings) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	made, err := annotateAll(ctx, taken, s)
	if err != nil {
		return err
	}
	from := make(map[*kgo.Record]*kgo.Record, len(made))
	for i := range made {
		from[made[i]] = taken[i]
	}
	var small []*kgo.Record
	for _, result := range client.ProduceSync(ctx, made...) {
		if errors.Is(result.Err, kerr.MessageTooLarge) { // it will be so again: it must not hold up the others
			record, err := tooLarge(from[result.Record], s)
			if err != nil {
				return err
			}
			small = append(small, record)
		} else if result.Err != nil {
			return result.Err
		}
	}
	if err := client.ProduceSync(ctx, small...).FirstErr(); err != nil {
		return err
	}
	return client.CommitRecords(ctx, taken...)
}

// tooLarge is a dead letter that says where the article stands, for one whose outcome the brokers will not take.
func tooLarge(article *kgo.Record, s settings) (*kgo.Record, error) {
	value, err := json.Marshal(line.Letter{Reason: fmt.Sprintf("what it became is over %d bytes: see topic %s, partition %d, offset %d",
		s.largest, article.Topic, article.Partition, article.Offset)})
	return &kgo.Record{Topic: s.dead, Key: key(article.Value, s.version), Value: value}, err
}

// annotateAll makes a record of each, on all cores.
func annotateAll(ctx context.Context, taken []*kgo.Record, s settings) ([]*kgo.Record, error) {
	made := make([]*kgo.Record, len(taken))
	errs := make([]error, len(taken))
	next := make(chan int)
	var running sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		running.Go(func() {
			for i := range next {
				made[i], errs[i] = outcome(ctx, taken[i].Value, s)
			}
		})
	}
	for i := range taken {
		next <- i
	}
	close(next)
	running.Wait()
	return made, errors.Join(errs...)
}

// outcome is the record that an article becomes.
func outcome(ctx context.Context, article []byte, s settings) (*kgo.Record, error) {
	doc, letter, err := line.Annotate(ctx, article)
	if err != nil {
		return nil, err
	}
	record := &kgo.Record{Topic: s.documents, Key: key(article, s.version)}
	if letter != nil {
		record.Topic = s.dead
		record.Value, err = json.Marshal(letter)
	} else {
		record.Value, err = json.Marshal(doc)
	}
	return record, err
}

// key is the SHA-256 of the article's bytes and, behind a slash, the version.
func key(article []byte, version string) []byte {
	sum := sha256.Sum256(article)
	return append(hex.AppendEncode(nil, sum[:]), "/"+version...)
}
