// Package lineartest tells linear from quadratic time, in tests.
package lineartest

import (
	"math"
	"testing"
	"time"
)

const (
	factor = 32 // how much larger the large input is
	slack  = 8  // what caches and the collector may cost; a quadratic algorithm would need factor
	tries  = 6
)

// Check fails a test whose work grows faster than its input. Took does the work on an input of some size and says how long it
// took. Other work on the machine only ever adds, so the least of a few measurements must hold. With -short it skips the test.
func Check(t testing.TB, small int, took func(size int) time.Duration) {
	t.Helper()
	if testing.Short() {
		t.Skip("measures time")
	}
	var once, many time.Duration = math.MaxInt64, math.MaxInt64
	for range tries {
		if once, many = min(once, took(small)), min(many, took(small*factor)); many < slack*factor*once {
			return
		}
	}
	t.Errorf("size %d took %v, size %d %v", small, once, small*factor, many)
}
