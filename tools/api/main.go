// Command api prints the public API of the main module: every exported declaration without its comments and bodies,
// package by package. CI compares the output with api.txt, so that a change of the API is seen in review:
//
//	go run ./tools/api > api.txt
package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	if err := write(os.Stdout, "."); err != nil {
		fmt.Fprintln(os.Stderr, "api:", err)
		os.Exit(1)
	}
}

// write prints the API of every public package below root.
func write(w io.Writer, root string) error {
	return filepath.WalkDir(root, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		switch name := entry.Name(); {
		case dir == root:
		case strings.HasPrefix(name, "."), name == "internal", name == "testdata", name == "examples", name == "tools":
			return fs.SkipDir
		}
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil && dir != root {
			return fs.SkipDir
		}
		return writePackage(w, dir)
	})
}

func writePackage(w io.Writer, dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil
	}
	pkg, err := doc.NewFromFiles(fset, files, filepath.ToSlash(dir))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "package %s // %s\n\n", pkg.Name, filepath.ToSlash(dir))
	p := api{w: w, fset: fset}
	p.values(pkg.Consts)
	p.values(pkg.Vars)
	p.funcs(pkg.Funcs)
	for _, t := range pkg.Types {
		p.decl(t.Decl)
		p.values(t.Consts)
		p.values(t.Vars)
		p.funcs(t.Funcs)
		p.funcs(t.Methods)
	}
	return p.err
}

// api prints declarations and keeps the first error.
type api struct {
	w    io.Writer
	fset *token.FileSet
	err  error
}

func (p *api) values(values []*doc.Value) {
	for _, v := range values {
		p.decl(v.Decl)
	}
}

func (p *api) funcs(funcs []*doc.Func) {
	for _, f := range funcs {
		f.Decl.Body = nil
		p.decl(f.Decl)
	}
}

func (p *api) decl(node any) {
	if p.err == nil {
		p.err = printer.Fprint(p.w, p.fset, node)
		fmt.Fprint(p.w, "\n\n")
	}
}
