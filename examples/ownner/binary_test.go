package main

// What a program with a recogniser of its own does not pay for.

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/dateline-news/dateline"

// stages are dateline's own, below the module's root.
var stages = []string{"pos", "entity", "quote", "timeline"}

func TestLinksNoStage(t *testing.T) {
	deps, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skipf("no go command: %v", err)
	}
	linked := strings.Fields(string(deps))
	for _, dep := range linked {
		for _, stage := range stages {
			if dep == module || dep == module+"/"+stage || strings.HasPrefix(dep, module+"/"+stage+"/") {
				t.Errorf("links %s", dep)
			}
		}
	}
	if !strings.Contains(string(deps), module+"/annotate\n") {
		t.Errorf("does not even link annotate: %q", linked)
	}
}

// The bytes from the middle of every model stand in newsdesk's binary and not in this one's.
func TestBinaryHoldsNoModel(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two binaries")
	}
	root := filepath.Join("..", "..")
	mine, all := build(t, "."), build(t, filepath.Join(root, "examples", "newsdesk"))
	models := 0
	for _, stage := range stages {
		err := filepath.WalkDir(filepath.Join(root, stage), func(file string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(file) != ".bin" {
				return err
			}
			models++
			model, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			piece := model[len(model)/2:]
			piece = piece[:min(256, len(piece))]
			if bytes.Contains(mine, piece) {
				t.Errorf("the binary holds %s", file)
			}
			if !bytes.Contains(all, piece) {
				t.Errorf("newsdesk's binary lacks %s: this test would find it nowhere", file)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
	if models == 0 {
		t.Error("no model to look for")
	}
}

// build makes a binary of a package and gives its bytes.
func build(t *testing.T, pkg string) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "binary")
	if out, err := exec.Command("go", "build", "-o", file, pkg).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	binary, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return binary
}
