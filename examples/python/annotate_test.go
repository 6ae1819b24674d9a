// Package python holds no Go but this test of the Python example beside it.
package python

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestAnnotate(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	newsdesk := filepath.Join(t.TempDir(), "newsdesk")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", newsdesk, "../newsdesk").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v: %s", err, out)
	}
	test := exec.CommandContext(t.Context(), python, "-B", "annotate_test.py", newsdesk)
	out, err := test.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "Ran 4 tests") {
		t.Errorf("%v\n%s", err, out)
	}
}
