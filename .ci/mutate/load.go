package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// source is one file of the package as it stands.
type source struct {
	path string
	text []byte
	file *ast.File
}

// pkg is a package with its types.
type pkg struct {
	dir, path, name, root string
	fset                  *token.FileSet
	files                 []*source
	tests                 []*source // those inside the package
	info                  *types.Info
	types                 *types.Package
	board                 string // the switchboard
}

// listed is what go list says of a package.
type listed struct {
	ImportPath, Name, Dir, Export string
	GoFiles, TestGoFiles          []string
}

// load reads a package and checks its types against the export data of what it
// imports.
func load(root, dir string) (*pkg, error) {
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Name,Dir,Export,GoFiles,TestGoFiles", "./"+dir)
	cmd.Dir = root
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	var own listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var l listed
		if err := dec.Decode(&l); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		exports[l.ImportPath] = l.Export
		own = l // the package itself comes last
	}
	p := &pkg{dir: dir, path: own.ImportPath, name: own.Name, root: root, fset: token.NewFileSet(), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
	}}
	if p.files, err = p.parse(own.Dir, own.GoFiles); err != nil {
		return nil, err
	}
	if p.tests, err = p.parse(own.Dir, own.TestGoFiles); err != nil {
		return nil, err
	}
	conf := types.Config{Importer: importer.ForCompiler(p.fset, "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(exports[path])
	})}
	var files []*ast.File
	for _, f := range p.files {
		files = append(files, f.file)
	}
	p.types, err = conf.Check(p.path, p.fset, files, p.info)
	return p, err
}

func (p *pkg) parse(dir string, names []string) (list []*source, err error) {
	slices.Sort(names)
	for _, name := range names {
		s := &source{path: filepath.Join(dir, name)}
		if s.text, err = os.ReadFile(s.path); err != nil {
			return nil, err
		}
		if s.file, err = parser.ParseFile(p.fset, s.path, s.text, parser.SkipObjectResolution); err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// textOf returns the source of a node on one line.
func (p *pkg) textOf(s *source, n ast.Node) string {
	return string(bytes.Join(bytes.Fields(s.text[p.offset(n.Pos()):p.offset(n.End())]), []byte(" ")))
}

func (p *pkg) offset(pos token.Pos) int { return p.fset.Position(pos).Offset }
