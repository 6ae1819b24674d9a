package lineartest_test

import (
	"testing"
	"time"

	"github.com/dateline-news/dateline/internal/lineartest"
)

// recorder is a test that does not fail.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestCheck(t *testing.T) {
	for _, test := range []struct {
		why   string
		took  func(size int) time.Duration
		fails bool
	}{
		{"linear", func(size int) time.Duration { return time.Duration(size) }, false},
		{"linear, with caches that miss", func(size int) time.Duration { return time.Duration(size + 2*max(0, size-100)) }, false},
		{"quadratic", func(size int) time.Duration { return time.Duration(size * size) }, true},
	} {
		r := &recorder{TB: t}
		if lineartest.Check(r, 100, test.took); r.failed != test.fails {
			t.Errorf("%s: failed %v", test.why, r.failed)
		}
	}
	calls := 0
	r := &recorder{TB: t}
	lineartest.Check(r, 100, func(size int) time.Duration {
		if calls++; calls < 4 {
			return time.Duration(size * size) // something else runs beside it
		}
		return time.Duration(size)
	})
	if r.failed {
		t.Error("one bad measurement fails the test")
	}
}
